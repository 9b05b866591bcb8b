"""A fire in a market that never was: two outlets on one agency's copy, two with reporters of their own.

All four have what the head of the fire service said, word for word.
"""

from __future__ import annotations

SAID = (
    "“Kami kekurangan air karena hidran di sisi timur sudah lama tidak berfungsi "
    "dan truk harus bolak-balik ke sungai,”"
)

STORY = {
    "gerbang-kota.md": f"""---
outlet: Gerbang Kota
language: id
published: 2031-05-07T08:00:00+07:00
---

# Pasar Lembayung Terbakar, Pedagang Merugi

RANDU (Antara) - Api melalap deretan kios di lantai dua pasar itu selama hampir lima jam sebelum regu pemadam
berhasil menguasainya menjelang subuh. Sedikitnya 214 kios habis, kebanyakan milik penjual kain dan sepatu
yang baru saja menambah barang untuk musim libur.

{SAID} kata Kepala Dinas Pemadam Kebakaran Randu, Yosafat Manurip, Rabu (7/5).

Polisi masih memeriksa tiga penjaga malam dan rekaman kamera dari gerbang utara. Belum ada keterangan tentang
asal api, tetapi seorang saksi melihat percikan di dekat panel listrik.

Seekor kucing penghuni pasar ditemukan selamat di bawah etalase.
""",
    "mata-randu.md": f"""---
outlet: Mata Randu
language: id
published: 2031-05-07T10:00:00+07:00
---

# Lima Jam Api Berkobar di Lembayung

RANDU, Mata Randu - Polisi masih memeriksa tiga penjaga malam serta rekaman kamera dari gerbang utara. Belum
ada keterangan tentang asal api, tetapi seorang saksi melihat percikan di dekat panel listrik.

Api melalap deretan kios di lantai dua pasar itu selama hampir lima jam sebelum regu pemadam berhasil
menguasainya menjelang subuh. Sedikitnya 241 kios habis, kebanyakan milik penjual kain dan sepatu.

{SAID} kata Kepala Dinas Pemadam Kebakaran Randu, Yosafat Manurip, Rabu (7/5). (Antara)
""",
    "pelita-selatan.md": f"""---
outlet: Pelita Selatan
language: id
published: 2031-05-07T12:00:00+07:00
---

# Hidran Mati, Pasar Lembayung Ludes

Puluhan pedagang menunggu di trotoar ketika pagar seng dipasang mengelilingi bangunan yang hangus. Mereka baru
boleh masuk setelah petugas memastikan atap tidak runtuh.

{SAID} kata Kepala Dinas Pemadam Kebakaran Randu, Yosafat Manurip, Rabu (7/5).

Menurut catatan pengelola, 214 lapak di lantai atas tak tersisa. Pemerintah kota menjanjikan tempat berjualan
sementara di lapangan parkir stasiun.
""",
    "kabar-hulu.md": f"""---
outlet: Kabar Hulu
language: id
published: 2031-05-07T15:00:00+07:00
---

# Wali Kota Minta Semua Hidran Diperiksa

Wali Kota Randu memerintahkan pemeriksaan seluruh hidran dalam sepekan. Keputusan itu diambil sehabis ia
meninjau puing pasar bersama para pedagang.

{SAID} kata Kepala Dinas Pemadam Kebakaran Randu, Yosafat Manurip, Rabu (7/5).

Kerugian ditaksir mencapai belasan miliar rupiah. Asuransi hanya menanggung bangunan, bukan dagangan.
""",
}
