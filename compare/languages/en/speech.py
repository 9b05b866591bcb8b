"""English: who says something, and through whom it came."""

from __future__ import annotations

from compare.languages.base import SpeechWords, words

_SAYING = """
said says say told tells added adds claimed claims claim insisted insists argued argues reported
reports announced announces confirmed confirms stated states warned warns explained explains
noted notes acknowledged acknowledges admitted admits conceded concedes maintained maintains
alleged alleges testified testifies wrote writes tweeted asserted asserts suggested suggests
estimated estimates predicted predicts believes declared declares denied denies recalled
recalls vowed vows promised promises replied replies complained complains quipped
remarked remarks joked shouted continued
"""

SPEECH = SpeechWords(
    verbs=words(_SAYING) | words("dismissed dismisses"),
    verbs_with_complement=words(
        """
found finds showed shows show concluded concludes indicated indicates revealed reveals ruled rules
learned believe believed thinks thought hopes hoped expects expected agreed agrees feared fears
complained recalled vowed vows promised promises announced announces confirmed confirms stated
states noted notes explained explains acknowledged acknowledges admitted admits reported reports
maintained maintains alleged alleges suggested suggests estimated estimates predicted predicts
declared declares denied denies dismissed dismisses claimed claims wrote writes warned warns added
adds told replied tweeted asserted asserts argued argues insisted insists conceded concedes
testified quipped
"""
    ),
    after=words(_SAYING),
    sources=("according to", "in the words of", "in the view of"),
    source_openers=words("as"),
    indefinites=words("a an one two three several some"),
    pronoun_sources=("according to him", "according to her", "according to them"),
    carriers=("as reported by", "as cited by", "citing", "quoting", "cited by", "quoted by", "reported by"),
    denials=words("denied denies deny dismissed dismisses rejected rejects"),
    hedges=(
        "allegedly",
        "reportedly",
        "is said to",
        "are said to",
        "was said to",
        "were said to",
        "is believed to",
        "are believed to",
        "was believed to",
        "is thought to",
        "are thought to",
        "thought to",
        "apparently",
        "purportedly",
        "supposedly",
        "is alleged to",
        "are alleged to",
        "is accused of",
        "are accused of",
        "rumoured to",
        "rumored to",
    ),
    pronouns=words("he she they it"),
    settings=words(
        """
in on at during after before to from as when while by via through in with late early earlier last
monday tuesday wednesday thursday friday saturday sunday yesterday today tonight
"""
    ),
    listeners=words("told tells telling"),
    name_particles=words("al el bin van von de der den da di del dos du la le ibn st of"),
)
