"""Indonesian: number words, units, currencies, precision, words of dates and times."""

from __future__ import annotations

from compare.languages.base import ValueWords, words

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
_YEAR = 365.2425 * _DAY
_MONTH = _YEAR / 12

_PERSONS = words(
    """
anak anggota aktivis artis atlet awak balita bayi buruh bocah dokter dosen guru gubernur ibu
imigran jemaah jamaah jenazah jurnalis karyawan kerabat korban lansia laki-laki lelaki mahasiswa
mahasiswi menteri murid nakhoda narapidana napi nelayan orang pasien pedagang pegawai pejabat
pejuang pekerja pelajar pelaku pemain pemuda penduduk pendemo penerbang pengemudi pengungsi
pengunjung pengusaha penonton penumpang penyidik perawat perempuan personel peserta petani petugas
pilot politikus polisi prajurit pria relawan remaja saksi sandera sandra santri siswa siswi sopir
suporter tahanan tamu tawanan tenaga tentara terdakwa terduga terpidana tersangka turis warga
wanita wartawan wisatawan kru kopilot pramugari jiwa demonstran delegasi diplomat hakim jaksa
pengacara pembeli pelanggan pemilih pemudik pendaki pengendara penyelam penambang militan
pemberontak milisi serdadu migran wni wna tki jasad mayat
"""
)

_COUNTED = words(
    """
aksi alat armada bagian bangunan bank barang batang bom botol bidang buah bukti bulir bungkus bus
butir calon daerah data desa dokumen dusun ekor emiten fasilitas fraksi gedung gempa gol hakim
helai helikopter hewan hotel ikat item jalur jembatan jenis juta kabupaten kali kamar kampung
kampus kandidat kantong kantor kapal kardus kasus kawasan kecamatan kelas kelompok keluarga kendaraan
kepala keping kereta kg kilogram kios kk klub koper kota kotak kubu kuintal kursi laporan lembaga
lembar lokasi medali mobil motor negara organisasi orang paket panel partai pasal pasang pasar
perahu perkara perusahaan pertandingan pesawat piala pihak pintu pohon poin pos potong provinsi
pucuk pulau puskesmas resolusi ribu rombongan ruang ruas rudal rumah sapi sekolah senjata sepeda
serangan set spesies stasiun suara sumur surat syarat tahap tahun tandan tanda tas tempat tenda
tim titik toko truk unit usulan versi wilayah
"""
)

