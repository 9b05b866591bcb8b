"""Indonesian: words that stand for somebody or something named elsewhere."""

from __future__ import annotations

from compare.languages.base import ReferenceWords, words

_TITLES = words(
    """
presiden menteri menlu menhan menkeu menhub menkes menag mendagri menko menpora mensos mentan
gubernur bupati walikota wali camat lurah kades sekda sekjen sekretaris ketua kepala direktur dirut
dirjen manajer komisaris komandan panglima kapten mayor kolonel letkol letnan sersan jenderal letjen
mayjen brigjen marsekal laksamana komjen irjen kombes kompol akbp akp iptu ipda aiptu bripka
kapolri kapolda kapolres kapolsek wakapolri kasat kasatreskrim kabareskrim jaksa hakim pengacara
advokat notaris penyidik penuntut komisioner anggota juru jubir pejabat duta dubes konsul utusan
raja ratu pangeran putri sultan paus kardinal uskup pendeta pastor kiai ustaz ustadz ulama habib
dokter bidan perawat apoteker profesor guru dosen rektor dekan peneliti ilmuwan ahli pakar pengamat
analis ekonom sejarawan pengusaha kontraktor pedagang petani nelayan sopir pengemudi pilot kopilot
nakhoda masinis kondektur atlet petinju pebulu pemain pelatih kiper penyerang bek gelandang pembalap
pelari perenang pecatur penyanyi aktor aktris artis sutradara penulis penyair pelukis seniman dalang
pelawak wartawan jurnalis editor redaktur aktivis relawan politikus politisi senator legislator
bendahara koordinator inspektur ajudan mandor buruh karyawan pegawai mahasiswa mahasiswi siswa
siswi pelajar santri korban saksi tersangka terdakwa terpidana tahanan narapidana buronan pelaku
pemimpin pendiri pemilik penggugat tergugat diktator kanselir wakil plt ketum
ceo cfo purnawirawan taipan konglomerat pemberontak warga peternak arsitek insinyur kurator
konservator biolog ahli kimiawan arkeolog peracik koki bankir nasabah pemohon pelapor terlapor
pemimpin astronaut antariksawan tukang satpam pendaki penyelam pengungsi
"""
)

