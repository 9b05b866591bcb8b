"""English: words that stand for somebody or something named elsewhere."""

from __future__ import annotations

from compare.languages.base import ReferenceWords, words

_TITLES = words(
    """
president minister governor mayor senator congressman congresswoman representative chancellor premier
secretary chairman chairwoman chairperson chair chief head director manager commissioner commander
captain major colonel lieutenant sergeant general admiral marshal brigadier corporal constable
detective inspector superintendent sheriff officer judge justice prosecutor attorney lawyer barrister
solicitor ambassador envoy diplomat consul spokesman spokeswoman spokesperson king queen prince
princess sultan emperor pope cardinal bishop archbishop pastor priest reverend rabbi imam ayatollah
sheikh preacher sister brother father doctor surgeon nurse midwife professor teacher headteacher
lecturer rector dean researcher scientist chemist biologist physicist historian economist analyst
expert engineer architect farmer fisherman driver pilot copilot skipper conductor stationmaster
athlete boxer player coach goalkeeper striker defender midfielder runner swimmer cyclist singer actor
actress artist director writer author poet painter sculptor choreographer columnist journalist
reporter editor activist campaigner volunteer politician lawmaker legislator councillor treasurer
coordinator aide adviser advisor butcher baker worker student pupil victim witness suspect defendant
prisoner inmate fugitive leader founder owner plaintiff dictator tycoon ceo executive veteran
developer strongman warlord conservator curator archaeologist banker customer climber diver astronaut
lobbyist sailor soldier guard chef undersecretary speaker ombudsman coroner dr mr mrs ms sir dame lord
lady gen col lt sgt capt sen rep gov prof rev fr
"""
)

REFERENCE = ReferenceWords(
    pronouns={
        "he": "person singular male",
        "him": "person singular male",
        "his": "person singular male possessive",
        "himself": "person singular male reflexive",
        "she": "person singular female",
        "her": "person singular female either",
        "herself": "person singular female reflexive",
        "it": "thing singular either",
        "its": "thing singular possessive",
        "itself": "thing singular reflexive",
        "they": "any plural",
        "them": "any plural",
        "their": "any plural possessive",
        "themselves": "any plural reflexive",
    },
    first_person={
        "i": "singular",
        "me": "singular",
        "my": "singular possessive",
        "we": "plural",
        "us": "plural",
        "our": "plural possessive",
    },
    articles=words("the this that these those"),
    indefinite=words("a an another one"),
    plural=words("some several many few various dozens hundreds thousands all"),
    groups={
        "both": 2,
        "the two": 2,
        "the pair": 2,
        "the duo": 2,
        "the three": 3,
        "the trio": 3,
        "all three": 3,
        "both of them": 2,
        "the two of them": 2,
    },
    group_nouns=words(
        """
men women leaders people politicians presidents ministers officials rivals generals candidates boxers
players commanders envoys
"""
    ),
    conjunctions=words("and &"),
    conjunction="and",
    titles=_TITLES,
    title_parts=words(
        """
prime foreign deputy vice former acting interim interior defence defense finance health education
transport energy trade justice culture labour labor environment agriculture home state union opposition
police army navy air force lead chief senior junior assistant executive managing general attorney
secretary chair press special supreme grand retired ex late right honourable honorable saint st staff
"""
    ),
    copulas=words("is was are were"),
    naming=words("named called"),
    people=words(
        """
man woman boy girl teenager youth person child toddler baby mother father husband wife son daughter
grandfather grandmother
"""
    ),
    male=words(
        """
man boy father husband son brother grandfather king prince actor chairman spokesman congressman
fisherman sir lord mr pope cardinal bishop priest imam sheikh ayatollah emperor sultan strongman
businessman policeman fr
"""
    ),
    female=words(
        """
woman girl mother wife daughter sister grandmother queen princess actress chairwoman spokeswoman
congresswoman dame lady mrs ms midwife businesswoman policewoman
"""
    ),
    crowds=words(
        """
residents villagers people refugees victims passengers troops soldiers fighters militants protesters
demonstrators workers farmers fishermen students pupils teachers investigators officers police
suspects defendants crew players fans pilgrims children tourists participants volunteers drivers
members employees staff doctors nurses patients prisoners inmates diplomats officials ministers
families relatives witnesses researchers scientists rebels hostages migrants miners monks climbers
peacekeepers survivors teenagers men women boys girls critics supporters observers lawmakers senators
prosecutors engineers experts firefighters rescuers sailors athletes shoppers customers journalists
parents voters forecasters negotiators delegates envoys
"""
    ),
    organisations=words(
        """
company firm agency ministry commission committee council court party bank university institute
foundation organisation organization association union federation airline club cooperative office
department bureau authority government parliament army navy police coalition group newspaper daily
magazine studio manufacturer operator chain charity hospital inc ltd corp plc llc co board panel
parliament congress senate utility gang carrier publisher retailer supplier church school team
"""
    ),
    places=words(
        """
city town village district province county state island mountain river lake sea strait bay port
harbour harbor airport station road street highway bridge market valley beach region area country
forest camp reservoir dam
"""
    ),
    place_prepositions=words("in at near from into towards toward outside across"),
    age_pattern=r"\d{1,3}-year-old",
    governing=words(
        """
will would has had is was said says insisted insists denied denies rejected rejects accused accuses
vowed vows pledged warned warns announced agreed agrees refused refuses called backed backs demanded
demands urged urges hopes wants sent imposed offered proposed condemned
"""
    ),
    capital_words=words("capital"),
    genitive="'s",
    definite="the",
)
