"""English: who says something, and through whom it came."""

from __future__ import annotations

from compare.languages.base import SpeechWords, Words, ordered, words

_DOUBLED = words("admit quip rebut")


def _stem(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1]
    return verb.removesuffix("e")


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")


def _ing(verb: str) -> str:
    return (verb if verb.endswith("ee") else _stem(verb)) + "ing"


def _finite(verbs: tuple[str, ...]) -> Words:
    """The present and past forms."""
    return frozenset(form for verb in verbs for form in (verb, _past(verb), _third(verb)))


def _participles(verbs: tuple[str, ...]) -> Words:
    return frozenset(map(_ing, verbs))


_SAYING = ordered(
    """
add claim insist argue report announce confirm state warn explain note acknowledge admit concede
maintain allege testify assert suggest estimate predict believe declare recall vow promise reply
complain quip remark joke continue tweet post contend reiterate stress emphasise emphasize
observe opine proclaim profess recount relate reveal disclose signal hint imply attest boast brag
caution charge clarify comment conclude confess confide counter coo elaborate exclaim forecast
gripe guess hypothesise infer inform interject lament mention muse pledge point predict
protest reaffirm reason reassure rejoin respond retort scoff snap speculate surmise swear theorise
threaten underline urge utter venture volunteer whisper affirm assure object grumble fear
"""
)
_SAYING_IRREGULAR = words(
    """
said says say told tells tell wrote writes write thought thinks swore swears wrote held holds
"""
)
_DENYING = ordered("deny dismiss reject dispute refute rebut disavow repudiate rubbish contest")
#: With a mere object: "blamed X", "urged X to …", "called it …".
_OBJECT = ordered(
    """
promise expect estimate blame accuse urge describe recommend propose call pledge vow forecast
project denounce criticise criticize condemn brand label hail defend fault demand
praise decry deplore liken warn predict complain advise deem indicate
"""
)
_COMPLEMENT = ordered(
    """
show indicate reveal rule learn hope expect agree fear decide determine discover demonstrate
establish suspect worry hold understand realise realize prove hear propose demand recommend
request decree
"""
)

