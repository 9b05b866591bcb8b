"""Indonesian: who says something, and through whom it came."""

from __future__ import annotations

from compare.languages.base import SpeechWords, Words, words


def _active(stem: str) -> str:
    """The verb with "me-": "tegas" -> "menegas"."""
    first, cluster = stem[0], stem[1:2] not in "aeiou"
    if first in "pk" or first in "ts":
        prefix = {"p": "mem", "k": "meng", "t": "men", "s": "meny"}[first]
        return prefix.replace("ny", "n" if cluster else "ny") + (stem if cluster else stem[1:])
    if first in "bf":
        return "mem" + stem
    if first in "cdjz":
        return "men" + stem
    return ("me" if first in "lmnrwy" else "meng") + stem


def _both(stems: Words) -> Words:
    return words(" ".join(map(_active, sorted(stems))))


def _passive(stems: Words) -> Words:
    return frozenset("di" + stem for stem in stems)


#: Stems of verbs of saying with their endings; "me-" and "di-" are put before them.
_SAYING = words(
    """
katakan nyatakan sebut sebutkan tegaskan ungkapkan ungkap jelaskan tambahkan tuturkan paparkan
terangkan klaim akui laporkan beritakan wartakan kabarkan umumkan benarkan konfirmasi pastikan
nilai duga perkirakan yakini tulis catat isyaratkan ingatkan peringatkan simpulkan
cuitkan beberkan kemukakan sampaikan utarakan prediksi prakirakan taksir ceritakan kisahkan
bocorkan tandaskan lontarkan uraikan jabarkan kabari infokan informasikan sinyalir yakinkan
indikasikan ramalkan proyeksikan khawatirkan pertanyakan sesalkan keluhkan candakan ibaratkan
imbuhkan cetuskan urai wanti-wanti pandang anggap
"""
)
_DENYING = words("bantah sangkal tepis tampik sanggah ragukan mentahkan bantahkan pungkiri")
#: Stems of verbs by which somebody wants or announces something, blames or judges somebody.
_DEMANDING = words(
    """
janjikan desak imbau himbau serukan usulkan sarankan rekomendasikan ancam tuding tuduh
dakwa keluhkan kritik kecam sesalkan harapkan anjurkan ajak dorong salahkan sebut ramalkan
perkirakan prediksi taksir targetkan peringatkan wanti-wanti ingatkan inginkan puji tolak-ukur
sebutnya nilai anggap cap juluki gambarkan duga yakini klaim catat dambakan pertanyakan khawatirkan sindir
"""
)

_ACTIVE = (
    _both(_SAYING)
    | _both(_DENYING)
    | words(
        """
mengeklaim mengkonfirmasi mengonfirmasi mengkhawatirkan mengkritik mengaku meminta minta berkata berpendapat
berdalih beralasan berargumen bercerita bertutur berujar bersaksi berkeras bersikeras bersikukuh
berkukuh berkilah berpandangan berkesimpulan bersumpah bercanda berseloroh berkelakar
berkicau bercuit mencuit memprediksi memprakirakan memproyeksikan memperkirakan menginformasikan
mengindikasikan mensinyalir memperingatkan mewanti-wanti menyampaikan
"""
    )
)

#: Between what was said and who said it: "…, kata Bupati".
_AFTER = words(
    """
kata ujar tutur ucap jelas ungkap tegas papar terang imbuh tambah sebut tulis lanjut klaim
beber tandas tukas jawab seru keluh kenang aku bantah cetus lapor sambung urai timpal kilah dalih
pungkas ulas ingat harap pinta cuit sergah tanya sahut teriak tepis ancam pesan puji sindir canda
seloroh kelakar gerutu protes desak imbau kritik kecam tegur bisik celetuk tangkis sanggah elak
jabar cerita kisah simpul tuding nilai usul saran sumpah ratap rintih sesal ralat kicau tampik sangkal
"""
)

