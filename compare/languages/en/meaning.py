"""English: states of counted things, places and subsets, words of as-of."""

from __future__ import annotations

from compare.languages.base import MeaningWords, words

MEANING = MeaningWords(
    outcomes={
        **dict.fromkeys(
            (
                *("dead", "died", "die", "dies", "dying", "perished", "lost their lives", "lost his life"),
                *(
                    "lost her life",
                    "drowned",
                    "deceased",
                    "lost their life",
                    "found dead",
                    "shot dead",
                    "burned to death",
                ),
            ),
            "dead",
        ),
        **dict.fromkeys(("missing", "unaccounted for", "still missing"), "missing"),
        **dict.fromkeys(("survived", "alive", "survive", "unhurt", "unharmed", "found alive"), "survived"),
        **dict.fromkeys(
            ("homeless", "made homeless", "fled their homes", "lost their homes", "forced from their homes"),
            "displaced",
        ),
        **dict.fromkeys(("ill", "sick", "fell ill", "sickened"), "ill"),
        **dict.fromkeys(("tested positive", "positive"), "infected"),
        **dict.fromkeys(("in hospital", "in hospitals", "taken to hospital"), "hospitalised"),
        "rushed to hospital": "hospitalised",
        **dict.fromkeys(("in critical condition", "critical"), "critical"),
        **dict.fromkeys(("behind bars", "in custody", "in detention"), "detained"),
        **dict.fromkeys(("collapsed", "in ruins"), "destroyed"),
        **dict.fromkeys(("underwater", "under water"), "flooded"),
        **dict.fromkeys(("without power", "without electricity", "lost power"), "without power"),
        **dict.fromkeys(("named as suspects", "named suspects"), "suspect"),
    },
    inflicted={
        **dict.fromkeys(("killed", "murdered", "slain", "shot and killed"), "dead"),
        **dict.fromkeys(("injured", "wounded", "hurt", "injured or wounded"), "injured"),
        **dict.fromkeys(
            tuple(
                f"{how} {what}"
                for how in ("seriously", "severely", "badly", "critically", "gravely")
                for what in ("injured", "wounded", "hurt")
            ),
            "seriously injured",
        ),
        **dict.fromkeys(
            tuple(
                f"{how} {what}"
                for how in ("slightly", "lightly", "mildly")
                for what in ("injured", "wounded", "hurt")
            ),
            "slightly injured",
        ),
        **dict.fromkeys(("displaced", "uprooted"), "displaced"),
        "evacuated": "evacuated",
        "rescued": "rescued",
        "infected": "infected",
        "recovered": "recovered",
        **dict.fromkeys(("hospitalized", "hospitalised"), "hospitalised"),
        **dict.fromkeys(("arrested", "apprehended", "rounded up"), "arrested"),
        **dict.fromkeys(("detained", "jailed", "imprisoned"), "detained"),
        **dict.fromkeys(("freed", "released"), "freed"),
        **dict.fromkeys(("taken hostage", "held hostage", "took hostage"), "captive"),
        **dict.fromkeys(("abducted", "kidnapped"), "abducted"),
        "shot": "shot",
        "trapped": "trapped",
        "stranded": "stranded",
        "buried": "buried",
        "questioned": "questioned",
        "laid off": "laid off",
        "affected": "affected",
        "damaged": "damaged",
        **dict.fromkeys(("badly damaged", "heavily damaged", "severely damaged"), "heavily damaged"),
        "seriously damaged": "heavily damaged",
        "moderately damaged": "moderately damaged",
        **dict.fromkeys(("slightly damaged", "lightly damaged"), "slightly damaged"),
        **dict.fromkeys(("destroyed", "flattened", "razed", "leveled", "levelled"), "destroyed"),
        **dict.fromkeys(("burned", "burnt", "burned down", "torched", "gutted"), "burnt"),
        **dict.fromkeys(("flooded", "submerged", "inundated"), "flooded"),
        **dict.fromkeys(("cancelled", "canceled"), "cancelled"),
        "delayed": "delayed",
        "found": "found",
        "identified": "identified",
    },
    inflicting={
        **dict.fromkeys(
            (
                *(
                    "killing",
                    "kills",
                    "kill",
                    "claimed the lives of",
                    "claiming the lives of",
                    "took the lives of",
                ),
                *("death of", "deaths of", "killing of", "lives of", "murder of"),
            ),
            "dead",
        ),
        **dict.fromkeys(("injuring", "wounding", "injures", "wounds", "hurting"), "injured"),
        **dict.fromkeys(
            ("seriously injuring", "seriously wounding", "critically injuring"), "seriously injured"
        ),
        **dict.fromkeys(("displacing", "displaces"), "displaced"),
        "evacuating": "evacuated",
        **dict.fromkeys(("rescuing", "rescue of", "saving", "saved"), "rescued"),
        **dict.fromkeys(("arresting", "arrests", "arrest of"), "arrested"),
        **dict.fromkeys(("detaining", "detains", "detention of"), "detained"),
        **dict.fromkeys(("freeing", "frees", "releasing", "release of"), "freed"),
        **dict.fromkeys(("abducting", "kidnapping", "abduction of"), "abducted"),
        **dict.fromkeys(("trapping", "traps"), "trapped"),
        **dict.fromkeys(("stranding", "strands"), "stranded"),
        "burying": "buried",
        **dict.fromkeys(("damaging", "damages"), "damaged"),
        **dict.fromkeys(("destroying", "destroys", "flattening", "razing"), "destroyed"),
        **dict.fromkeys(("flooding", "inundating", "submerging"), "flooded"),
        **dict.fromkeys(("infecting", "infects"), "infected"),
        **dict.fromkeys(("affecting", "affects"), "affected"),
        "disappearance of": "missing",
        "laying off": "laid off",
        "cutting power to": "without power",
    },
    outcome_nouns={
        **dict.fromkeys(
            ("death", "deaths", "fatality", "fatalities", "death toll", "lives", "toll", "killed", "dead"),
            "dead",
        ),
        **dict.fromkeys(("injuries", "injury", "wounded", "injured"), "injured"),
        **dict.fromkeys(("survivor", "survivors"), "survived"),
        **dict.fromkeys(("evacuee", "evacuees"), "evacuated"),
        **dict.fromkeys(("arrest", "arrests"), "arrested"),
        **dict.fromkeys(("detainee", "detainees"), "detained"),
        **dict.fromkeys(("hostage", "hostages", "captive", "captives"), "captive"),
        **dict.fromkeys(("infection", "infections"), "infected"),
        "missing": "missing",
    },
    only_persons=frozenset({"arrested", "detained", "ill", "questioned", "rescued", "suspect", "survived"}),
    links=words(
        """
were was are is been be being have has had also reportedly confirmed reported feared presumed believed
left who that others other more still now remain remained remains listed declared already either all
both get got getting as either then later aboard so far of them on board
"""
    ),
    passives=words(
        "were was are is been be being get got getting left confirmed reported feared presumed believed"
    ),
    objects=words(
        """
the a an his her its their our my your this that these those him them us me you it himself herself
themselves another several some many each every what anyone someone everyone no
"""
    ),
    carrying=words("with carrying transporting holding containing ferrying"),
    fillers=words("another a further the additional some : ="),
    tally_links=frozenset(
        {
            *(
                "rose to",
                "rises to",
                "risen to",
                "climbed to",
                "jumped to",
                "stood at",
                "stands at",
                "now at",
            ),
            *(
                "increased to",
                "fell to",
                "grew to",
                "hit",
                "reached",
                "was",
                "is",
                "were",
                "are",
                "surpassed",
            ),
            *(
                "rose from",
                "up from",
                "passed",
                "topped",
                "exceeded",
                "soared to",
                "now stands at",
                "at",
                "to",
            ),
            *("had reached", "has reached", "climbs to", "of", "as", "from", "put at"),
        }
    ),
    joiners=words("and , plus"),
    subset_before=frozenset(
        {
            "including",
            "among them",
            "of whom",
            "including at least",
            "of which",
            "most of them",
            "among those",
        }
    ),
    subset_after=frozenset(
        {"of them", "of whom", "of those", "of which", "among them", "of the dead", "of the injured"}
    ),
    places_before=words("in across throughout around inside near"),
    place_nouns=words(
        """
the a city town village district province region state county island islands area areas capital country
nation port suburb suburbs neighborhood neighbourhood camp regency subdistrict northern southern
eastern western central northeastern northwestern southeastern southwestern north south east west
coastal nearby neighboring neighbouring downtown of peninsula bay coast mountains hills desert valley
valleys river lake provinces regions districts towns cities villages states counties countries
"""
    ),
    place_starts=words("the"),
    not_places=words(
        """
christmas easter ramadan english french arabic spanish indonesian congress parliament covid i
"""
    ),
    whole_places=frozenset(
        {
            *("nationwide", "worldwide", "globally", "countrywide", "across the country", "around the world"),
            *("across the globe", "in the world", "statewide", "across the nation", "across the region"),
        }
    ),
    as_of=frozenset({"as of", "as at", "by", "by late", "by early", "as of late", "as of early"}),
    until=frozenset({"until", "through", "up to", "till", "up until"}),
    earlier=frozenset({"from", "up from", "down from", "previously", "an earlier", "earlier"}),
    as_of_now=frozenset({"so far", "to date", "as of now", "until now", "up to now", "thus far"}),
    occasions=words("times time"),
    moment_joiners=words(", ( ) at on about around -"),
    hours={
        "morning": (5, 12),
        "afternoon": (12, 18),
        "evening": (17, 22),
        "night": (18, 24),
        "tonight": (18, 24),
        "early": (0, 9),
        "late": (18, 24),
        "midday": (11, 13),
        "dawn": (4, 7),
        "dusk": (17, 20),
    },
)