VALUES = ValueWords(
    decimal=",",
    digits={
        "satu": 1,
        "dua": 2,
        "tiga": 3,
        "empat": 4,
        "lima": 5,
        "enam": 6,
        "tujuh": 7,
        "delapan": 8,
        "sembilan": 9,
    },
    teens={"sepuluh": 10, "sebelas": 11},
    teen_suffix="belas",
    ten_suffix="puluh",
    hundred="ratus",
    fused={"seratus": 100, "seribu": 1000, "sejuta": 1_000_000, "semiliar": 1_000_000_000},
    scales={
        "ribu": 1e3,
        "juta": 1e6,
        "miliar": 1e9,
        "milyar": 1e9,
        "triliun": 1e12,
        "trilyun": 1e12,
        "lusin": 12.0,
        "kodi": 20.0,
    },
    money_scales={"rb": 1e3, "jt": 1e6, "m": 1e9, "t": 1e12, "k": 1e3},
    half_after=words("setengah"),
    half_before=words("setengah separuh"),
    one=words("satu"),
    idioms=frozenset(
        {
            "empat mata",
            "kaki lima",
            "roda dua",
            "roda empat",
            "roda tiga",
            "segi tiga",
            "segi empat",
            "satu dua",
            "dua arah",
            "kaki seribu",
            "seribu satu",
            "satu sama lain",
            "satu per satu",
            "satu persatu",
            "satu-satunya",
            "satu pun",
            "satupun",
            "salah satu",
            "satu lagi",
            "satu suara",
            "satu arah",
            "satu kata",
            "satu demi satu",
            "satu atap",
            "satu pintu",
            "satu padu",
            "nomor satu",
        }
    ),
    fused_units={
        "seorang": "orang",
        "seekor": "ekor",
        "sehari": "hari",
        "sepekan": "pekan",
        "seminggu": "minggu",
        "sebulan": "bulan",
        "setahun": "tahun",
        "sejam": "jam",
        "semenit": "menit",
        "sedetik": "detik",
        "sedekade": "dekade",
        "seabad": "abad",
        "sekilo": "kilo",
        "semeter": "meter",
        "sekilometer": "kilometer",
    },
    groups={
        "keduanya": 2,
        "ketiganya": 3,
        "keempatnya": 4,
        "kelimanya": 5,
        "keenamnya": 6,
        "ketujuhnya": 7,
        "kedelapannya": 8,
        "kesembilannya": 9,
        "kesepuluhnya": 10,
        "kedua belah": 2,
    },
    vague={"sepasang": 2, "selusin": 12, "setengah lusin": 6},
    fractions={
        "sepertiga": 1 / 3,
        "dua pertiga": 2 / 3,
        "seperempat": 0.25,
        "tiga perempat": 0.75,
        "seperlima": 0.2,
        "dua perlima": 0.4,
        "tiga perlima": 0.6,
        "empat perlima": 0.8,
        "sepersepuluh": 0.1,
        "separuh": 0.5,
        "setengah dari": 0.5,
        "separuh dari": 0.5,
    },
    dozens_suffix="an",
    precision_before={
        **dict.fromkeys(
            (
                "sekitar",
                "kurang lebih",
                "lebih kurang",
                "kira-kira",
                "hampir",
                "nyaris",
                "mendekati",
                "diperkirakan",
                "diperkirakan sekitar",
                "kisaran",
                "di kisaran",
                "berkisar",
                "rata-rata sekitar",
                "lebih sedikit dari",
                "sedikit di atas",
                "sedikit di bawah",
                "sedikit lebih dari",
                "±",
                "~",
            ),
            "about",
        ),
        **dict.fromkeys(
            (
                "lebih dari",
                "lebih daripada",
                "sedikitnya",
                "setidaknya",
                "setidak-tidaknya",
                "paling sedikit",
                "paling tidak",
                "sekurangnya",
                "sekurang-kurangnya",
                "minimal",
                "minimum",
                "tak kurang dari",
                "tidak kurang dari",
                "melebihi",
                "melampaui",
                "di atas",
                "lewat dari",
                ">",
            ),
            "at least",
        ),
        **dict.fromkeys(
            (
                "paling lama",
                "paling banyak",
                "paling lambat",
                "paling besar",
                "paling tinggi",
                "maksimal",
                "maksimum",
                "hingga",
                "tak lebih dari",
                "tidak lebih dari",
                "tak sampai",
                "tidak sampai",
                "kurang dari",
                "di bawah",
                "<",
            ),
            "at most",
        ),
    },
    precision_after={"atau lebih": "at least", "lebih": "at least", "atau kurang": "at most"},
    range_words=frozenset({"hingga", "sampai", "sampai dengan", "s/d", "s.d.", "ke"}),
    range_between={"antara": "dan", "di antara": "dan"},
    range_or=words("atau"),
    currencies_before={},
    currencies_after={
        "rupiah": "IDR",
        "dolar": "USD",
        "dollar": "USD",
        "dolar as": "USD",
        "dollar as": "USD",
        "dolar amerika": "USD",
        "dolar amerika serikat": "USD",
        "dolar singapura": "SGD",
        "dolar australia": "AUD",
        "dolar hong kong": "HKD",
        "dolar kanada": "CAD",
        "euro": "EUR",
        "poundsterling": "GBP",
        "pound sterling": "GBP",
        "pound": "GBP",
        "yen": "JPY",
        "yen jepang": "JPY",
        "yuan": "CNY",
        "yuan china": "CNY",
        "won": "KRW",
        "ringgit": "MYR",
        "ringgit malaysia": "MYR",
        "baht": "THB",
        "rupee": "INR",
        "rubel": "RUB",
        "riyal": "SAR",
        "riyal saudi": "SAR",
        "real saudi": "SAR",
        "dirham": "AED",
        "lira": "TRY",
        "franc swiss": "CHF",
        "peso": "PHP",
        "peso filipina": "PHP",
    },
    minus=words("minus"),
    percent=frozenset({"persen", "prosen", "pct"}),
    percentage_points={"poin persen": 1.0, "poin persentase": 1.0, "basis poin": 0.01, "bps": 0.01},
    durations={
        "detik": 1.0,
        "menit": _MINUTE,
        "jam": _HOUR,
        "hari": _DAY,
        "pekan": 7 * _DAY,
        "minggu": 7 * _DAY,
        "bulan": _MONTH,
        "tahun": _YEAR,
        "dekade": 10 * _YEAR,
        "dasawarsa": 10 * _YEAR,
        "abad": 100 * _YEAR,
        "caturwulan": 4 * _MONTH,
        "semester": 6 * _MONTH,
        "windu": 8 * _YEAR,
        "triwulan": 3 * _MONTH,
        "kuartal": 3 * _MONTH,
    },
    duration_joiners=words("dan lebih"),
    lasting=frozenset(
        {
            "berlangsung",
            "berlangsung selama",
            "berjalan selama",
            "berjalan",
            "berlaku selama",
            "memakan waktu",
            "memakan waktu selama",
        }
    ),
    quantities={
        "kilometer": ("metre", 1e3, 0),
        "meter": ("metre", 1, 0),
        "sentimeter": ("metre", 0.01, 0),
        "senti": ("metre", 0.01, 0),
        "milimeter": ("metre", 1e-3, 0),
        "kaki": ("metre", 0.3048, 0),
        "mil": ("metre", 1609.344, 0),
        "mil laut": ("metre", 1852, 0),
        "inci": ("metre", 0.0254, 0),
        "inchi": ("metre", 0.0254, 0),
        "yard": ("metre", 0.9144, 0),
        "nautical mile": ("metre", 1852, 0),
        "kilometer persegi": ("square metre", 1e6, 0),
        "meter persegi": ("square metre", 1, 0),
        "km persegi": ("square metre", 1e6, 0),
        "m persegi": ("square metre", 1, 0),
        "hektare": ("square metre", 1e4, 0),
        "hektar": ("square metre", 1e4, 0),
        "are": ("square metre", 100, 0),
        "kilogram": ("kilogram", 1, 0),
        "kilo": ("kilogram", 1, 0),
        "gram": ("kilogram", 1e-3, 0),
        "ton": ("kilogram", 1e3, 0),
        "kuintal": ("kilogram", 100, 0),
        "ons": ("kilogram", 0.1, 0),
        "miligram": ("kilogram", 1e-6, 0),
        "liter": ("cubic metre", 1e-3, 0),
        "kiloliter": ("cubic metre", 1, 0),
        "mililiter": ("cubic metre", 1e-6, 0),
        "meter kubik": ("cubic metre", 1, 0),
        "barel": ("cubic metre", 0.158987294928, 0),
        "galon": ("cubic metre", 3.785411784e-3, 0),
        "derajat celsius": ("degree Celsius", 1, 0),
        "derajat celcius": ("degree Celsius", 1, 0),
        "derajat fahrenheit": ("degree Celsius", 5 / 9, -160 / 9),
        "derajat": ("degree", 1, 0),
        "skala richter": ("magnitude", 1, 0),
        "sr": ("magnitude", 1, 0),
        "magnitudo": ("magnitude", 1, 0),
        "kilometer per jam": ("metre per second", 1 / 3.6, 0),
        "knot": ("metre per second", 1852 / 3600, 0),
        "km per jam": ("metre per second", 1 / 3.6, 0),
        "mil per jam": ("metre per second", 0.44704, 0),
        "meter per detik": ("metre per second", 1, 0),
        "megawatt": ("watt", 1e6, 0),
        "gigawatt": ("watt", 1e9, 0),
        "kilowatt": ("watt", 1e3, 0),
        "watt": ("watt", 1, 0),
        "volt": ("volt", 1, 0),
        "kilovolt": ("volt", 1e3, 0),
    },
    quantities_before={"magnitudo": "magnitude", "bermagnitudo": "magnitude", "magnitude": "magnitude"},
    per={
        "per detik": "second",
        "per menit": "minute",
        "per jam": "hour",
        "per hari": "day",
        "sehari": "day",
        "per pekan": "week",
        "per minggu": "week",
        "seminggu": "week",
        "per bulan": "month",
        "sebulan": "month",
        "per tahun": "year",
        "setahun": "year",
        "per orang": "person",
        "per kilogram": "kilogram",
        "per kg": "kilogram",
        "per liter": "litre",
        "per barel": "barrel",
        "per ton": "tonne",
        "per gram": "gram",
        "per saham": "share",
        "per lembar": "share",
        "per kapita": "person",
        "per unit": "unit",
    },
    rate_before=words("kali sekali"),
    age_before=words("berusia usia umur berumur"),
    ordinals={"pertama": 1},
    ordinal_prefix="ke",
    not_ordinal=frozenset({"pertama kali", "pertama-tama", "pertama kalinya", "kedua belah", "kesatuan"}),
    head_first=True,
    classes={**dict.fromkeys(_PERSONS, "person")},
    countable=_COUNTED,
    classifiers=words("orang buah ekor unit jiwa lembar butir kasus batang pucuk helai"),
    states=words(
        "tewas hilang luka terluka luka-luka meninggal selamat cedera sakit mati kritis rusak hangus"
    ),
    stops=words(
        """
agar akhirnya antaranya artinya asal bahkan bakal bareng belakangan berada berhasil biasa bukan
sehingga ketika saat sementara sambil seraya selagi sebab lantaran walau walaupun meski meskipun
padahal supaya apabila bila jika kalau seusai usai sebelum sesudah setelah sejak kepada terhadap
tentang soal bagi melalui menuju antar bersama demi duduk tidur bangun makan minum cukup sepakat
setuju siap yakin mundur maju patuh tunduk takut enggan sanggup rela mogok demo protes aman pulih
bebas lolos menjadi jadi dahulu datang dini disebut dulu gagal guna hadir hendak ikut jatuh jelang
justru kabur kalah kembali kian kini kontan kurang lagi lalu lewat malah mampu masuk masing-masing
memang menang mulai naik nanti oleh pagi pasti pergi pernah pulang punya resmi sama sangat saling
sebanyak sedang segera sekaligus sekarang selaku selanjutnya sempat senilai setiap siang sore sudah
sungguh tadi tahu tahun tak tampak tentu tersebut tiap tiba tinggal turun turut yakni yaitu malam
lain lainnya milik per persen hari jam menit bulan minggu pekan detik berikut serta masih baru bisa
harus perlu ingin mau minta dapat boleh
"""
    ),
    stop_prefixes=("mem", "men", "meng", "meny", "mer", "mel", "mew", "mey", "ber", "di", "ter", "be", "pe-"),
    stop_exceptions=words(
        """
meter menit menteri menara mercusuar merpati mercon mentor meriam meja memo member mesin media
meninggal berita berlian beras berkas bendera benda bensin bedak becak bebek beasiswa benih bekas
beban bengkel bentrokan bencana belasan besar benteng besi berat dinas direktur direksi dinding
diplomat dirjen dini distrik divisi disertasi diri dialog digital difabel disabilitas desa dermaga
delegasi dewasa dewan teroris terdakwa tersangka terduga terpidana terminal terowongan ternak
terumbu teritorial termos terlapor terperiksa tertuduh terluka berlangganan diska direktorat
belah belia terbang bendungan bentor berondong beton bekantan berandalan
"""
    ),
    last_words=("nya", "kali"),
    of_words=frozenset({"dari", "di antara", "dari total"}),
    total_words=frozenset({"jumlah", "total"}),
    linking=frozenset(
        {
            "menjadi",
            "mencapai",
            "sebanyak",
            "berjumlah",
            "adalah",
            "ialah",
            "yakni",
            "yaitu",
            "sejumlah",
            "bertambah menjadi",
            "naik menjadi",
            "turun menjadi",
            "meningkat menjadi",
            "melonjak menjadi",
            "tercatat",
            "tercatat sebanyak",
            "hingga",
        }
    ),
    labels=words(
        """
pasal ayat nomor no nomer bab rt rw km kilometer blok kavling gate terminal kelas jalan jl gang
halaman hlm versi tipe seri jilid edisi lantai gerbang liga grup golongan tipikor kode rute tol
zona covid perpres perppu pp uu kloter dapil tps sdn smpn sman smkn sd smp sma smk fase tahap
babak jalur kamar pos sektor distrik stadium level channel kanal peron gen generasi uud romawi
huruf butir poin angka dermaga hanggar landasan runway
"""
    ),
    score_cues=words(
        """
menang kalah skor imbang unggul takluk menaklukkan mengalahkan ditaklukkan dikalahkan menekuk
membungkam kemenangan kekalahan agregat seri ditahan menahan menghajar melumat mencukur tertinggal
kedudukan
"""
    ),
    month_cues=frozenset(
        {
            "pada",
            "sejak",
            "hingga",
            "sampai",
            "bulan",
            "di",
            "dari",
            "antara",
            "mulai",
            "untuk",
            "per",
            "selama",
            "pada bulan",
            "menjelang",
            "jelang",
            "sebelum",
            "setelah",
        }
    ),
    year_cues=frozenset(
        {
            "pada",
            "tahun",
            "sejak",
            "hingga",
            "sampai",
            "mulai",
            "di",
            "dari",
            "pemilu",
            "pilpres",
            "pilkada",
            "medio",
            "jelang",
            "menjelang",
            "sebelum",
            "setelah",
            "sepanjang",
            "selama",
            "era",
            "per",
            "untuk",
            "antara",
            "apbn",
            "apbd",
        }
    ),
    date_before=words("hari tanggal tgl"),
    relative_days={
        "kemarin": -1,
        "kemarin dulu": -2,
        "kemarin lusa": -2,
        "tadi malam": -1,
        "semalam": -1,
        "malam tadi": -1,
        "hari ini": 0,
        "tadi pagi": 0,
        "tadi siang": 0,
        "tadi sore": 0,
        "pagi tadi": 0,
        "siang tadi": 0,
        "sore tadi": 0,
        "pagi ini": 0,
        "siang ini": 0,
        "sore ini": 0,
        "malam ini": 0,
        "subuh tadi": 0,
        "tadi subuh": 0,
        "dini hari tadi": 0,
        "nanti malam": 0,
        "nanti sore": 0,
        "nanti siang": 0,
        "malam nanti": 0,
        "petang ini": 0,
        "dini hari ini": 0,
        "besok": 1,
        "esok": 1,
        "esok hari": 1,
        "besok lusa": 2,
        "lusa": 2,
        "kemarin lalu": -1,
    },
    relative_spans={
        "pekan lalu": ("week", -1),
        "minggu lalu": ("week", -1),
        "pekan kemarin": ("week", -1),
        "pekan ini": ("week", 0),
        "minggu ini": ("week", 0),
        "pekan depan": ("week", 1),
        "minggu depan": ("week", 1),
        "pekan mendatang": ("week", 1),
        "minggu kemarin": ("week", -1),
        "akhir pekan lalu": ("weekend", -1),
        "akhir pekan kemarin": ("weekend", -1),
        "akhir minggu lalu": ("weekend", -1),
        "akhir pekan ini": ("weekend", 0),
        "akhir pekan depan": ("weekend", 1),
        "bulan lalu": ("month", -1),
        "bulan kemarin": ("month", -1),
        "bulan ini": ("month", 0),
        "bulan depan": ("month", 1),
        "tahun lalu": ("year", -1),
        "tahun kemarin": ("year", -1),
        "tahun ini": ("year", 0),
        "tahun depan": ("year", 1),
        "pekan silam": ("week", -1),
        "bulan silam": ("month", -1),
        "tahun silam": ("year", -1),
        "tahun mendatang": ("year", 1),
        "bulan mendatang": ("month", 1),
        "kuartal lalu": ("quarter", -1),
        "kuartal ini": ("quarter", 0),
        "kuartal depan": ("quarter", 1),
    },
    other_days=frozenset(
        {
            "keesokan hari",
            "keesokan harinya",
            "keesokan paginya",
            "esok harinya",
            "esok paginya",
            "hari berikutnya",
            "hari sebelumnya",
            "hari itu",
            "malam itu",
            "pagi itu",
            "siang itu",
            "sore itu",
            "hari yang sama",
            "malam harinya",
            "pada hari yang sama",
            "sehari sebelumnya",
            "sehari setelahnya",
            "sehari kemudian",
            "sehari berselang",
        }
    ),
    ago=frozenset({"lalu", "yang lalu", "silam", "yang silam"}),
    ago_units={
        "hari": "day",
        "pekan": "week",
        "minggu": "week",
        "bulan": "month",
        "tahun": "year",
        "dekade": "decade",
        "dasawarsa": "decade",
    },
    later=frozenset({"kemudian", "berselang", "setelah itu", "sesudahnya", "setelahnya", "sebelumnya"}),
    past_after=frozenset({"lalu", "yang lalu", "kemarin", "silam", "pekan lalu", "minggu lalu", "tadi"}),
    future_after=frozenset(
        {"mendatang", "depan", "yang akan datang", "nanti", "pekan depan", "minggu depan", "besok"}
    ),
    this_after=frozenset({"ini", "pekan ini", "minggu ini"}),
    future_cues=frozenset(
        {
            "akan",
            "bakal",
            "hendak",
            "dijadwalkan",
            "direncanakan",
            "berencana",
            "rencananya",
            "paling lambat",
            "selambatnya",
            "selambat-lambatnya",
            "mendatang",
            "nanti",
        }
    ),
    clause_breaks=words(
        """
kata ujar ujarnya katanya mengatakan menyatakan menurut tutur tuturnya ucap ucapnya jelas jelasnya
terang menjelaskan menambahkan menyebut menyebutkan melaporkan dilaporkan dikutip dilansir tegas
tegasnya imbuh imbuhnya menegaskan mengungkapkan mengumumkan setelah
"""
    ),
    parts={
        "awal": "early",
        "permulaan": "early",
        "pertengahan": "mid",
        "medio": "mid",
        "akhir": "late",
        "pengujung": "late",
        "penghujung": "late",
        "ujung": "late",
    },
    calendar_nouns={"bulan": "month", "tahun": "year", "pekan": "week"},
    that=words("itu tersebut sebelumnya berikutnya"),
    decade_suffixes=words("an"),
    parts_of_day=frozenset(
        {
            "pagi",
            "siang",
            "sore",
            "petang",
            "malam",
            "subuh",
            "dini hari",
            "tengah malam",
            "menjelang malam",
            "pagi hari",
            "siang hari",
            "sore hari",
            "malam hari",
            "menjelang tengah malam",
        }
    ),
    clock_before=words("pukul jam"),
    clock_shift={"lewat": 1, "lebih": 1, "kurang": -1},
    half_to=words("setengah"),
    meridiem={
        "pagi": (0, 11),
        "siang": (10, 15),
        "sore": (13, 19),
        "petang": (15, 19),
        "malam": (18, 27),
        "dini hari": (0, 5),
        "subuh": (3, 6),
        "tengah malam": (23, 24),
    },
    named_times={"tengah malam": 0, "tengah hari": 720},
    time_bounds={
        "menjelang": "about",
        "sebelum": "at most",
        "paling lambat": "at most",
        "selambatnya": "at most",
        "setelah": "at least",
        "selepas": "at least",
        "lewat": "at least",
        "usai": "at least",
    },
    zones={
        "waktu setempat": "",
        "waktu lokal": "",
        "waktu indonesia barat": "+07:00",
        "waktu indonesia tengah": "+08:00",
        "waktu indonesia timur": "+09:00",
        "waktu jakarta": "+07:00",
    },
)
