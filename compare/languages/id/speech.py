"""Indonesian: who says something, and through whom it came."""

from __future__ import annotations

from compare.languages.base import SpeechWords, words

SPEECH = SpeechWords(
    verbs=words(
        """
mengatakan berkata menyatakan menyebut menyebutkan menegaskan mengungkapkan mengungkap
menjelaskan menambahkan menuturkan memaparkan menerangkan mengklaim mengeklaim mengaku mengakui
melaporkan memberitakan mewartakan mengabarkan mengumumkan membenarkan mengonfirmasi
mengkonfirmasi memastikan menilai menduga memperkirakan meyakini membantah menyangkal menepis
menampik menulis mencatat mengisyaratkan mengingatkan memperingatkan berpendapat berdalih
beralasan berargumen menyimpulkan mencuit membeberkan mengemukakan
menyampaikan mengutarakan menyanggah bersaksi memprediksi memprakirakan menaksir
bersikeras bersikukuh berkeras
"""
    ),
    verbs_with_complement=words(
        """
menunjukkan memperlihatkan menemukan mendapati mengetahui mengindikasikan membuktikan
menandakan mensinyalir percaya yakin menganggap mengira memandang setuju sepakat
mengungkapkan mengumumkan menyampaikan mengingatkan memperingatkan berjanji berharap
membantah menyangkal menepis menampik menuduh menuding menulis mencatat meyakini mengaku mengakui
membenarkan memastikan mengonfirmasi mengkonfirmasi menyatakan menjelaskan berkeras bersikeras
menceritakan mengisahkan mengeluhkan mengungkap membeberkan mengemukakan mengutarakan
menyimpulkan melansir memaparkan menerangkan menuturkan berpendapat berdalih beralasan menduga menambahkan
"""
    ),
    after=words(
        """
kata ujar tutur ucap jelas ungkap tegas papar terang imbuh tambah sebut tulis lanjut klaim
beber tandas tukas jawab seru keluh kenang aku bantah cetus lapor sambung urai timpal kilah dalih
pungkas ulas ingat harap pinta cuit sergah tanya sahut teriak tepis ancam pesan puji
"""
    ),
    after_with_pronoun=words(
        """
katanya ujarnya tuturnya ucapnya jelasnya ungkapnya tegasnya paparnya terangnya imbuhnya
tambahnya sebutnya tulisnya lanjutnya klaimnya bebernya tandasnya tukasnya jawabnya serunya
keluhnya kenangnya akunya bantahnya cetusnya lapornya sambungnya urainya timpalnya kilahnya
dalihnya pungkasnya ulasnya harapnya pintanya cuitnya
"""
    ),
    sources=("menurut laporan", "menurut", "berdasarkan keterangan", "berdasarkan laporan", "merujuk pada"),
    source_openers=words("seperti sebagaimana demikian"),
    indefinites=words("seorang sejumlah beberapa dua tiga salah"),
    subjectless=True,
    pronoun_sources=("menurutnya", "menurut dia", "menurut mereka"),
    carriers=(
        "dilansir dari",
        "dilansir oleh",
        "dilansir",
        "dikutip dari",
        "dikutip oleh",
        "dikutip",
        "mengutip",
        "melansir",
        "diwartakan",
        "diberitakan oleh",
        "diberitakan",
        "sebagaimana dilaporkan",
        "seperti dilaporkan",
        "demikian dilaporkan",
        "demikian laporan",
        "dilaporkan oleh",
    ),
    denials=words(
        """
membantah menyangkal menepis menampik menyanggah bantah bantahnya tepis sanggah sangkal
"""
    ),
    hedges=(
        "diduga",
        "disebut-sebut",
        "dikabarkan",
        "konon",
        "kabarnya",
        "dilaporkan",
        "diyakini",
        "ditengarai",
        "disinyalir",
        "dituding",
        "dituduh",
        "dirumorkan",
        "dikatakan",
        "ditaksir",
    ),
    pronouns=words("ia dia beliau mereka"),
    settings=words(
        """
di pada dalam kepada saat ketika seusai usai setelah sebelum seperti melalui lewat saat sembari seraya
sambil dari dengan sebagaimana dikutip dilansir kemarin tadi senin selasa rabu kamis jumat jum'at
sabtu minggu ahad menanggapi terkait soal mengenai tentang melansir mengutip
"""
    ),
    listeners=words("memberi"),
    name_particles=words("al el bin binti ibnu van von de der den da di del dos du la le"),
)
