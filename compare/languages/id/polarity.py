"""Indonesian: negation, opposites, and words that say a state may change."""

from __future__ import annotations

from compare.languages.base import PolarityWords, words

POLARITY = PolarityWords(
    negations=words(
        """
belum bukan bukanlah enggak jangan mustahil nggak nihil tak takkan tanpa tanpanya tiada
tidak tidaklah
"""
    ),
    deniers=words(
        """
menolak ditolak tolak penolakan membantah dibantah bantahan menyangkal disangkal menepis
ditepis menampik ditampik gagal batal urung enggan keberatan ogah mangkir absen melarang
dilarang mencegah menghindari menghentikan membatalkan dibatalkan
"""
    ),
    opposites={
        "consent": (
            words(
                """
bersedia diizinkan dikabulkan direstui disepakati disetujui diterima menerima mengabulkan
mengizinkan menyepakati menyetujui merestui sepakat setuju
"""
            ),
            words(
                """
dilarang ditampik ditolak enggan keberatan melarang menampik menolak penolakan tolak
"""
            ),
        ),
        "admission": (
            words("diakui dibenarkan memastikan membenarkan mengaku mengakui pengakuan"),
            words(
                """
bantah bantahan dibantah disangkal ditepis membantah menampik menepis menyangkal
"""
            ),
        ),
        "directness": (
            words("langsung"),
            words("penengah perantara"),
        ),
        "opening": (
            words("beroperasi buka dibuka membuka pembukaan"),
            words("ditutup menutup penutupan tutup"),
        ),
        "rise": (
            words(
                """
bertambah kenaikan melesat melonjak menguat meningkat naik peningkatan tumbuh
"""
            ),
            words("anjlok berkurang melemah menurun menyusut merosot penurunan turun"),
        ),
        "victory": (
            words("juara kemenangan memenangi memenangkan menang unggul"),
            words("kalah kekalahan takluk tersingkir"),
        ),
        "survival": (
            words("bertahan hidup selamat"),
            words("gugur mati meninggal tewas wafat"),
        ),
        "success": (
            words("berhasil sukses tercapai"),
            words("buntu gagal kandas kegagalan"),
        ),
        "presence": (
            words("datang hadir ikut menghadiri"),
            words("absen mangkir"),
        ),
        "guilt": (
            words("bersalah dihukum divonis terbukti"),
            words("bebas dibebaskan"),
        ),
        "intent": (
            words("diatur direncanakan disengaja sengaja terencana"),
            words("kebetulan mendadak spontan"),
        ),
        "continuation": (
            words("berlanjut dilanjutkan diteruskan melanjutkan meneruskan"),
            words(
                """
batal berhenti dibatalkan dihentikan ditangguhkan membatalkan menghentikan terhenti urung
"""
            ),
        ),
        "safety": (
            words("aman jinak kondusif terkendali"),
            words("berbahaya rawan ricuh rusuh"),
        ),
        "willing": (
            words("sukarela"),
            words("dipaksa paksa terpaksa"),
        ),
        "support": (
            words("didukung dukungan mendukung"),
            words("dikecam ditentang menentang mengecam"),
        ),
        "legality": (
            words("berizin legal resmi sah"),
            words("ilegal liar"),
        ),
        "attack-first": (
            words("memulai"),
            words("balasan dibalas membalas"),
        ),
    },
    pending=words("akan belum masih menanti menunggu sedang sementara"),
    progress=words("berkurang bertambah berubah kini meningkat menjadi sekarang sejauh terbaru terkini"),
    as_of=words("hingga sampai per"),
)