SPEECH = SpeechWords(
    verbs=_ACTIVE,
    verbs_with_complement=words(
        """
menunjukkan memperlihatkan menemukan mendapati mengetahui membuktikan menandakan percaya yakin
mengira setuju sepakat berjanji berharap menuduh menuding mengharapkan memutuskan menetapkan
melansir khawatir curiga mencurigai menyadari menyaksikan melihat mendengar bersepakat menyepakati
menyoroti menggarisbawahi menekankan memaklumi memahami memperhitungkan sadar takut cemas
mengancam menyimpulkan menjanjikan menjamin sependapat sepaham bertanya mempertanyakan membocorkan
"""
    ),
    object_verbs=_both(_DEMANDING)
    | words(
        """
menyebutnya menjulukinya membantah menyangkal menampik menepis menyanggah
mengimbau menghimbau mengancam mendesak berjanji
mempertanyakan memperkirakan mengkritik mengkhawatirkan khawatir menamai berharap
"""
    ),
    denials=_both(_DENYING)
    | _passive(_DENYING)
    | words("bantah bantahnya tepis tepisnya sanggah sanggahnya sangkal sangkalnya tampik tampiknya elak"),
    agreements=words("setuju sepakat sependapat sepaham percaya yakin"),
    not_cues=(
        "meminta maaf",
        "minta maaf",
        "meminta diri",
        "menyebut nama",
        "paling mendesak",
        "sangat mendesak",
        "lebih mendesak",
        "menyampaikan terima",
        "menyampaikan duka",
        "mengungkap kasus",
        "mengungkap jaringan",
        "mengutip dari",
        "menulis buku",
        "menulis surat",
    ),
    manners=words(
        """
semula balik lantas sempat turut ikut sontak berulang kali secara tegas terbuka resmi dulu dahulu
awalnya mula-mula sendiri terpisah
"""
    ),
    participle_openers=words("sambil seraya sembari dengan"),
    passives=_passive(_SAYING) | _passive(_DENYING) | _passive(words("tuding tuduh kritik puji cap kecam")),
    agents=words("oleh"),
    listeners=words("memberi"),
    audience=words("kepada pada"),
    subjectless=True,
    after=_AFTER,
    after_with_pronoun=frozenset(word + "nya" for word in _AFTER),
    sources=(
        "menurut laporan",
        "menurut keterangan",
        "menurut catatan",
        "menurut data",
        "menurut",
        "berdasarkan keterangan",
        "berdasarkan laporan",
        "berdasarkan data",
        "berdasarkan catatan",
        "merujuk pada",
        "merujuk",
        "mengacu pada",
        "demikian laporan",
        "demikian pernyataan",
        "demikian keterangan",
        "demikian kesimpulan",
        "demikian temuan",
        "demikian keputusan",
        "demikian putusan",
        "demikian hasil",
        "demikian penjelasan",
        "demikian pengakuan",
        "demikian bunyi",
        "demikian isi",
        "demikian kata",
        "demikian ungkap",
        "begitu kata",
        "begitulah kata",
        "kata",
        "diungkapkan oleh",
        "diungkapkan",
        "disampaikan oleh",
        "disampaikan",
        "dikatakan oleh",
        "dikatakan",
        "dijelaskan oleh",
        "dinyatakan oleh",
        "ditegaskan oleh",
        "ditunjukkan oleh",
        "ditunjukkan",
        "dituturkan oleh",
        "dituturkan",
        "dipaparkan",
        "dikemukakan",
        "diakui",
        "dibenarkan",
    ),
    opening_sources=("bagi",),
    source_openers=words("seperti sebagaimana demikian"),
    pronoun_sources=(
        "menurutnya",
        "menurut dia",
        "menurut beliau",
        "menurut mereka",
        "kata dia",
        "kata mereka",
    ),
    carriers=(
        "dilansir dari",
        "dilansir oleh",
        "dilansir",
        "dikutip dari",
        "dikutip oleh",
        "dikutip",
        "diwartakan oleh",
        "diwartakan",
        "diberitakan oleh",
        "diberitakan",
        "dilaporkan oleh",
        "sebagaimana dilaporkan",
        "seperti dilaporkan",
        "demikian dilaporkan",
        "disiarkan oleh",
        "disitat dari",
        "dinukil dari",
        "melansir",
    ),
    citing=(
        "mengutip laporan",
        "mengutip pernyataan",
        "mengutip keterangan",
        "mengutip",
        "menukil",
        "menyitir",
    ),
    obtained=("diperoleh", "dilihat", "dikutip", "diterima", "didapat", "dilansir", "dibaca", "ditinjau"),
    nouns=words(
        """
tudingan tuduhan dugaan kabar isu rumor laporan klaim pernyataan anggapan desas-desus gosip spekulasi
pemberitaan berita informasi dakwaan kekhawatiran pandangan asumsi sinyalemen pengakuan bocoran
keterangan temuan kesaksian gugatan keluhan kecurigaan penilaian
"""
    ),
    loose_nouns=words("laporan kabar rumor isu tudingan tuduhan"),
    summaries=words(
        """
langkah tudingan tuduhan klaim kabar alasan angka perbedaan keputusan kebijakan temuan hal sesuatu
pernyataan dugaan rencana usulan jumlah rekor kondisi situasi tindakan
"""
    ),
    documents=words(
        """
laporan data catatan hasil keterangan pernyataan survei studi riset penelitian kajian audit dokumen
putusan jajak polling rekaman pantauan temuan siaran rilis
"""
    ),
    hedges=(
        "diduga",
        "disebut-sebut",
        "disebut",
        "dikabarkan",
        "konon",
        "kabarnya",
        "katanya",
        "dilaporkan",
        "diyakini",
        "ditengarai",
        "disinyalir",
        "dituding",
        "dituduh",
        "dirumorkan",
        "diisukan",
        "digosipkan",
        "dikatakan",
        "ditaksir",
        "diperkirakan",
        "dinyatakan",
        "terindikasi",
        "dicurigai",
        "dikhawatirkan",
        "diklaim",
        "diberitakan",
        "didakwa",
        "disangka",
        "diprediksi",
        "diprakirakan",
    ),
    weak_hedges=words("dilaporkan disebut diberitakan dikatakan"),
    pronouns=words("ia dia beliau mereka keduanya"),
    plural_pronouns=words("mereka keduanya"),
    plurals=words(
        """
para sejumlah beberapa dua tiga empat lima enam tujuh delapan sembilan sepuluh warga nelayan petani
buruh ratusan ribuan puluhan kelompok banyak sebagian kedua ketiga penduduk pedagang pengungsi
mahasiswa keluarga massa korban saksi sopir pengemudi
"""
    ),
    indefinites=words("seorang sejumlah beberapa dua tiga salah sebuah"),
    definites=words("sang si itu tersebut ini"),
    openers=words("adapun sementara sedangkan namun sebelumnya selain"),
    nobodies=words("tak tidak tiada"),
    never_subjects=words("apa bagaimana mengapa"),
    people=words(
        "pria perempuan wanita lelaki laki-laki remaja pemuda tokoh purnawirawan politikus politisi"
    ),
    titles=words(
        """
presiden wapres wakil menteri gubernur wagub bupati wabup wali walikota kota camat lurah kepala
ketua sekretaris jenderal sekjen direktur utama dirut dirjen deputi koordinator juru bicara jubir
anggota komandan panglima kapolri kapolda kapolres kapolsek kapten kasat kabid kadis humas
hakim jaksa pengacara advokat dokter dr drs ir profesor prof haji hajah h hj kh pak bu bapak ibu
jend letjen mayjen brigjen irjen komjen kombes akbp akp kompol ipda iptu aiptu letkol kolonel mayor
letnan laksamana marsekal muda madya pertama brigadir komisaris besar inspektur sersan pendeta
pastor romo uskup kardinal ustaz ustazah ustad teungku tgk bidan perwira duta perdana
pengamat pakar ahli peneliti analis guru dosen rektor dekan manajer ceo pendiri pemilik
purn raja ratu pangeran sultan mantan eks plt pelaksana tugas pejabat petugas daerah oma opa
sekda wakapolda wakapolres asisten staf khusus umum aktor artis penyanyi seniman
"""
    ),
    places=words(
        """
presiden gubernur bupati wali walikota kota camat lurah sekda kapolda kapolres kapolsek
menteri duta besar wabup wagub ketua kepala
"""
    ),
    local=words("lurah camat kapolsek kades"),
    institutions=words(
        """
dinas badan kantor balai bank komisi partai fraksi mahkamah kejaksaan kepolisian kementerian
lembaga dewan komite asosiasi serikat yayasan institut universitas desa kelurahan kecamatan
kabupaten provinsi rutan lapas satuan tim pusat perusahaan pt cv rumah sakit program pangan asosiasi
dalam negeri luar energi sosial hukum kesehatan keuangan pendidikan perhubungan pertahanan
perdagangan pertanian agama koperasi lingkungan hidup pekerjaan kominfo komunikasi informatika
perindustrian ketenagakerjaan pariwisata investasi hak asasi manusia politik ekonomi kehutanan
kelautan perikanan pemuda olahraga riset reserse kriminal umum khusus intelijen operasi lapangan
lalu lintas perlindungan humas bidang divisi biro bagian komando suku kampung dprd dpr mpr
pengadilan tinggi negeri agung militer pemerintah daerah pengurus jaringan perwakilan organisasi
jenderal kepala gabungan majelis ulama federasi liga kongres parlemen armada pasukan tentara taman nasional
satlantas polres polda polri tni basarnas bnpb bpbd bmkg kpk kpu bawaslu koni dpd pbb
"""
    ),
    media=words("harian majalah situs koran surat tabloid portal media stasiun televisi kelompok lembaga"),
    settings=words(
        """
di pada dalam kepada saat ketika seusai usai setelah sebelum seperti melalui lewat sembari seraya
sambil dari dengan sebagaimana dikutip dilansir kemarin tadi senin selasa rabu kamis jumat jum'at
sabtu minggu ahad menanggapi terkait soal mengenai tentang melansir mengutip merespons menjawab
kala tatkala sewaktu usai atas menyusul selepas sesaat
"""
    ),
    name_particles=words("al el bin binti ibnu van von de der den da di del dos du la le"),
)
