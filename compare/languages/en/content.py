"""English: words without content of their own, and words that open a reason."""

from __future__ import annotations

from compare.languages.base import ContentWords, ordered, words

CONTENT = ContentWords(
    function_words=words(
        """
a about according after against all also although an and another any are as at be because
been before being between both but by can could did do does down during each even for from
had has have having he her here him his however i if in into is it its just least less may
me might more most must my no nor not of off on one only or other our out over own per
said say says shall she should since so some such than that the their them then there
these they this those though through to told under until up us very via was we were what
when where which while who whom whose will with would you your
"""
    ),
    reasons=words("after amid because blamed cause caused due following over owing since"),
    prefixes=ordered("un re"),
    suffixes=ordered("ations ation ings ing ers ies ied ed er es ly s"),
    exclusive=(
        words("left right"),
        words("north south east west"),
        words("front back rear"),
        words("early mid late"),
        words("morning afternoon evening night"),
        words("first second third fourth"),
        words("father mother"),
        words("son daughter"),
        words("buyer seller"),
        words("giver recipient"),
    ),
)