REFERENCE = ReferenceWords(
    pronouns={
        "ia": "person singular either",
        "dia": "person singular either",
        "beliau": "person singular either",
        "dirinya": "person singular either",
        "pihaknya": "owner singular",
        "mereka": "person plural either",
    },
    first_person={
        "saya": "singular either",
        "aku": "singular either",
        "kami": "plural either",
    },
    clitic="nya",
    agent_prefix="di",
    not_clitic=words(
        """
akhirnya sebelumnya sesudahnya selanjutnya berikutnya biasanya umumnya kabarnya artinya misalnya
hanya tanya bertanya punya seharusnya sebaiknya sebenarnya sesungguhnya rupanya tampaknya
kelihatannya sepertinya agaknya nampaknya kiranya akibatnya hasilnya alasannya caranya faktanya
intinya pokoknya khususnya terutamanya seluruhnya sepenuhnya semuanya lainnya lamanya banyaknya
jumlahnya totalnya setidaknya sedikitnya paling-tidaknya selamanya pertamanya keduanya ketiganya
keempatnya kalinya tahunnya bulannya harinya pekannya sekiranya pastinya tentunya mestinya semestinya
nyatanya kenyataannya anehnya ironisnya uniknya untungnya sayangnya celakanya parahnya buktinya
kononnya katanya dulunya tadinya awalnya mulanya semulanya kini-nya setibanya seusainya sekembalinya
sebisanya seadanya secepatnya sebanyaknya sebesar-besarnya seluas-luasnya jarangnya adanya tidaknya
sekurang-kurangnya selambat-lambatnya terkahirnya kadangnya rasanya sebaliknya antaranya di-antaranya
satu-satunya masing-masingnya sebagainya seterusnya sebagian-besarnya keseluruhannya ujung-ujungnya
esoknya keesokannya lusanya malamnya paginya siangnya sorenya separuhnya sebagiannya ialahnya
menurutnya olehnya karenanya olehkarenanya sesuainya isinya idealnya hadirnya maraknya tingginya
rendahnya besarnya kecilnya beratnya panjangnya luasnya tebalnya singkatnya jelasnya mudahnya sulitnya
baiknya buruknya benarnya percuma-nya utamanya bahayanya sebabnya penyebabnya urutannya giliran-nya
"""
    ),
    personal=words(
        """
istri suami ayah ibu bapak anak putra putri kakak adik orang-tua keluarga kerabat saudara paman bibi
kakek nenek cucu menantu mertua tetangga teman rekan sahabat kolega pacar tunangan
rumah kediaman kamar kantor mobil ponsel telepon rekening harta kekayaan jabatan karier gaji honor
wajah leher nyawa
pasukan tentara milisi pengikut pendukung sekutu lawan musuh anggota kader bawahan atasan anak-buah
ajudan sopir pengacara kuasa-hukum juru-bicara wakil sekretaris asisten pengawal klien pasien murid
partai perusahaan lembaga pemerintah pemerintahan institusi organisasi tim klub
pihak kelompok kubu faksi rombongan pidato pernyataan keterangan kesaksian pengakuan
keterlibatan kepergian kedatangan kehadiran kematian keputusan rencana janji niat keinginan permintaan
usulan usul surat buku lukisan lagu mural kata ucapan bantahan tuduhan perjalanan kunjungan lawatan
agen diplomat utusan kampung penghasilan perusahaan mural percakapan
utang saham aset
"""
    ),
    impersonal=words(
        """
awak penumpang muatan nakhoda kapten mesin sayap roda badan kokpit bangkai serpihan puing bilah atap
"""
    ),
    demonstratives=words("itu tersebut ini tadi"),
    articles=words("sang si"),
    indefinite=words("seorang sebuah seekor suatu sebatang selembar sesosok seseorang salah"),
    plural=words("para sejumlah beberapa sekelompok serombongan ratusan ribuan puluhan belasan banyak"),
    groups={"keduanya": 2, "ketiganya": 3, "keempatnya": 4, "kelimanya": 5, "kedua": 2},
    group_nouns=words(
        """
orang pria lelaki perempuan wanita tokoh pemimpin politikus politisi pejabat jenderal menteri kandidat
calon petinju pemain
"""
    ),
    conjunctions=words("dan serta beserta"),
    conjunction="dan",
    titles=_TITLES,
    title_parts=words(
        """
perdana umum tinggi utama pelaksana harian tugas bicara besar kota negara negeri dalam luar
pertahanan keuangan perhubungan kesehatan pendidikan sosial agama perdagangan energi koordinator
kehakiman hukum pertanian kehutanan kelautan perikanan lingkungan hidup pariwisata olahraga pemuda
kebudayaan komunikasi informasi informatika perindustrian tenaga kerja ketenagakerjaan dalam-negeri
purn madya pertama satu dua eks mantan bekas mendiang almarhum almarhumah bin calon nonaktif
bidang perekonomian politik keamanan kemaritiman investasi operasi teknik komersial eksekutif
daerah koperasi riset umrah dr drs ir h hj prof kh tuan nyonya pak bu bung mas mbak
cak gus tuanku tgk teungku pdt mgr ki romo
"""
    ),
    title_pattern=r"(?:pe|ke)\w{3,}an",
    ruling=words("gubernur bupati wali walikota kota camat kapolda kapolres kapolsek sekda pj"),
    copulas=words("adalah ialah merupakan"),
    naming=words("bernama berinisial"),
    own_group=words("lembaga partai organisasi institusi instansi pihak"),
    people=words(
        """
pria lelaki laki-laki perempuan wanita ibu bapak remaja pemuda pemudi anak balita bocah kakek nenek
ayah gadis orang sosok tokoh mantan
"""
    ),
    male=words(
        "pria lelaki laki-laki bapak pak ayah kakek pemuda suami putra aktor raja pangeran paus tuan bung mas"
    ),
    female=words(
        """
perempuan wanita ibu bu nenek gadis pemudi istri putri aktris ratu bidan mahasiswi siswi nyonya mbak hj
"""
    ),
    crowds=words(
        """
warga penduduk pengungsi korban penumpang pasukan tentara pejuang militan demonstran pengunjuk massa
pekerja buruh petani nelayan siswa mahasiswa pelajar guru penyidik petugas polisi prajurit tersangka
terdakwa awak kru pemain suporter jemaah santri anak anak-anak wisatawan peserta relawan pengusaha
pedagang sopir pengemudi pengurus anggota karyawan pegawai dokter perawat pasien tahanan narapidana
diplomat pejabat menteri orang keluarga kerabat saksi peneliti ilmuwan pemberontak sandera migran
komisioner perajin perompak pelaku pendaki penyelam perempuan pria
"""
    ),
    organisations=words(
        """
perusahaan lembaga kementerian badan komisi komite dewan mahkamah pengadilan partai bank universitas
institut yayasan organisasi asosiasi serikat federasi maskapai klub koperasi kantor dinas direktorat
delegasi kejaksaan kerajaan komando kepolisian polda polres polsek
pemerintah pemprov pemkab pemkot parlemen otoritas pt cv
grup rumah-sakit rs rsud puskesmas kemenhub kemenkes kemenlu koalisi kelompok harian koran majalah
agensi group airlines corp inc ltd tbk biro studio
pabrik produsen operator panitia fraksi satgas tim perkumpulan perhimpunan
"""
    ),
    places=words(
        """
kota kabupaten provinsi desa kecamatan kelurahan dusun kampung pulau gunung sungai danau laut selat
teluk pelabuhan bandara stasiun terminal jalan tol jembatan pasar lembah pegunungan tanjung pantai
perairan kawasan distrik negara negeri wilayah bukit hutan kamp
"""
    ),
    place_prepositions=words("di ke dari menuju asal"),
    years=words("tahun"),
    age_pattern=r"\d{1,3} tahun|berusia \d{1,3} tahun|berumur \d{1,3} tahun",
    governing=words(
        """
akan telah sudah belum tidak berkeras bersikeras menolak mengatakan menyatakan menegaskan membantah
menuduh menuding mengecam berjanji mengumumkan menyetujui menyepakati mengirim mendukung mendesak
meminta memperingatkan menyebut menyalahkan menyambut menawarkan mengusulkan menuntut menjatuhkan
menyerukan
"""
    ),
    capital_words=frozenset({"ibu kota", "ibukota"}),
    definite_after="itu",
    no_adjectives_before=True,
)
