"""Indonesian: states of counted things, places and subsets, words of as-of."""

from __future__ import annotations

from compare.languages.base import MeaningWords, words

MEANING = MeaningWords(
    outcomes={
        **dict.fromkeys(
            (
                *("tewas", "meninggal", "meninggal dunia", "wafat", "gugur", "mati", "terbunuh", "dibunuh"),
                *("kehilangan nyawa", "tak bernyawa", "ditemukan tewas", "ditemukan meninggal"),
                *("ditemukan meninggal dunia", "ditemukan tak bernyawa", "tewas terbakar", "tewas tertembak"),
                *("tewas tenggelam", "tewas tertimbun", "tewas terseret"),
            ),
            "dead",
        ),
        **dict.fromkeys(
            (
                *("luka", "luka-luka", "terluka", "cedera", "luka bakar", "luka tembak", "luka tusuk"),
                "cidera",
            ),
            "injured",
        ),
        **dict.fromkeys(
            ("luka berat", "luka parah", "luka serius", "luka-luka berat", "terluka parah", "cedera berat"),
            "seriously injured",
        ),
        **dict.fromkeys(
            ("luka ringan", "luka lecet", "luka-luka ringan", "cedera ringan"), "slightly injured"
        ),
        **dict.fromkeys(("kritis", "dalam kondisi kritis"), "critical"),
        **dict.fromkeys(
            ("hilang", "belum ditemukan", "masih dicari", "masih hilang", "dalam pencarian"), "missing"
        ),
        **dict.fromkeys(
            ("mengungsi", "kehilangan tempat tinggal", "kehilangan rumah", "terusir"), "displaced"
        ),
        **dict.fromkeys(("dievakuasi", "diungsikan"), "evacuated"),
        **dict.fromkeys(("diselamatkan", "terselamatkan", "berhasil diselamatkan"), "rescued"),
        **dict.fromkeys(("selamat", "ditemukan selamat", "ditemukan hidup", "masih hidup"), "survived"),
        **dict.fromkeys(("sakit", "keracunan", "jatuh sakit"), "ill"),
        **dict.fromkeys(("terinfeksi", "terjangkit", "tertular", "positif", "terpapar"), "infected"),
        "sembuh": "recovered",
        **dict.fromkeys(
            (
                *(
                    "dirawat",
                    "menjalani perawatan",
                    "dilarikan ke rumah sakit",
                    "dilarikan ke puskesmas",
                    "dibawa ke rumah sakit",
                ),
                *("menjalani rawat inap", "dirujuk"),
            ),
            "hospitalised",
        ),
        **dict.fromkeys(
            ("ditangkap", "diamankan", "diringkus", "dibekuk", "diciduk", "tertangkap", "terjaring"),
            "arrested",
        ),
        **dict.fromkeys(("ditahan", "dipenjara"), "detained"),
        "dibebaskan": "freed",
        **dict.fromkeys(("disandera", "ditawan"), "captive"),
        "diculik": "abducted",
        **dict.fromkeys(("ditembak", "tertembak"), "shot"),
        **dict.fromkeys(("terjebak", "terperangkap", "terkurung"), "trapped"),
        **dict.fromkeys(("terlantar", "telantar", "terisolasi", "terisolir"), "stranded"),
        **dict.fromkeys(("tertimbun", "terkubur"), "buried"),
        **dict.fromkeys(
            ("ditetapkan sebagai tersangka", "menjadi tersangka", "jadi tersangka", "ditetapkan tersangka"),
            "suspect",
        ),
        **dict.fromkeys(("diperiksa", "dimintai keterangan"), "questioned"),
        **dict.fromkeys(("dirumahkan", "di-phk", "terkena phk"), "laid off"),
        **dict.fromkeys(("terdampak", "terimbas", "terkena dampak"), "affected"),
        "rusak": "damaged",
        "mengalami kerusakan": "damaged",
        **dict.fromkeys(("rusak berat", "rusak parah"), "heavily damaged"),
        "rusak sedang": "moderately damaged",
        "rusak ringan": "slightly damaged",
        **dict.fromkeys(
            (
                *("hancur", "roboh", "ambruk", "runtuh", "musnah", "luluh lantak", "rata dengan tanah"),
                "rusak total",
            ),
            "destroyed",
        ),
        **dict.fromkeys(
            ("terbakar", "hangus", "hangus terbakar", "ludes", "ludes terbakar", "dibakar"), "burnt"
        ),
        **dict.fromkeys(
            ("terendam", "terendam banjir", "kebanjiran", "tergenang", "tergenang banjir"), "flooded"
        ),
        **dict.fromkeys(("padam listrik", "tanpa listrik", "mengalami pemadaman"), "without power"),
        **dict.fromkeys(("dibatalkan", "batal"), "cancelled"),
        **dict.fromkeys(("tertunda", "ditunda"), "delayed"),
        "ditemukan": "found",
        **dict.fromkeys(("teridentifikasi", "diidentifikasi", "dikenali"), "identified"),
    },
    inflicting={
        **dict.fromkeys(
            (
                *("menewaskan", "membunuh", "merenggut", "merenggut nyawa", "menelan nyawa"),
                *("tewasnya", "meninggalnya", "kematian", "gugurnya", "terbunuhnya", "wafatnya"),
            ),
            "dead",
        ),
        **dict.fromkeys(("melukai", "mencederai"), "injured"),
        "hilangnya": "missing",
        **dict.fromkeys(("menangkap", "meringkus", "membekuk", "menciduk", "mengamankan"), "arrested"),
        **dict.fromkeys(("menahan", "memenjarakan"), "detained"),
        **dict.fromkeys(("membebaskan", "melepaskan"), "freed"),
        **dict.fromkeys(("menyandera", "menawan"), "captive"),
        "menculik": "abducted",
        "menembak": "shot",
        "menyelamatkan": "rescued",
        **dict.fromkeys(("mengevakuasi", "mengungsikan"), "evacuated"),
        **dict.fromkeys(("merusak", "merusakkan"), "damaged"),
        **dict.fromkeys(("menghancurkan", "merobohkan", "meruntuhkan", "meluluhlantakkan"), "destroyed"),
        **dict.fromkeys(("membakar", "menghanguskan", "melalap"), "burnt"),
        **dict.fromkeys(("merendam", "menggenangi"), "flooded"),
        **dict.fromkeys(("menginfeksi", "menjangkiti"), "infected"),
        "menjebak": "trapped",
        "menimbun": "buried",
        "memeriksa": "questioned",
        **dict.fromkeys(("merumahkan", "mem-phk"), "laid off"),
        "membatalkan": "cancelled",
        "menunda": "delayed",
        "menemukan": "found",
        "mengidentifikasi": "identified",
    },
    outcome_nouns={
        **dict.fromkeys(("korban jiwa", "nyawa", "kematian"), "dead"),
        "pengungsi": "displaced",
        "penyintas": "survived",
        "penangkapan": "arrested",
    },
    only_persons=frozenset(
        {"arrested", "detained", "freed", "missing", "questioned", "rescued", "suspect", "ill"}
    ),
    links=words(
        """
telah sudah masih dilaporkan dinyatakan dikabarkan disebut disebutkan diduga diperkirakan dipastikan
dikonfirmasi terkonfirmasi juga yang lain lainnya terpaksa harus mengalami menderita dalam kondisi
keadaan menjadi jadi akhirnya kemudian turut ikut sempat berhasil itu tersebut ini tercatat kini
sementara langsung terpantau dipastikan terdata ditemukan di dalamnya
"""
    ),
    carrying=words("dengan berisi mengangkut membawa memuat berpenumpang bermuatan ditumpangi"),
    fillers=words("sebanyak sejumlah sedikitnya ada total : ="),
    tally_links=frozenset(
        {
            *("menjadi", "mencapai", "sebanyak", "berjumlah", "adalah", "yakni", "yaitu", "tercatat", "ada"),
            *("bertambah menjadi", "naik menjadi", "turun menjadi", "meningkat menjadi", "melonjak menjadi"),
            *("tercatat sebanyak", "hingga", "bertambah dari", "naik dari", "dari", "kini", "telah mencapai"),
            *("bertambah jadi", "naik jadi", "jadi", "tembus", "menembus", "sudah mencapai", "berkurang"),
        }
    ),
    joiners=words("dan serta maupun ,"),
    subset_before=frozenset(
        {"termasuk", "di antaranya", "antara lain", "di antara mereka", "termasuk di antaranya"}
    ),
    subset_after=frozenset(
        {
            *("di antaranya", "di antara mereka", "dari mereka", "dari jumlah itu", "dari jumlah tersebut"),
            *("diantaranya", "dari total itu", "dari total tersebut", "dari angka itu"),
        }
    ),
    places_before=words("di asal sekabupaten se"),
    place_nouns=words(
        """
kabupaten kab kota kecamatan kelurahan desa dusun kampung provinsi pulau kepulauan wilayah daerah
kawasan ibu negara distrik teluk gunung lereng pesisir pantai sungai jalan perairan seluruh sekitar
semenanjung selat laut bandara pelabuhan jalur kamp permukiman komplek kompleks
"""
    ),
    place_ends=words("itu ini tersebut"),
    not_places=words("ramadan ramadhan lebaran natal idul jalan"),
    whole_places=frozenset(
        {
            *("secara nasional", "secara global", "di seluruh indonesia", "di seluruh dunia", "di dunia"),
            *("di tanah air", "di dalam negeri", "di luar negeri", "se-indonesia", "seluruh indonesia"),
            *("di tingkat nasional", "di seluruh negeri", "sedunia"),
        }
    ),
    as_of=frozenset(
        {"per", "per tanggal", "data per", "hingga per", "hingga data per", "terhitung per", "per hari"}
    ),
    until=frozenset(
        {"hingga", "sampai", "sampai dengan", "hingga pada", "sampai pada", "hingga hari", "sampai hari"}
    ),
    earlier=frozenset(
        {"dari", "semula", "sebelumnya", "sebelumnya tercatat", "dari sebelumnya", "dari semula"}
    ),
    as_of_now=frozenset(
        {
            *("hingga kini", "sampai kini", "hingga saat ini", "sampai saat ini", "sejauh ini"),
            *("sampai sekarang", "hingga sekarang", "hingga berita ini ditulis", "hingga detik ini"),
            *("hingga berita ini diturunkan", "sampai berita ini diturunkan", "sampai berita ini ditulis"),
            *("hingga berita ini dibuat", "hingga berita ini tayang", "sampai detik ini"),
        }
    ),
    occasions=words("kali kalinya"),
    moment_joiners=words(", ( ) pada sekitar hari tanggal di - sekira"),
    hours={
        "pagi": (6, 11),
        "siang": (11, 15),
        "sore": (15, 18),
        "petang": (15, 19),
        "malam": (18, 24),
        "dini hari": (0, 5),
        "subuh": (3, 6),
        "tengah malam": (23, 24),
        "menjelang malam": (17, 19),
        "menjelang tengah malam": (22, 24),
    },
)
