"""The furniture of Indonesian news pages, and the words that tell the language."""

from __future__ import annotations

from compare.languages.base import CommonWords, FurnitureWords, called, phrases, words

AGENCIES = called(
    """
    Antara | ant | antaranews | antaranews.com | lkbn antara | kantor berita antara | antara foto
    Bernama
    """
)

FURNITURE = FurnitureWords(
    labels={
        **dict.fromkeys(phrases("promo | iklan | pariwara | konten promosi | advertorial"), "advertisement"),
        **dict.fromkeys(
            phrases(
                """baca juga | baca | baca selengkapnya | baca lagi | baca pula | lihat juga | lihat
                | simak juga | simak | simak pula | artikel terkait | berita terkait | terkait
                | berita lainnya | video lainnya | foto lainnya | artikel lainnya | berita lain
                | terpopuler | berita terpopuler
                | terbaru | berita terbaru | pilihan redaksi | pilihan editor | rekomendasi
                | selengkapnya | pilihan | berita pilihan | jangan lewatkan | halaman selanjutnya
                | halaman berikutnya | berita selanjutnya | artikel selanjutnya | laporan khusus
                | artikel menarik lainnya | artikel sebelumnya | berita menarik lainnya
                | liputan khusus | berita sebelumnya | opini | kolom | surat pembaca | resep"""
            ),
            "other article",
        ),
        **dict.fromkeys(
            phrases(
                """tonton juga | tonton | tonton juga video | tonton video | saksikan juga | saksikan
                | saksikan video | saksikan live | lihat video | lihat juga video
                | lihat juga infografik | simak video | simak juga video | video | infografik
                | infografis | galeri | galeri foto | gambas | dengarkan | dengarkan juga | siniar
                | siaran langsung | video terkait | video pilihan | simak infografis
                | lihat juga infografis | foto-foto | potret | grafik | peta | berita foto"""
            ),
            "other media",
        ),
        **dict.fromkeys(
            phrases(
                """keyword | keywords | kata kunci | tag | tags | topik | topik terkait | label
                | topik hangat | kategori | rubrik | kanal | tag terkait | tagar | topik pilihan"""
            ),
            "keywords",
        ),
        **dict.fromkeys(
            phrases(
                """penulis | editor | reporter | kontributor | pewarta | penyunting | redaktur
                | penerjemah | wartawan | koresponden | laporan wartawan | sumber | sumber berita
                | sumber artikel | penanggung jawab | peliput | tim redaksi | uploader | pengunggah
                | penulis/editor | videografer"""
            ),
            "credit",
        ),
        "oleh": "byline",
        **dict.fromkeys(
            phrases(
                """foto | ilustrasi | keterangan foto | foto ilustrasi | foto udara | arsip | dok
                | kredit foto | sumber foto | fotografer | foto oleh | grafis | teks foto
                | keterangan gambar | sumber gambar | takarir | teks dan foto | foto dan teks
                | naskah dan foto"""
            ),
            "caption",
        ),
        **dict.fromkeys(phrases("halaman | hal"), "navigation"),
        **dict.fromkeys(phrases("catatan redaksi | catatan editor | penafian"), "editor's note"),
        **dict.fromkeys(phrases("ralat | koreksi"), "correction"),
        **dict.fromkeys(
            phrases("bagikan | share | ikuti kami | follow | ikuti | jajak pendapat | kontak bantuan"),
            "page service",
        ),
        **dict.fromkeys(
            phrases(
                """jadwal siaran | jadwal siaran langsung | jadwal tayang | jadwal acara | jam tayang
                | live streaming | link streaming | link live streaming"""
            ),
            "other media",
        ),
    },
    openings={
        **dict.fromkeys(
            phrases(
                """simak berita | simak breaking news | simak artikel | simak klasemen
                | simak selengkapnya | simak informasi | simak ulasan | simak halaman | simak juga
                | baca berita | baca artikel | baca selengkapnya | baca juga | baca pula
                | laporan selengkapnya | lihat selengkapnya | lihat berita | lihat juga | cek berita
                | cek artikel | selengkapnya di | berita selengkapnya | klik di sini | klik tautan
                | klik link | klik gambar | klik foto | klik tombol | klik ikon
                | ketuk gambar | ketuk tombol | artikel terkait | berita terkait"""
            ),
            "other article",
        ),
        **dict.fromkeys(
            phrases(
                """tonton juga | tonton video | saksikan video | saksikan juga | saksikan live
                | saksikan siaran | saksikan live streaming | saksikan tayangan | lihat video
                | lihat infografis | simak video | [gambas | dengarkan siniar | dengarkan podcast
                | ikuti siaran langsung | ikuti hitung cepat | ikuti laporan langsung | gambas:"""
            ),
            "other media",
        ),
        **dict.fromkeys(
            phrases(
                """ikuti saluran | ikuti kanal | ikuti kami | ikuti akun | ikuti berita
                | ikuti channel | ikuti terus | ikuti whatsapp | ikuti perkembangan berita
                | yuk gabung | yuk, gabung | ayo gabung | ayo bergabung | mari bergabung
                | dapatkan update | dapatkan berita | dapatkan informasi | dapatkan artikel
                | ayo berlangganan | yuk berlangganan | berlangganan sekarang | berlangganan buletin
                | berlangganan newsletter | daftar sekarang | daftarkan email | daftarkan surel
                | unduh aplikasi | instal aplikasi | download aplikasi | nikmati berita
                | bagikan artikel | bagikan berita | kirim komentar | tulis komentar | beri komentar
                | silakan masuk | silakan login | silahkan login | masuk untuk | login untuk
                | aktifkan notifikasi | punya cerita | kirimkan cerita | kirimkan foto
                | redaksi menerima | hubungi redaksi | kritik dan saran | kami menggunakan cookie
                | situs ini menggunakan | sudah punya akun | belum punya akun | lupa kata sandi
                | lupa password | nyaman tanpa iklan | komentar sepenuhnya | jadilah yang pertama
                | apa reaksi anda | apakah artikel ini | beri rating | laporkan artikel
                | laporkan kesalahan | ingin beriklan | pasang iklan | terima kasih telah membaca
                | terima kasih sudah membaca | artikel ini khusus | ikuti survei | ikuti jajak
                | informasi lebih lanjut hubungi | kolom komentar | konten ini khusus
                | sudah berlangganan? | belum berlangganan? | lihat postingan ini | lihat kiriman ini
                | lihat unggahan ini | lihat foto ini di | sebuah kiriman dibagikan
                | sebuah kiriman yang dibagikan | postingan dibagikan oleh | kiriman dibagikan oleh
                | ketik kata kunci | masukkan kata kunci | masukkan kata yang
                | tambahkan komentar | tinggalkan komentar | tinggalkan balasan
                | konten ini hanya | artikel ini hanya untuk"""
            ),
            "page service",
        ),
        **dict.fromkeys(
            phrases(
                """artikel ini telah tayang | artikel ini sudah tayang | artikel ini pertama kali
                | artikel ini telah dimuat | artikel ini telah terbit | artikel ini ditulis
                | artikel ini merupakan | berita ini telah tayang | berita ini sudah tayang
                | artikel ini diterbitkan | tulisan ini telah tayang | tulisan ini pertama kali
                | tayang perdana | berita ini bersumber | artikel ini bersumber
                | artikel ini disadur | artikel ini dikutip | versi cetak artikel
                | artikel ini diterjemahkan | artikel asli"""
            ),
            "source notice",
        ),
        **dict.fromkeys(
            phrases(
                """tulisan ini merupakan pendapat | tulisan ini adalah pendapat
                | artikel ini adalah opini | isi tulisan ini | isi artikel ini
                | artikel ini telah diperbarui | artikel ini telah diubah | artikel ini mengalami
                | artikel ini diperbarui | berita ini telah diperbarui | judul artikel ini
                | berita ini akan | artikel ini akan diperbarui | berita ini masih berkembang
                | konten ini merupakan | konten ini diproduksi | konten ini dibuat
                | artikel ini dibuat"""
            ),
            "editor's note",
        ),
        **dict.fromkeys(phrases("gulir untuk | geser untuk | lanjut ke halaman"), "navigation"),
    },
    signatures={
        **dict.fromkeys(phrases("oleh | catatan | kolom"), "byline"),
        **dict.fromkeys(
            phrases(
                """laporan wartawan | laporan reporter | laporan kontributor | laporan | kontributor
                | laporan jurnalis | laporan khusus | reporter | pewarta | editor | penulis
                | wartawan | dilaporkan oleh | disunting oleh | diterjemahkan oleh | ditulis oleh
                | disadur oleh | tim liputan | tim redaksi"""
            ),
            "credit",
        ),
        **dict.fromkeys(
            phrases("dok | dok. | dokumentasi | foto oleh | sumber gambar | sumber foto | fotografer"),
            "caption",
        ),
        "rekomendasi": "other article",
    },
    joiners=words("dan di dari untuk bersama kami serta bin binti oleh"),
    whole={
        **dict.fromkeys(
            phrases("iklan | pariwara | konten sponsor | advertorial | adv | promo | disponsori"),
            "advertisement",
        ),
        **dict.fromkeys(
            phrases("bagikan | komentar | cetak | simpan | kirim | login | masuk | tutup"),
            "page service",
        ),
        **dict.fromkeys(phrases("beranda | selengkapnya | perbesar"), "navigation"),
        **dict.fromkeys(phrases("terkait | terpopuler | terkini | rekomendasi"), "other article"),
        **dict.fromkeys(phrases("istimewa | ist"), "caption"),
        **dict.fromkeys(phrases("hak cipta dilindungi | hak cipta dilindungi undang-undang"), "credit"),
        "disclaimer on": "editor's note",
    },
    patterns=(
        (r"\[?gambas\s*:.*", "other media"),
        (
            r"(?:berita|artikel|topik) (?:terkait|lainnya|terpopuler|populer|terbaru|terkini|pilihan"
            r"|rekomendasi|lain|sebelumnya|selanjutnya)",
            "other article",
        ),
        (
            r"(?:(?:diperbarui|diterbitkan|tayang|dimuat|diunggah)\s*:?\s*)?\d+\s+(?:menit|jam|hari"
            r"|minggu|bulan)(?:\s+(?:yang\s+)?lalu)",
            "print date",
        ),
        (r"\d+\s+menit(?:\s+(?:baca|membaca))?", "page service"),
        (r"(?:waktu baca|dibaca|dilihat)\s*:?\s*[\d.,]+.{0,20}", "page service"),
        (r"(?:halaman|hal\.?)\s*:?\s*\d+(?:\s+(?:dari\s+)?\d+)*(?:\s+\w+)?", "navigation"),
        (r"(?:scroll|gulir|geser)\b.{0,20}\b(?:untuk|melanjutkan)\b.{0,40}", "advertisement"),
        (
            r"(?:ikuti|follow|unduh|dapatkan|gabung|bergabung)\b.*"
            r"\b(?:whatsapp|telegram|google news|aplikasi|kanal kami|akun kami|grup|channel)\b.*",
            "page service",
        ),
        (r"bergabung(?:lah)? (?:dengan|bersama|di|ke) (?:kami|komunitas|grup|kanal).*", "page service"),
        (r"(?:langganan|berlangganan) (?-i:[A-Z])\w+", "page service"),
        (r"(?:gabung|langganan|berlangganan)\b.{0,40}\b(?:sekarang|di sini)\W*", "page service"),
        (r"punya (?:informasi|cerita|foto|video|pertanyaan)\b[^.!?]*\?.*", "page service"),
        (
            r"dilarang (?:keras )?(?:mengutip|mengambil|menyalin|memperbanyak|mengcopy)\b.*\bizin\b.*",
            "credit",
        ),
        (r"(?:hak cipta|copyright)\s*(?:©|\(c\)|\d{4}|milik\b|pada\b).{0,80}", "credit"),
        (r".*\bhanya di (?-i:[A-Z])\S*(?: (?-i:[A-Z])\S*)* (?:tv|com|fm)\.?", "other media"),
        (r"tim\s+(?:redaksi|liputan)(?:\s+khusus)?(?:\s+(?-i:[A-Z]).{0,30})?", "byline"),
        (
            r"penulis (?:adalah|merupakan|lulusan|alumn\w+|tinggal|bermukim|bekerja|mengajar|aktif"
            r"|bergiat)\b(?!.*\b(?:kata|ujar|katanya|ujarnya|itu)\b).*",
            "credit",
        ),
        (r"penulis, (?!yang\b).*\b(?:peneliti|dosen|pengajar|guru besar|mahasiswa)\b.*", "credit"),
        (r"(?-i:[a-z]{2,4}(?:/[a-z]{2,4}){1,3})", "initials"),
        (
            r"(?:langganan|berlangganan)\b.*\b(?:sekarang|koran|digital|akses|majalah|e-paper|epaper)\b.*",
            "page service",
        ),
        (
            r"[^.?!\"“]{3,60}\?\s+(?:kirim|hubungi|sampaikan|ceritakan|tulis|bagikan|laporkan)\w*\b[^\"“]*",
            "page service",
        ),
        (
            r"(?:diterjemahkan|disadur|dialihbahasakan) (?:oleh|dari)\b[^,]*"
            r"\b(?:artikel|naskah|bahasa|situs|laman)\b[^,]*",
            "credit",
        ),
        (r"bersambung(?: ke .{0,20})?", "navigation"),
        (r"(?:foto|gambar) (?:arsip|selebaran|kombinasi)\b(?! (?:itu|tersebut)).*", "caption"),
        (r"dalam (?:foto|gambar) (?:selebaran )?(?:ini|yang (?:dirilis|disediakan|diambil))\b.*", "caption"),
        (
            r"(?:foto|gambar) (?:selebaran )?(?:ini,?|yang) (?:\w+ )?"
            r"(?:dirilis|disediakan|diambil|menunjukkan|memperlihatkan|menampilkan)\b"
            r"(?!.*\b(?:kata|ujar|katanya|ujarnya|palsu)\b).*",
            "caption",
        ),
        (r"ilustrasi\b(?!.*\b(?:itu|tersebut)\b)[^.!?]*\.?(?:\s*\(.*\))?", "caption"),
        (r"(?:tangkapan|cuplikan) layar\b(?!.*\b(?:itu|tersebut)\b)[^.!?]*\.?(?:\s*\(.*\))?", "caption"),
        (r"antara foto\b.*", "caption"),
        (r"isi (?:artikel|tulisan|konten)\b.*\btanggung jawab\b.*", "editor's note"),
        (
            r"(?:lihat|cek|simak|baca|tonton|nonton|intip|saksikan|klik|temukan|ikuti|unduh|kunjungi"
            r"|pantau|daftar|masuk"
            r"|login)\b[^,\"“]*\b(?:selengkapnya"
            r"|lengkapnya|di sini|di bawah ini|halaman (?:berikut|selanjut)\w*|berikut ini"
            r"|(?:kanal|laman|situs|akun)(?: \w+)? kami)\b.*",
            "other article",
        ),
        (
            r"(?:saksikan|tonton|nantikan|dengarkan)\b[^,\"“]*\b(?:setiap|pukul|malam ini|hanya di"
            r"|podcast|siniar|platform|spotify|youtube|kanal)\b.*",
            "other media",
        ),
        (
            r"(?:hubungi|kirim|kirimkan|sampaikan|laporkan)\b[^,\"“]*\b(?:redaksi|meja berita|newsroom)\b.*",
            "page service",
        ),
        (
            r"(?:jika|bila|apabila) (?:anda|kamu)\b(?!.*\b(?:kata|ujar)\b).*"
            r"\b(?:hubungi (?:kami|redaksi|layanan|konselor|psikolog)|layanan konseling|hotline)\b.*",
            "page service",
        ),
        (
            r"(?:redaksi|kami) (?:mohon|memohon|meminta) maaf\b(?!.*\b(?:kata|ujar)\b)[^\"“]*"
            r"\b(?:kekeliruan|kesalahan|ketidaknyamanan|kekurangan)\b.*",
            "correction",
        ),
        (
            r"(?:berita|artikel|informasi|konten|tulisan)(?: \w+){0,3} ini (?:disusun|dibuat|ditulis"
            r"|disajikan|tidak)\b"
            r"[^\"“]*\b(?:inspirasi|menginspirasi|memberi(?:kan)? informasi|tidak (?:bertujuan"
            r"|dimaksudkan))\b.*",
            "editor's note",
        ),
        (
            r"(?:ringkasan|rangkuman|artikel|berita|terjemahan|transkrip|audio) ini (?:telah )?"
            r"(?:dibuat|dihasilkan|disusun|diringkas|diterjemahkan)\b(?!.*\b(?:kata|ujar|menurut)\b)[^\"“]*"
            r"\b(?:kecerdasan buatan|akal imitasi|ai|otomatis|mesin)\b.*",
            "editor's note",
        ),
        (
            r"versi (?:cetak|awal|lengkap|asli|pendek|bahasa \w+) (?:dari )?"
            r"(?:artikel|tulisan|berita|naskah|laporan|wawancara) ini\b.*",
            "source notice",
        ),
        (
            r"(?:berita|artikel|tulisan|laporan|liputan) ini (?:merupakan |adalah )?bagian (?:dari"
            r"|kedua|pertama)\b"
            r"[^\"“]*\b(?:seri|serial|rangkaian|liputan|edisi|tulisan)\b.*",
            "editor's note",
        ),
        (
            r"(?:artikel|tulisan|berita|laporan|wawancara) (?:ini )?(?:pertama kali|aslinya|sebelumnya"
            r"|telah lebih dulu) "
            r"(?:terbit|diterbitkan|tayang|ditayangkan|dimuat|dipublikasikan)\b"
            r"(?!.*\b(?:kata|ujar|itu|tersebut)\b).*",
            "source notice",
        ),
        (
            r"(?:laporan|artikel|tulisan|berita) ini pertama kali (?:terbit|diterbitkan|tayang|dimuat)\b.*",
            "source notice",
        ),
        (
            r"(?:peringatan|trigger warning)\s*:\s*(?:artikel|konten|video|isi|tulisan|berita|cerita"
            r"|foto)\b.*",
            "editor's note",
        ),
        (
            r"\*?\s*\(?\*?\)?\s*(?:bukan nama (?:sebenarnya|asli)|nama (?:samaran|disamarkan))\W*",
            "editor's note",
        ),
        (
            r"jangan(?:lah)? (?:lupa|lewatkan|ketinggalan|sampai (?:ketinggalan|terlewat|kelewatan))\b"
            r"(?!.*\b(?:kata|ujar|katanya|ujarnya|pesan|imbau)\b)[^\"“]*\b(?:saksikan|tonton|ikuti"
            r"|simak|baca|dialog"
            r"|wawancara|tayang\w*|pukul|siniar|podcast|kanal|berita|update|informasi|follow|subscribe"
            r"|like|share)\b.*",
            "page service",
        ),
        (
            r"[^\"“]*\b(?:dapat|bisa) (?:disimak|dilihat|disaksikan|ditonton|dibaca|diunduh|didengarkan"
            r"|dicek)\b"
            r"(?!.*\b(?:kata|ujar)\b)[^\"“]*\b(?:di sini|di bawah ini|(?:tabel|grafik|tautan|video"
            r"|infografik|link)"
            r" (?:berikut|di bawah)(?: ini)?)\W*",
            "other article",
        ),
        (
            r"berikut (?:ini )?(?:adalah )?(?:daftar|jadwal|link|tautan|ulasan|rangkuman|ulasannya|daftarnya"
            r"|jadwalnya|selengkapnya|informasi|informasinya|cara|caranya)(?: [\w-]+){0,6}\s*[:.]?",
            "other article",
        ),
        (r"data (?:[\w-]+ ){0,3}(?:tertunda|delay)\b[^\"“]*\d+ menit\W*", "page service"),
        (r"(?:mohon |harap )?tunggu sebentar\W*|(?:sedang )?memuat\W*", "page service"),
        (
            r"(?-i:Lirik(?: Lagu)?|Chord(?: Gitar| Lagu)?|Sinopsis(?: Film| Drama| Novel)?|Link Nonton"
            r"|Nonton Film)"
            r" [\"“'‘]?(?-i:[A-Z])[^.!?]*",
            "other article",
        ),
        # what stands below a column: "*) Dosen …"
        (
            r"\*+\)\s*(?:penulis|dosen|peneliti|pengajar|guru besar|mahasiswa|pengamat|pegiat|anggota"
            r"|direktur"
            r"|ketua|wartawan|kolumnis|praktisi|aktivis|alumn\w+|sosiolog|ekonom|budayawan)\b[^\"“]{0,120}",
            "credit",
        ),
        (
            r"(?:artikel|berita|naskah|tulisan|judul(?: \w+)?) ini (?:telah |sudah |pernah |kembali )?"
            r"(?:mengalami (?:penyuntingan|perubahan|pembaruan|perbaikan|koreksi)|diperbarui|disunting|diedit"
            r"|dikoreksi|diralat|diubah|diperbaiki|dimutakhirkan|ditayangkan|dipublikasikan|dimuat|terbit)\b"
            r"(?!.*\b(?:kata|ujar|katanya|ujarnya|menurut)\b).*",
            "editor's note",
        ),
        (
            r"(?:artikel|tulisan|naskah|liputan|laporan|reportase|konten|cerita|seri) ini "
            r"(?:didukung|didanai|dibiayai|terselenggara|terwujud|diproduksi|dikerjakan|dibuat|merupakan"
            r"|adalah|hasil)\b(?!.*\b(?:kata|ujar|menurut|menyebut|menuduh)\b)[^\"“]*"
            r"\b(?:hibah|beasiswa|fellowship|kolaborasi|kerja sama|kerjasama|jurnalis\w*|magang)\b.*",
            "credit",
        ),
        (
            r"(?:fitur|video|audio|konten|halaman|pemutar|laman|situs)(?: ini)? (?:belum|tidak|tak) "
            r"(?:dapat |bisa )?(?:tersedia|didukung|diputar|dimuat|ditampilkan|ditemukan)\b"
            r"(?!.*\b(?:kata|ujar|karena|setelah|sejak)\b)[^\"“]*\b(?:peramban|browser|perangkat"
            r"|wilayah|negara|ini)"
            r"(?: (?:anda|kamu|ini))?\W*",
            "page service",
        ),
        (
            r"(?:kirim|kirimkan|hubungi|sampaikan|surel|email|e-mail)\b[^\"“]*\S+@\S+\.\w+.*",
            "page service",
        ),
        (
            r"(?:kritik|saran|masukan|naskah|tulisan|opini|surat pembaca|pertanyaan)\b[^\"“]*"
            r"\b(?:dikirim|disampaikan|dialamatkan|kirim)\w*\b[^\"“]*\S+@\S+\.\w+.*",
            "page service",
        ),
        (
            r"(?!.*\b(?:kata|ujar|katanya|ujarnya)\b)[^\"“]*\b(?:di|lewat|melalui|pada|via) (?:kanal"
            r"|laman|situs"
            r"|akun|aplikasi|saluran|channel|youtube|media sosial|instagram)(?: [\w-]+){0,2} kami\W*",
            "page service",
        ),
        (
            r"(?:untuk|butuh|perlu) (?:[\w-]+ ){0,2}(?:bantuan|konseling|pengaduan|dukungan|informasi)\b"
            r"(?!.*\b(?:kata|ujar)\b)[^\"“]*\b(?:hubungi|kunjungi|telepon|klik)\b.*",
            "page service",
        ),
        (r"(?:\*\s*)?syarat (?:dan|&) ketentuan berlaku\W*", "advertisement"),
        (
            r"(?:konten|artikel|tulisan) ini (?:disajikan|dipersembahkan|disponsori) (?:oleh|untuk)\b.*",
            "advertisement",
        ),
        (r"(?:diolah|disarikan|dirangkum|dihimpun)? ?dari berbagai sumber", "credit"),
        # a speaker's courtesies state nothing
        (
            r"(?:(?:terima kasih|selamat (?:pagi|siang|sore|malam|datang|jalan|tinggal)|assalamualaikum)"
            r"(?:,? (?:banyak|semua|semuanya|saudara-saudara|bapak|ibu|dan)){0,4}[,.!]*\s*(?:dan )?)+"
            r"(?:sampai (?:jumpa|bertemu)\b[^.!?\"“]{0,60})?[.!]*",
            "greeting",
        ),
        (r"lihat foto", "navigation"),
        # lists and services under a title: they state nothing
        (
            r"(?:\w+[,!:] |(?:ini|inilah|ini dia|inilah dia|berikut|berikut ini|simak|intip|cek|kenali"
            r"|ketahui) )?"
            r"\d+ (?:cara|tips|manfaat|fakta|resep|ucapan|gejala|tanda|rekomendasi|potret"
            r"|tempat|destinasi|jenis|contoh|arti|alasan|kesalahan|khasiat|trik|makanan|minuman|film|drama"
            r"|ide|inspirasi|langkah|ciri|ciri-ciri|kebiasaan|hal|momen|kata-kata|pantun|kuliner)\b"
            r"[^.!?]*",
            "other article",
        ),
        (
            r"(?:\w+[,!:] )?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) "
            r"(?-i:Cara|Tips|Manfaat|Fakta|Resep|Gejala|Tanda|Khasiat|Kesalahan|Alasan|Tempat|Makanan|Minuman"
            r"|Ide|Langkah|Ciri|Kebiasaan|Hal|Momen|Jenis|Contoh|Trik)\b"
            r"[^.!?]*",
            "other article",
        ),
        (
            r"(?-i:Cara|Tips|Resep|Doa|Bacaan|Niat|Ramalan|Profil|Biodata|Sosok|Link|Kunci Jawaban"
            r"|Contoh|Kumpulan|Panduan|Sinopsis|Lirik|Zodiak|Arti|Manfaat|Khasiat|Rekomendasi|Potret"
            r"|Apa Itu|Mengenal|Jadwal (?:Imsak\w*|Salat|Sholat|Buka|Siaran|Tayang|Bioskop))"
            r" (?-i:[A-Z])[\w'’/-]*"
            # a verb further on makes it the headline of news: "Profil Perusahaan Itu Dihapus"
            r"(?!.*\b(?-i:(?:Di(?!gital|ri|et|skon)|Ter(?!akhir|baik|baru|lengkap|jemah)"
            r"|Me(?!njadi\b|nggunakan\b|lalui\b)[mnr])[a-z]{3,}))"
            r"(?:[,:]?\s+(?-i:[A-Z\d][\w'’/-]*|ala|dan|di|ke|dari|untuk|yang|pada|dengan|serta|vs|bagi))*"
            r"[^.!?\w]*",
            "other article",
        ),
        (r"(?-i:Arti Mimpi) [^.!?]*", "other article"),
        (
            r"(?:[\w-]+(?: [\w-]+)?[,!:] )?(?:ini|begini|simak|berikut)(?: lah)? "
            r"(?-i:Cara|Aturan|Tips|Langkah|Daftar|Jadwal|Link|Syarat|Resep|Profil) [^.!?]*",
            "other article",
        ),
    ),
    page=words(
        """berita artikel foto video galeri terkait terpopuler populer terbaru terkini lainnya lain
        pilihan rekomendasi untuk anda kamu mu untukmu selengkapnya selanjutnya sebelumnya berikutnya
        halaman lihat baca simak tonton saksikan putar jeda dengarkan audio perbesar perkecil gambar
        bagikan salin tautan link berhasil disalin tersalin telah komentar kirim tulis semua tampilkan
        muat lebih banyak beranda menu cari pencarian masuk daftar keluar akun langganan berlangganan
        notifikasi ikuti kami di tentang hubungi redaksi pedoman media siber kebijakan privasi syarat
        ketentuan dan karier karir iklan pasang kontak info disclaimer topik tag hangat kategori kanal
        indeks trending hari ini juga lagi unduh aplikasi scroll gulir geser resume ke bawah atas melanjutkan
        membaca lanjut cetak simpan laporkan promosi bersponsor sponsor infografis infografik langsung
        siaran sekarang foto-foto kembali urutkan balas laporan khusus editor pembaca suara sorotan
        utama konten tutup buka ukuran huruf fokus jangan lewatkan sedang headline pekan adsense
        minggu bulan populer-nya keterangan sumber sedikit"""
    ),
    asks=words(
        """ikuti unduh download dapatkan gabung bergabung bergabunglah berlangganan daftar kirim kirimkan
        tulis berikan beri bagikan baca simak cek klik tekan nikmati jadilah dukung hubungi punya ingin
        mau ayo yuk mari coba setel izinkan ketuk mohon harap ketik jawab menangkan intip pantau
        tampilkan tambahkan tinggalkan
        masukkan pilih aktifkan sampaikan temukan jangan silakan silahkan follow mulai
        install instal pasang lihat tonton saksikan dengarkan bagaimana apakah apa"""
    ),
    address=words(
        """anda kamu kalian kami kita ponselmu komentarmu pendapatmu pilihanmu gawaimu emailmu hpmu
        ponselnya sahabat sobat"""
    ),
    own=words("kami"),
    offers=words(
        """aplikasi akun artikel berita komentar komentarmu redaksi kanal saluran channel notifikasi
        newsletter buletin surel email situs langganan pelanggan klik tautan link ponsel ponselmu gawai
        gawaimu update terbaru terkini gratis eksklusif membaca pembaca login halaman kebijakan
        privasi cookie kuki sandi install
        instal play store playstore bawah kolom breaking news podcast siniar"""
    ),
    reported=words(
        """kata katanya ujar ujarnya tutur tuturnya ucap ucapnya jelasnya terangnya ungkap ungkapnya papar
        paparnya imbuh imbuhnya tandas tandasnya tegasnya mengatakan menyatakan menyebut mengaku menegaskan
        mengungkapkan menjelaskan"""
    ),
    notes=words(
        """artikel berita judul tertulis redaksi pemberitaan kekeliruan tulisan naskah penulisan ejaan"""
    ),
    stamps=words(
        """wib wita wit pukul jam tanggal dipublikasikan diterbitkan terbit tayang diperbarui update
        updated diunggah dimuat rilis last posted at on dibuat publikasi diposting
        hari waktu menit lalu yang diubah terakhir oleh pada"""
    ),
    credits=words("foto dok dokumentasi dokumen ist istimewa ilustrasi arsip screenshot tangkapan"),
    archive=words("arsip ilustrasi dokumentasi lama file"),
    captioned=(
        r"(?!(?:terhadap|dinas|terminal|dirut|media|medis|meja|merah|masjid|berita|beras|beruang|terbaru)"
        r"(?!\w))(?:me[mnlry]|ber|di|ter)[a-z]{3,}|tewas|tiba|ikut|hadir|naik|turun|duduk|keluar|masuk"
        r"|tampak|usai|mandi|tampil|rusak|hancur|roboh|ambruk"
    ),
    agencies=frozenset(AGENCIES),
    agency_names=AGENCIES,
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
