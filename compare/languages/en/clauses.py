"""English: what ends a sentence, opens a clause and makes a predicate."""

from __future__ import annotations

from compare.languages.base import ClauseWords, words

CLAUSES = ClauseWords(
    abbreviations=words(
        """
adm brig capt cmdr col dr e.g fr gen gov hon i.e lt maj mr mrs ms mt no nos pp pres prof rep
rev sen sens reps sgt st supt vs dept gens insp
"""
    ),
    closing_abbreviations=words(
        """
a.m approx ave b.c ca co corp d.c e.u etc inc jr ltd p.m plc sr u.k u.n u.s u.s.a jan feb mar
apr jun jul aug sept sep oct nov dec
"""
    ),
    predicates=words(
        """
is are was were am 's has had have does do did says said means meant made make makes took take
takes gave gives give went goes came comes became becomes begin began begun broke brought built
bought caught chose cost cut fell felt fled flew forbade forgot fought found froze got grew held
hit hurt kept knew laid lasted led left lent let lies lay lost met paid put quit ran rang read
rose sank sat saw sent set shot shut sold sought spent split spoke spread stood stole struck
swore swam taught thought threw told tore understood withdrew won wore wrote drew drove
ate sang sprang stuck swept slid shook bore beat bled bound dealt drank dug fed hid hung rode sued
remains includes covers faces plans wants needs seems appears calls shows stands holds runs
leads heads works lives argues denies insists expects hopes believes costs carries affects opposes
supports requires contains allows bans returns begins ends starts
cannot can't won't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't
"""
    ),
    predicate_pattern=r"[a-z]{2,}ed",
    not_predicates=words(
        """
united hundred red need needed-for indeed speed seed feed bed led-by sacred naked unprecedented
armed wounded injured alleged proposed so-called united-nations estimated detailed limited
civilised crowded experienced married unarmed uninhabited unnamed unidentified retired
disputed occupied supposed wanted
including during following according regarding concerning morning evening king building meeting
being nothing something anything everything pending wing ring spring string ceiling
"""
    ),
    auxiliaries=words(
        """
will would can could may might must shall should is are was were has had have did does do
"""
    ),
    adverbs=words(
        """
also still already now never not then only just even finally later often always soon again nearly
"""
    ),
    participle_pattern=r"[a-z]{3,}ing",
    reduced_pattern=r"[a-z]{2,}ed|thought|known|held|made|seen|led|built|set|found|given|taken|written",
    contrasts=words("although but nor though whereas while yet"),
    marked_contrasts=words("yet nor"),
    concessions=words("although though whereas while"),
    times=words("after before when"),
    denials=words("without"),
    gerund_pattern=r"[a-z]{2,}ing",
    additions=words("and or then"),
    relatives=words("which who whom whose where that"),
    dropped_relatives=words("which who that"),
    purposes=words("to"),
    reasons=words("because if unless so due since"),
    complements=words("that whether"),
    prepositions=words(
        """
about above across after against along amid among around at before behind below beneath beside
between beyond by despite during except for from in inside into like near of off on onto out
outside over per since through throughout to toward towards under until up upon via with within
without
"""
    ),
    pairs=words("between both either neither"),
    numerals=words(
        """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
thousand million billion dozen dozens hundreds thousands half several scores
"""
    ),
    approximations=words(
        """
about around roughly some nearly almost at least most more than over up to an estimated under
fewer less only
"""
    ),
    determiners=words("the a an this that these those its his her their our my all each every both no"),
    pronouns=words("he she it they we i you there this"),
)