SPEECH = SpeechWords(
    verbs=(_finite(_SAYING) | _SAYING_IRREGULAR | _finite(_DENYING))
    - words("post point reason charge object objects charges posts"),
    verbs_with_complement=_finite(_COMPLEMENT)
    | words("found finds find shown showed thought feels felt knew knows saw sees mean means meant"),
    object_verbs=_finite(_OBJECT)
    | words("put puts deny denies denied")
    | _participles(_OBJECT)
    | words("denying"),
    denials=_finite(_DENYING) | _participles(_DENYING) | words("doubts doubted doubting"),
    bare=words(
        """
claim report estimate forecast charge demand promise pledge vow fear hope request project call
label boast signal comment reply protest guess rule show dispute contest praise blame brand fault
record post point question note state swear lament whisper joke remark mention challenge reason
claims reports estimates forecasts charges demands promises pledges vows fears hopes requests
projects calls labels boasts signals comments replies protests guesses rules shows disputes
contests brands records posts points questions notes states remarks jokes mentions challenges
reasons answer answers object objects counter
"""
    ),
    agreements=words("agree agreed agrees"),
    not_cues=(
        "called for",
        "call for",
        "calls for",
        "calling for",
        "called off",
        "called in",
        "accused of",
        "charged with",
        "hold out",
        "projected to",
        "expected to",
        "put up",
        "put out",
        "put on",
        "puts on",
        "put an end",
        "added to",
        "adds to",
        "adding to",
        "pointing at",
        "reported to",
        "warned of",
    ),
    manners=words(
        "flatly repeatedly later previously publicly angrily calmly initially openly merely simply"
    ),
    participles=_participles(_SAYING + _DENYING + _OBJECT + _COMPLEMENT)
    | words("saying telling writing finding pointing") - words("continuing holding posting recording"),
    passives=words(
        "described called hailed quoted cited dismissed rejected disputed denied confirmed declared"
    ),
    agents=words("by"),
    passive_auxiliaries=words("is are was were be been being 's"),
    quoted_as=("as saying", "as telling", "as writing"),
    listeners=words(
        "told tells tell telling assured assures assuring informed informs informing warned warns "
        "reminded reminds"
    ),
    object_openers=words("on upon"),
    audience=words("to"),
    after=(_finite(_SAYING) | _SAYING_IRREGULAR | _finite(_DENYING) | words("shouted asked asks cried"))
    - words("told tell tells"),
    sources=(
        "according to",
        "in the words of",
        "in the view of",
        "in the opinion of",
        "as stated by",
        "as announced by",
        "as confirmed by",
        "as told by",
        "as told to",
    ),
    opening_sources=("per",),
    source_openers=words("as"),
    pronoun_sources=("according to him", "according to her", "according to them"),
    carriers=(
        "as reported by",
        "as cited by",
        "as quoted by",
        "cited by",
        "quoted by",
        "reported by",
        "first reported by",
    ),
    citing=("citing", "quoting", "which cited", "which quoted", "who cited", "who quoted"),
    obtained=(
        "obtained by",
        "seen by",
        "quoted by",
        "reviewed by",
        "cited by",
        "leaked to",
        "published by",
        "interviewed by",
        "shared with",
    ),
    nouns=words(
        """
claim claims report reports allegation allegations accusation accusations rumour rumours rumor
rumors suggestion suggestions assertion assertions speculation statement statements charge charges
finding findings complaint complaints belief fears warning warnings
"""
    ),
    loose_nouns=words("allegations rumours rumors"),
    summaries=words(
        """
move decision claim accusation allegation charge estimate finding figure step plan assertion
"""
    ),
    summary_articles=words("a an"),
    documents=words(
        """
report reports data figures statement survey study poll audit document documents memo letter
indictment photographs records
"""
    ),
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
        "were believed to",
        "believed to",
        "is thought to",
        "are thought to",
        "was thought to",
        "were thought to",
        "thought to",
        "apparently",
        "purportedly",
        "supposedly",
        "alleged to",
        "accused of",
        "suspected of",
        "rumoured to",
        "rumored to",
        "feared",
        "is feared",
        "understood to",
        "unconfirmed reports say",
        "unconfirmed reports",
        "reports say",
        "rumour has it",
        "rumor has it",
        "charged with",
    ),
    pronouns=words("he she they it"),
    thing_pronouns=words("it"),
    plural_pronouns=words("they"),
    plurals=words(
        """
two three four five six seven eight nine ten several some many both people police pair couple
family team staff jury crew majority others most few
"""
    ),
    plural_endings=("s",),
    indefinites=words("a an one two three several some"),
    definites=words("the"),
    openers=words("meanwhile however separately earlier"),
    nobodies=words("neither none no nobody"),
    never_subjects=words("what how why than"),
    describing=words("in at from with"),
    people=words("man woman boy girl teenager politician official suspect defendant"),
    titles=words(
        """
president minister prime deputy vice governor mayor senator congressman congresswoman
representative councillor councilor chancellor ambassador secretary general attorney judge justice
prosecutor lawyer sheriff constable sergeant detective inspector superintendent captain colonel
major lieutenant admiral commander marshal brigadier private corporal chief chairman chairwoman
chair director head leader spokesman spokeswoman spokesperson professor prof dr doctor mr mrs ms
miss sir dame lord lady baron sister brother father mother pope cardinal bishop archbishop rabbi
imam pastor reverend rev sen gov rep king queen prince princess sheikh sheik mullah ayatollah
former acting interim analyst economist historian expert biologist chemist pharmacist aide officer
executive manager founder editor reporter journalist engineer scientist researcher farmer singer
coach captain pilot doctor nurse teacher activist lobbyist campaigner negotiator envoy diplomat
"""
    ),
    places=frozenset(),
    institutions=words(
        """
ministry department office agency bank court council commission committee board party union group
university institute police army navy force church company association organisation organization
government congress senate parliament house service authority centre center hospital school
opposition water interior foreign defence defense health finance justice education transport state
treasury trade energy environment labour labor culture sports information home external affairs
security national general united nations mission federation league club
"""
    ),
    media=words("newspaper daily magazine broadcaster website newswire agency"),
    settings=words(
        """
in on at during after before to from as when while by via through in with late early earlier last
monday tuesday wednesday thursday friday saturday sunday yesterday today tonight this following
"""
    ),
    name_particles=words("al el bin van von de der den da di del dos du la le ibn st of"),
)
