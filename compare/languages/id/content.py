"""Indonesian: words without content of their own, and words that open a reason."""

from __future__ import annotations

from compare.languages.base import ContentWords, ordered, words

CONTENT = ContentWords(
    function_words=words(
        """
ada adalah agar akan aku amat anda antara atas atau bagi bahwa baru bawah beberapa begitu
belum bila bisa boleh bukan cuma dalam dan dapat dari demikian dengan di dia hampir hanya
hari harus hingga ia ialah ikut ini itu jadi jangan jika juga kalau kami kamu karena kata
katanya ke kemudian ketika kita kurang lagi lah lalu lebih maka masih mengenai menjadi
menurut mereka merupakan meski meskipun namun nya oleh pada paling para per pukul pula pun
saat saja sambil sampai sang sangat satu saya sebagai sebelum sebuah secara sedang
sedangkan sejak sejumlah sekadar sekitar selama sementara sempat seorang seperti serta
sesudah setelah seusai si soal suatu sudah supaya tak tanpa tapi telah tentang terhadap
tersebut tetapi tidak turut tutur tuturnya ujar ujarnya untuk usai walau walaupun ya yang
"""
    ),
    reasons=words(
        """
agar akibat berkat demi dipicu disebabkan karena lantaran sebab supaya
"""
    ),
    elided=words("k p s t"),
    prefixes=ordered("menge meng meny mem men penge peng peny pem pen per ber ter me pe di ke se"),
    suffixes=ordered("kannya annya nya kan lah an i"),
    exclusive=(
        words("kiri kanan"),
        words("utara selatan timur barat"),
        words("depan belakang"),
        words("awal pertengahan akhir"),
        words("pagi siang sore malam"),
        words("pertama kedua ketiga keempat"),
        words("ayah ibu"),
        words("putra putri"),
        words("penjual pembeli"),
        words("pemberi penerima"),
    ),
)
