"""Indonesian: what ends a sentence, opens a clause and makes a predicate."""

from __future__ import annotations

from compare.languages.base import ClauseWords, words

CLAUSES = ClauseWords(
    abbreviations=words(
        """
a.n brigjen bripka cs dr dra drs h hj hlm ir irjen jl jln jend kab kapt kec kol kombes komjen
kompol ks letjen lettu mayjen mr mrs ms no nn ny pt prof rp sdr sdri serda serka sertu st tgl tn
ust vs yth aipda aiptu akp akbp ds d.a u.b
"""
    ),
    closing_abbreviations=words(
        """
a.m a.s dkk dll dsb dst inc jr kg km ltd m m.a m.h m.pd m.si m.t p.m s.e s.h s.ik s.kom s.pd s.pt
s.sos s.t sh sm tbk u.s w.i.b
"""
    ),
    predicates=words(
        """
absen padam kembali ada adalah ambruk mulai berlaku amblas anjlok bangkit bangkrut bebas beres
berangkat berhasil bermain bubar buntu cedera datang diam duduk gagal gugur habis hadir hancur
hanyut hilang hidup ialah ikut ingin jatuh jebol juara kabur kalah kandas karam karib keluar kena
kritis lahir lewat lolos longsor lulus luka luka-luka lumpuh luput maju masuk mati mau menang
meninggal mogok mundur mustahil naik pamit patah pecah pergi percaya perlu pindah pingsan pulang
pulih punya putus rampung retak ricuh robek roboh rontok runtuh rusak sadar salah selamat selesai
sembuh sepakat setuju sudah surut takluk tahu tamat tampil tenggelam terhenti tewas tiba tidur
tinggal tumbang tumbuh tunduk turun turut tutup tumpah unggul urung usai wafat wajib yakin resmi
mangkir bocor kosong aman buka kerap bungkam nihil positif negatif layak sah batal macet
"""
    ),
    predicate_pattern=(
        r"(?!.*nya$)(?:me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}|di[a-z]{3,}|ber[a-z]{3,}|ter[a-z]{3,})"
    ),
    not_predicates=words(
        """
beberapa belakangan beliau benar benda bensin bentuk beras berapa berat berbagai berikut
berikutnya berita berlian bersama bersama-sama bersih berturut-turut berdasarkan berkaitan berkat
berkas berupa besar besaran beton bercak berkah bernama berandal bermotor berbahasa bersejarah
bersenjata berlebihan bertubi-tubi berani beruang berikat dialog diameter diare digital diktator
dinamika dinas dinding dingin dini diplomasi diplomat diplomatik direksi direktur direktorat diri
dirinya disiplin diskon diskusi distribusi distrik divisi dilema dinasti disertasi disabilitas
distributor dirjen diaspora diesel diet disket diskriminasi dividen dirgahayu dikit maupun media
medali medan medis mega mei meja mekanik mekanisme melainkan melalui melayu meliau memo memori
menara menantu mendatang mendiang mengapa mengenai mengingat menit menjelang menko menkes menkeu
menlu menpora mensos mental mentan menteri menterinya menurut menyusul merah mereka merek mesin
meskipun meski mesjid masjid metal meteor meteran meter meterai metode metropolitan mewah melati
melon member memang merdeka meriam mesra mendadak mentah mendung mengenainya merata menyeluruh
mendalam mendasar memadai memungkinkan merpati merupiah menhub menhan menag meninggi terakhir
terbaik terbanyak terbaru terbesar terbuka terdahulu terdakwa terdekat tergugat terhadap
terhadapnya terjauh terhitung terkait terkemuka terkenal terkini terlalu terlama terlebih terlibat
termasuk terminal terowongan terpidana terperinci tersangka tersebut tersendiri tertentu tertinggi
terendah tertua termuda terutama terus-menerus teror teroris terorisme tergolong terpadu teras
terjal terang terapi terpal terima teritori teritorial terumbu termal terlapor tertulis terpencil
terkecil tercepat terpisah tertib tersangkanya terpercaya terkuat termahal termurah teratas
terbawah terluar tersayang terhormat tersisa terdampak
"""
    ),
    auxiliaries=words(
        """
akan belum bisa boleh dapat harus hendak mampu mesti pernah sedang sempat sudah tak takkan telah
tidak bakal masih
"""
    ),
    adverbs=words(
        """
juga kini lagi saja bukan segera tengah tetap baru langsung terus akhirnya kemudian kembali pun
hanya justru malah bahkan lalu selalu sering nyaris sebelumnya sekarang kemarin selanjutnya hampir
semakin makin pertama kali sekaligus
"""
    ),
    participle_pattern=r"(?:me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}kan|membuat|memaksa|melukai|memicu|membunuh)",
    contrasts=words(
        """
kendati melainkan meski meskipun namun padahal sedangkan sementara tapi tetapi walau walaupun
"""
    ),
    marked_contrasts=words("sementara namun"),
    concessions=words("kendati meski meskipun sementara walau walaupun"),
    times=words("begitu ketika saat sebelum sesaat sesudah setelah seusai tatkala usai"),
    denials=words("tanpa"),
    additions=words("dan serta atau"),
    relatives=words("yang"),
    dropped_relatives=words("yang"),
    purposes=words("untuk guna agar supaya demi buat"),
    unmarked_infinitives=True,
    reasons=words(
        "akibat apabila asal asalkan bila gara-gara jika kalau karena lantaran sebab sehingga hingga "
        "seandainya selama"
    ),
    complements=words("bahwa apakah"),
    prepositions=words(
        """
antara atas bagi dalam dari dengan di dekat demi hingga ke kepada lewat melalui mengenai menjelang
menuju oleh pada per sampai sejak sekitar selain selama seputar tanpa tentang terhadap untuk usai
bersama berdasarkan menurut akibat pukul terkait
"""
    ),
    pairs=words("antara baik"),
    numerals=words(
        """
nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belasan puluhan ratusan
ribuan jutaan miliaran seorang seekor sebuah sebanyak seratus seribu sejuta sejumlah beberapa
belas puluh ratus ribu juta miliar triliun setengah separuh sepertiga seperempat
"""
    ),
    approximations=words(
        """
sekitar kira-kira kurang lebih dari hampir sedikitnya setidaknya setidak-tidaknya paling sebanyak
nyaris minimal maksimal hanya
"""
    ),
    determiners=words("para sang si kedua ketiga keempat seluruh semua setiap tiap sebagian"),
    pronouns=words("ia dia mereka kami kita saya aku keduanya ketiganya beliau"),
)
