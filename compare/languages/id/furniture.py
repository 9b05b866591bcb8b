"""The furniture of Indonesian news pages, and the words that tell the language."""

from __future__ import annotations

from compare.languages.base import CommonWords, FurnitureWords, words

FURNITURE = FurnitureWords(
    labels={
        **dict.fromkeys(
            (
                *("baca juga", "baca", "baca selengkapnya", "baca lagi", "baca pula", "lihat juga"),
                *("lihat", "simak juga", "simak", "simak pula", "artikel terkait", "berita terkait"),
                *("terkait", "berita lainnya", "artikel lainnya", "berita lain", "terpopuler"),
                *("berita terpopuler", "terbaru", "berita terbaru", "pilihan redaksi", "pilihan editor"),
                *("rekomendasi", "selengkapnya", "pilihan", "berita pilihan", "jangan lewatkan"),
            ),
            "other article",
        ),
        **dict.fromkeys(
            (
                *("tonton juga", "tonton", "tonton juga video", "tonton video", "saksikan juga", "saksikan"),
                *(
                    "saksikan video",
                    "lihat video",
                    "lihat juga video",
                    "lihat juga infografik",
                    "simak video",
                ),
                *("simak juga video", "video", "infografik", "infografis", "galeri", "galeri foto", "gambas"),
                *("dengarkan", "dengarkan juga", "siniar", "siaran langsung", "video terkait"),
            ),
            "other media",
        ),
        **dict.fromkeys(
            (
                *("keyword", "keywords", "kata kunci", "tag", "tags", "topik", "topik terkait", "label"),
                *("topik hangat", "kategori", "rubrik", "kanal"),
            ),
            "keywords",
        ),
        **dict.fromkeys(
            (
                *("penulis", "editor", "reporter", "kontributor", "pewarta", "penyunting", "redaktur"),
                *("penerjemah", "wartawan", "koresponden", "laporan wartawan", "sumber", "sumber berita"),
                *("sumber artikel", "penanggung jawab", "peliput", "tim redaksi", "uploader"),
            ),
            "credit",
        ),
        **dict.fromkeys(
            (
                *("foto", "ilustrasi", "keterangan foto", "foto ilustrasi", "foto udara", "arsip", "dok"),
                *("kredit foto", "sumber foto", "fotografer", "foto oleh", "grafis", "teks foto"),
            ),
            "caption",
        ),
        **dict.fromkeys(("halaman", "hal"), "navigation"),
        **dict.fromkeys(("catatan redaksi", "catatan editor", "ralat", "koreksi"), "editor's note"),
        **dict.fromkeys(("bagikan", "share", "ikuti kami", "follow", "ikuti"), "page service"),
    },
    openings={
        **dict.fromkeys(
            (
                *(
                    "simak berita",
                    "simak breaking news",
                    "simak artikel",
                    "simak klasemen",
                    "simak selengkapnya",
                ),
                *("simak informasi", "simak ulasan", "simak terus", "simak halaman", "baca berita"),
                *("baca artikel", "baca selengkapnya", "baca juga", "laporan selengkapnya"),
                *("lihat selengkapnya", "lihat juga", "cek berita", "cek artikel", "selengkapnya di"),
                *("jangan lewatkan", "berita selengkapnya", "klik di sini", "klik tautan"),
            ),
            "other article",
        ),
        **dict.fromkeys(
            (
                *("tonton juga", "tonton video", "saksikan video", "saksikan juga", "saksikan live"),
                *("saksikan siaran", "saksikan live streaming", "lihat video", "simak video", "[gambas"),
                *("dengarkan siniar", "dengarkan podcast", "ikuti siaran langsung", "ikuti hitung cepat"),
                *("ikuti laporan langsung", "gambas:"),
            ),
            "other media",
        ),
        **dict.fromkeys(
            (
                *(
                    "ikuti saluran",
                    "ikuti kanal",
                    "ikuti kami",
                    "ikuti akun",
                    "ikuti berita",
                    "ikuti channel",
                ),
                *("ikuti terus", "ikuti whatsapp", "ikuti perkembangan berita", "gabung di", "gabung ke"),
                *("bergabung dengan", "ayo bergabung", "yuk gabung", "dapatkan update", "dapatkan berita"),
                *("dapatkan informasi", "dapatkan artikel", "mari bergabung", "berlangganan", "langganan"),
                *(
                    "daftar sekarang",
                    "daftarkan email",
                    "daftarkan surel",
                    "unduh aplikasi",
                    "instal aplikasi",
                ),
                *(
                    "download aplikasi",
                    "nikmati berita",
                    "bagikan artikel",
                    "kirim komentar",
                    "tulis komentar",
                ),
                *("beri komentar", "silakan masuk", "masuk untuk", "aktifkan notifikasi", "cookie", "kuki"),
                *("punya informasi", "punya cerita", "kirimkan cerita", "kirimkan foto", "redaksi menerima"),
                *("hubungi redaksi", "kirim surat", "kritik dan saran", "kami menggunakan cookie"),
            ),
            "page service",
        ),
        **dict.fromkeys(
            (
                *("artikel ini telah tayang", "artikel ini sudah tayang", "artikel ini pertama kali"),
                *("artikel ini telah dimuat", "artikel ini telah terbit", "artikel ini ditulis"),
                *("artikel ini merupakan", "berita ini telah tayang", "berita ini sudah tayang"),
                *("artikel ini diterbitkan", "tulisan ini telah tayang", "artikel asli", "tayang perdana"),
            ),
            "source notice",
        ),
        **dict.fromkeys(
            (
                *("catatan redaksi", "tulisan ini merupakan pendapat", "tulisan ini adalah pendapat"),
                *("artikel ini adalah opini", "isi tulisan", "isi artikel", "konten ini", "disclaimer"),
                *("artikel ini telah diperbarui", "berita ini telah diperbarui", "judul artikel ini"),
                *("berita ini akan diperbarui", "berita ini masih", "penafian"),
            ),
            "editor's note",
        ),
        **dict.fromkeys(
            (
                *("penulis adalah", "penulis merupakan", "penulis:", "editor:", "laporan wartawan"),
                *("laporan reporter", "laporan kontributor", "dilaporkan oleh", "disunting oleh"),
                *("diterjemahkan oleh", "hak cipta", "pewarta:", "copyright"),
            ),
            "credit",
        ),
        **dict.fromkeys(
            (
                *(
                    "gambar selebaran ini",
                    "dalam foto ini",
                    "dalam gambar ini",
                    "foto selebaran",
                    "foto arsip",
                ),
                *("dalam foto yang", "gambar yang dirilis", "foto yang dirilis", "foto ini memperlihatkan"),
                *(
                    "foto ini menunjukkan",
                    "gambar ini menunjukkan",
                    "gambar ini memperlihatkan",
                    "foto ilustrasi",
                ),
                *("ilustrasi -", "ilustrasi –", "ilustrasi.", "arsip foto", "foto udara menunjukkan"),
                *("tangkapan layar", "foto kombinasi", "antara foto", "cuplikan video", "foto tangkapan"),
            ),
            "caption",
        ),
        **dict.fromkeys(
            ("gulir untuk", "geser untuk", "lanjut ke halaman", "halaman berikutnya"), "navigation"
        ),
    },
    whole={
        **dict.fromkeys(
            ("iklan", "advertisement", "pariwara", "konten sponsor", "advertorial"), "advertisement"
        ),
        **dict.fromkeys(
            (
                *(
                    "bagikan",
                    "salin tautan",
                    "komentar",
                    "tulis komentar",
                    "bagikan artikel",
                    "cetak",
                    "simpan",
                ),
                *(
                    "ikuti kami",
                    "tautan tersalin",
                    "kirim",
                    "login",
                    "masuk",
                    "langganan",
                    "tutup",
                    "bagikan ke",
                ),
            ),
            "page service",
        ),
        **dict.fromkeys(
            (
                *("halaman selanjutnya", "halaman berikutnya", "selanjutnya", "berikutnya", "sebelumnya"),
                *(
                    "tampilkan semua",
                    "lihat semua",
                    "muat lebih banyak",
                    "beranda",
                    "home",
                    "kembali ke atas",
                ),
                *("selengkapnya", "baca selengkapnya", "lihat selengkapnya", "show all", "next", "prev"),
            ),
            "navigation",
        ),
        **dict.fromkeys(
            (
                "berita terkait",
                "artikel terkait",
                "terpopuler",
                "berita terbaru",
                "berita lainnya",
                "terkini",
            ),
            "other article",
        ),
    },
    patterns=(
        (r"lihat foto", "navigation"),
        (r"\[?gambas\s*:.*", "other media"),
        (r"\d+\s+menit (?:baca|membaca|lalu|yang lalu)", "page service"),
        (r"(?:waktu baca|dibaca|dilihat)\s*:?\s*[\d.,]+.*", "page service"),
        (r"(?:halaman|hal\.?)\s*:?\s*\d+(?:\s+(?:dari\s+)?\d+)*(?:\s+\w+)?", "navigation"),
        (
            r"(?:ikuti|follow|unduh|dapatkan)\b.*\b(?:whatsapp|telegram|google news|aplikasi|kanal kami).*",
            "page service",
        ),
        (r".*\bhanya di (?-i:[A-Z])\S*(?: (?-i:[A-Z])\S*)* (?:tv|com|fm)\.?", "other media"),
        (r"oleh\s*:?\s+(?-i:[A-Z])[^.!?]{2,60}", "byline"),
        (r"(?:laporan|kontributor)\b[^.!?]{2,60}(?-i:[A-Z])[^.!?]{1,40}", "byline"),
        (r"\S+\.(?:com|co\.id|id|net|tv)", "agency line"),
        (r"tim\s+(?:redaksi|liputan)\b[^.!?]{0,40}", "byline"),
    ),
    stamps=words(
        """wib wita wit pukul jam tanggal dipublikasikan diterbitkan terbit tayang diperbarui update
        updated diunggah dimuat rilis last posted at on dibuat publikasi diposting
        hari waktu menit lalu yang diubah terakhir oleh"""
    ),
    credits=words("foto dok dokumentasi dokumen ist istimewa ilustrasi arsip screenshot tangkapan"),
    archive=words("arsip ilustrasi dok dokumentasi lama file"),
    agencies=frozenset(
        (
            *("antara", "ant", "antaranews", "antaranews.com", "lkbn antara", "kantor berita antara"),
            *("bernama", "antara foto"),
        )
    ),
    media=words(
        """harian kabar berita suara warta media koran majalah tabloid tribun kompas tempo republika
        detik detikcom antara pos radar pikiran rakyat merdeka sindo okezone liputan kini jurnal jurnas
        redaksi fajar jawapos pojok beritasatu kumparan tirto nusantara online daring televisi"""
    ),
)

COMMON = CommonWords(
    words=words(
        """yang dan di ke dari untuk dengan pada ini itu dalam akan oleh tidak juga ada adalah sebagai
        karena bahwa telah sudah saat setelah lebih para kata hingga atau mereka ia dia kami kita saya
        tersebut menjadi bisa dapat seperti secara antara namun tetapi masih belum bukan lalu sejak
        menurut kepada terhadap sebuah seorang sang hanya harus jika agar sementara ujar ujarnya katanya
        serta tak"""
    ),
    neighbour_code="ms",
    neighbour=words(
        """kerana bahawa beliau iaitu kerajaan sahaja mesyuarat polis wang hospital ialah manakala
        sekiranya mengikut semalam menerusi kereta syarikat pejabat ringgit tiada"""
    ),
)
