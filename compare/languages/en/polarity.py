"""English: negation, opposites, and words that say a state may change."""

from __future__ import annotations

from compare.languages.base import PolarityWords, words

POLARITY = PolarityWords(
    negations=words(
        """
aren't barely can't cannot couldn't didn't doesn't don't hadn't hardly hasn't haven't
isn't neither never no nobody none nor not nothing shouldn't unable wasn't weren't without
won't wouldn't
"""
    ),
    deniers=words(
        """
refuse refused refuses refusing refusal reject rejected rejects deny denied denies denying
decline declined declines fail failed fails failing failure avoid avoided ban banned bar
barred prevent prevented cancel cancelled canceled stop stopped
"""
    ),
    opposites={
        "consent": (
            words(
                """
accept accepted accepts agree agreed agrees allow allowed approve approved approves grant
granted permit permitted
"""
            ),
            words(
                """
ban banned bar barred block blocked decline declined refuse refused refuses refusing
reject rejected rejects veto vetoed
"""
            ),
        ),
        "admission": (
            words(
                """
acknowledge acknowledged admit admits admitted concede conceded confess confessed confirm
confirmed
"""
            ),
            words(
                """
denied denies deny denying dismissed dispute disputed rebuff rebuffed refute refuted
"""
            ),
        ),
        "directness": (
            words("direct directly face-to-face"),
            words(
                """
go-between go-betweens indirect indirectly intermediaries intermediary mediator
"""
            ),
        ),
        "opening": (
            words("open opened opens reopen reopened"),
            words("close closed closes closure shut"),
        ),
        "rise": (
            words(
                """
climb climbed firmed gain gained grew grow increase increased rise risen rose strengthened
surge surged up
"""
            ),
            words(
                """
decline decrease decreased down drop dropped fall fallen fell lost shrank shrink slump
slumped weakened
"""
            ),
        ),
        "victory": (
            words("beat victory win wins won"),
            words("beaten defeat lose loses lost"),
        ),
        "survival": (
            words("alive survive survived"),
            words("dead die died killed"),
        ),
        "success": (
            words("succeed succeeded success successful successfully"),
            words("collapse collapsed fail failed fails failure"),
        ),
        "presence": (
            words("attend attended came joined present"),
            words("absence absent skipped"),
        ),
        "guilt": (
            words("convicted guilty"),
            words("acquitted cleared innocent"),
        ),
        "intent": (
            words("arranged deliberate deliberately intentional planned staged"),
            words("accident accidental chance spontaneous unplanned unscripted"),
        ),
        "continuation": (
            words("continue continued continues proceed proceeded resume resumed"),
            words(
                """
cancel canceled cancelled halt halted scrap scrapped stop stopped suspend suspended
"""
            ),
        ),
        "safety": (
            words("calm peaceful safe secure"),
            words("dangerous riot unrest unsafe violent"),
        ),
        "willing": (
            words("voluntarily voluntary willingly"),
            words("coerced compelled forced forcibly"),
        ),
        "support": (
            words("back backed support supported supports"),
            words("condemn condemned oppose opposed opposes"),
        ),
        "legality": (
            words("authorised authorized lawful legal licensed valid"),
            words("illegal invalid unauthorised unauthorized unlawful unlicensed"),
        ),
        "attack-first": (
            words("initiated started"),
            words("responded retaliated"),
        ),
    },
    pending=words("awaiting pending still until yet"),
    progress=words("now rose risen climbed increased reached stood latest updated currently revised changed"),
    as_of=words("by until through as"),
)
