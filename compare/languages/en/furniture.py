"""The furniture of English news pages, and the words that tell the language."""

from __future__ import annotations

from compare.languages.base import CommonWords, FurnitureWords, called, phrases, words

AGENCIES = called(
    """
    AP | associated press | the associated press
    AFP | agence france-presse
    Reuters | rtr
    Xinhua
    UPI
    dpa
    EFE
    ANSA
    TASS | itar-tass
    Interfax
    RIA Novosti
    Sputnik
    Kyodo | kyodo news
    Jiji
    Yonhap
    PTI | press trust of india
    ANI
    Anadolu | aa | anadolu agency
    Bloomberg
    IRNA
    ISNA
    Fars
    Tasnim
    SANA
    MENA
    Petra
    WAM
    SPA
    KUNA
    QNA
    CNA
    VNA
    PA | pa media | press association
    CP | canadian press
    AAP
    IANS
    Ukrinform
    """
)

FURNITURE = FurnitureWords(
    labels={
        **dict.fromkeys(
            phrases(
                """read also | also read | read more | read next | read | see also | related
                | related story | related stories | related articles | related article | related news
                | related coverage | more on this story | more on this | more from | recommended
                | most read | editor's picks | editors' picks | editor's choice | editors' choice
                | editor’s picks | don't miss | don’t miss | more stories | top stories | up next
                | in other news | explainer | go deeper | from the archive | what to read next
                | trending | popular | read more about | must read | more coverage | analysis
                | full story | see more | opinion | explained | factbox | fact box | quiz | q&a
                | timeline | recipe | readers' letters | more | next | next article | next story
                | previous | next page
                | previous page | previous article | previous story | read this next | keep reading"""
            ),
            "other article",
        ),
        **dict.fromkeys(
            phrases(
                """watch | watch also | listen | video | live | podcast | gallery | in pictures
                | watch live | watch now | interactive | infographic | graphic | also watch
                | listen to this article | listen to this story | in photos | live updates | photos
                | photo gallery | slideshow | as it happened | map"""
            ),
            "other media",
        ),
        **dict.fromkeys(
            phrases(
                """tags | tag | keywords | keyword | topics | topic | filed under | category
                | categories | related topics"""
            ),
            "keywords",
        ),
        **dict.fromkeys(
            phrases(
                """editor | editors | reporter | reporters | author | authors | writer | contributor
                | written by | reported by | reporting by | edited by | editing by | source
                | additional reporting | translated by | compiled by | contact | write to the editor
                | letters to the editor | our standards | produced by | with reporting by"""
            ),
            "credit",
        ),
        **dict.fromkeys(
            phrases(
                """photo | photos | file photo | photograph | photo credit | image | image credit
                | image source | image caption | caption | picture | illustration | photo illustration
                | handout | photo by | file | credit | st photo | media caption | photo courtesy"""
            ),
            "caption",
        ),
        **dict.fromkeys(phrases("page | pages"), "navigation"),
        **dict.fromkeys(
            phrases("editor's note | editor’s note | editors' note | disclaimer | privacy notice"),
            "editor's note",
        ),
        **dict.fromkeys(phrases("correction | corrections | clarification"), "correction"),
        **dict.fromkeys(
            phrases("sponsored | paid post | promoted | partner content | sponsored post"), "advertisement"
        ),
        **dict.fromkeys(
            phrases(
                """share | share this | follow | follow us | subscribe | sign up | newsletter
                | have your say"""
            ),
            "page service",
        ),
        **dict.fromkeys(
            phrases("published | updated | last updated | first published | posted"), "print date"
        ),
    },
    openings={
        **dict.fromkeys(
            phrases(
                """scroll to continue | story continues | article continues | sponsored content
                | paid content | promoted content | skip advertisement | continue reading below
                | content continues"""
            ),
            "advertisement",
        ),
        **dict.fromkeys(
            phrases(
                """continue reading | skip past | skip to main | skip to content | jump to comments
                | jump to content | back to top | scroll down to | scroll down for"""
            ),
            "navigation",
        ),
        **dict.fromkeys(
            phrases(
                """sign up for | sign up to | sign up now | sign up here | subscribe to | subscribe now
                | subscribe for | follow us on | follow us at | follow our | follow the latest
                | follow live | get the latest | get breaking news | get more news
                | download our | download the app | join our | join us on | join the conversation
                | share this | share on | share via | have you been affected | got a story | got a tip
                | got a question | got a news tip | got news | contact us at | email us | send us your
                | write to us at
                | click on the | click here to | click here for | tap here to | tap here for | click to
                | cookies help | we use cookies | this site uses | this website uses
                | by signing up | by subscribing | by clicking | by continuing to | by submitting
                | support independent journalism | support our journalism | thank you for reading
                | thanks for reading | thank you for subscribing | thank you for signing
                | thanks for signing | thanks for subscribing | register for | log in to | sign in to
                | create an account | create a free account | already a subscriber | already a member
                | already have an account | not a subscriber | stay up to date | keep up with
                | enter your email | please enter | please enable | please sign in | please log in
                | please try again | view comments | comments are closed
                | leave a comment | post a comment | be the first to comment | listen to this article
                | listen to this story | you can follow | vote now in
                | swipe for | swipe to | never miss a story | never miss an update
                | turn on notifications | turn on desktop | don't miss a story | don’t miss a story
                | an error occurred | something went wrong | your browser | your subscription
                | to play this video | to continue reading | to read the full | to comment on
                | to keep reading | to read the rest | to read this | to watch this video
                | to listen to this | to get full access | to view this | join the discussion
                | leave a reply | write a comment | add a comment | donate today | donate now
                | tap the | press the bell | video player | this video is not | this video can not
                | this video cannot | you have successfully | you have reached | you may also like
                | you may also be interested
                | you might also like | you might also be | you are now | was this article | was this helpful
                | did you find this | report a typo | report an error | spotted an error
                | have a news tip | have a tip | have a story | have a question | view on instagram
                | view this post | a post shared by | allow twitter | allow instagram | allow tiktok
                | if you value our | if you enjoyed | if you have a story | we rely on readers
                | we want to hear | we'd like to hear | we would like to hear | add us as
                | make us preferred | become a member | become a subscriber | start your | try unlimited"""
            ),
            "page service",
        ),
        **dict.fromkeys(
            phrases(
                """our live coverage | we are wrapping up | we're wrapping up | this live blog
                | this blog is | all times are | this article is republished | this article originally
                | this story originally | this article first appeared | this story first appeared
                | this article is free | a version of this | check back for | more to follow
                | more to come... | refresh the page | the opinions expressed | republished with
                | reprinted with | republished under"""
            ),
            "editor's note",
        ),
        **dict.fromkeys(
            phrases(
                """associated press writer | associated press writers | associated press journalist
                | associated press journalists | ap writer | ap writers | our standards: | ©
                | with files from | distributed by"""
            ),
            "credit",
        ),
        **dict.fromkeys(
            phrases(
                """file photo | file – | file - | file — | this handout | handout photo | image source
                | image caption | media caption | credit... | credit… | ap photo | ap photos
                | afp photo | st photo | courtesy of the"""
            ),
            "caption",
        ),
        **dict.fromkeys(
            phrases(
                """read more about | read the full | read our | more on this story | see our | see all
                | read full story | explore more | here's what to know | here’s what to know"""
            ),
            "other article",
        ),
        **dict.fromkeys(
            phrases(
                """watch our | watch the full | watch the video | watch below | listen to our
                | listen to the latest | watch live"""
            ),
            "other media",
        ),
    },
    signatures={
        **dict.fromkeys(phrases("by | words by | story by | text by | analysis by"), "byline"),
        **dict.fromkeys(
            phrases(
                """reporting by | writing by | editing by | edited by | written by | reported by
                | additional reporting by | additional reporting | compiled by | translated by
                | with reporting by | with reporting from | produced by | distributed by
                | with contributions from | with assistance from | with assistance by | with help from
                | fact-checked by | research by"""
            ),
            "credit",
        ),
        **dict.fromkeys(
            phrases(
                """photo by | photos by | photograph by | photographs by | illustration by
                | illustrations by | image by | images by | picture by | graphic by | video by
                | courtesy of | credit | photo courtesy of"""
            ),
            "caption",
        ),
        **dict.fromkeys(
            phrases("sponsored by | presented by | powered by | recommended by"), "advertisement"
        ),
    },
    joiners=words(
        """and in for of from with at the additional reporting editing writing by contributed our staff
        reporter reporters desk bureau team newsroom correspondent correspondents diplomatic political foreign
        special editor de van der al bin la"""
    ),
    whole={
        **dict.fromkeys(
            phrases(
                """advertisement | advertisements | ad | ads | paid post | sponsored post
                | partner content | from our sponsor | sponsored | promoted | advertising
                | sponsor message | from our partners | article continues after ad"""
            ),
            "advertisement",
        ),
        **dict.fromkeys(
            phrases(
                """share | save | print | email | comments | comment | gift | line | x | copied
                | listen | subscribe | close | loading | reprints | bookmark | tweet | pin | menu
                | search | donate | support our work | support us | developing story | more to come"""
            ),
            "page service",
        ),
        **dict.fromkeys(
            phrases("next | previous | home | more | explore | sections | skip | continue | zoom"),
            "navigation",
        ),
        **dict.fromkeys(
            phrases(
                """related | trending | most read | most popular | in this article | what we know
                | what to know | key takeaways | around the web"""
            ),
            "other article",
        ),
        **dict.fromkeys(phrases("live | breaking | live blog | now playing"), "other media"),
        **dict.fromkeys(phrases("getty images | getty | shutterstock | adobe stock | istock"), "caption"),
        "all rights reserved": "credit",
    },
    patterns=(
        (r"[\[(]?\s*(?:video|gallery|photos?)\s*[\])]?", "other media"),
        (
            r"(?:related|recommended|most (?:read|popular|viewed|recent)|popular|trending|top|latest|more)"
            r" (?:stories|articles|coverage|news|content|links|reading|videos|now|for you|in this series"
            r"|from (?-i:[A-Z])\w+|in (?-i:[A-Z])\w+|on this(?: story)?|like this)",
            "other article",
        ),
        (r"(?:explore more on these |related )?topics", "keywords"),
        (r"video duration\b.*", "other media"),
        (r"listen\s*·.*", "other media"),
        (r"(?:a\s+)?\d+[\s-]*min(?:ute)?s?\.?(?:\s+(?:read|listen|ago|watch))", "page service"),
        (
            r"(?:(?:updated|published|posted)\s*:?\s*)?\d+\s*(?:h|m|d|hrs?|mins?|hours?|days?|minutes?"
            r"|weeks?|months?)\s+ago",
            "print date",
        ),
        (r"page\s+\d+(?:\s+of\s+\d+)?", "navigation"),
        (r"[\d.,]+\s*[km]?\s+(?:comments?|views?|shares?|likes?|reads?)", "page service"),
        (r"advertisement\b\s*(?:[-–—|:].*|\d*)", "advertisement"),
        (r"paid for (?:and posted )?by (?-i:[A-Z]|the (?-i:[A-Z]))[^,]*", "advertisement"),
        (
            r"by\s+(?:(?-i:[A-Z])[\w.'’-]*|our|staff)\s+(?:[\w.'’-]+\s+){0,4}"
            r"(?:staff|reporters?|correspondents?|desk|writers?|editors?|agencies)",
            "byline",
        ),
        (r"by\s+(?-i:[A-Z]{2,}).{0,60}", "byline"),
        (r"(?:image|photo|photograph|picture)\s+(?:source|credit|caption)\b.*", "caption"),
        (
            r"(?:follow|find)\s+(?:[\w’']+\s+){0,6}(?:on|@)\s?"
            r"(?:x|twitter|facebook|instagram|google|@\w+)\b.*",
            "page service",
        ),
        (r"follow\s+.*@\w+.*", "page service"),
        (
            r"do you have (?:any |a |more )?(?:stor|tip|information|question|news|photo|video|experience).*",
            "page service",
        ),
        (
            r"(?:this|our) (?:story|article|page|content|coverage) is (?:for|only|available|being|part)\b.*",
            "page service",
        ),
        (r".*\bcontributed (?:reporting|to (?:this|the) (?:report|story|article))\b.{0,60}", "credit"),
        (r".*©.{0,80}", "credit"),
        (r"copyright\s*(?:©|\(c\)|\d{4}|by\b).*", "credit"),
        (r"all rights reserved\W.{0,40}", "credit"),
        (r"\S+@\S+\.\w+", "credit"),
        (r"(?:contact|email|e-mail|reach|write to)\b[^.]*\S+@\S+\.\w+.*", "credit"),
        (
            r".*\b(?:reach|contact|email|follow) (?:him|her|them|us)\b(?!.*\bsaid\b).*(?:@\w|\d{3}).*",
            "credit",
        ),
        (r".*\bshare your (?:experiences?|story|stories|thoughts|photos|views)\b.*", "page service"),
        (r"please consider (?:a|making|supporting|donating|subscribing|becoming)\b.*", "page service"),
        (
            r".* is (?:a|an) (?:[\w-]+ ){0,3}(?:writer|reporter|correspondent|editor|columnist|journalist)"
            r" (?:\w+ ){0,4}(?:covering|who covers|focused on|focusing on|based in)\b[^,\"“]*",
            "credit",
        ),
        (
            r"(?:see|check|read|find|view|visit|scroll|turn)\b[^,\"“]*\b(?:here|below|above|page [\w-]+"
            r"|our (?:website|site|page|guide|live page)"
            r"|full (?:list|story|coverage|schedule|results|standings))\W*",
            "other article",
        ),
        (
            r"(?:the|this|our) (?:program|programme|show|series|podcast|newscast|bulletin|interview)"
            r" (?:airs|streams|is broadcast|is published|drops)\b(?!.*\b(?:said|says)\b)[^\"“]*"
            r"\b(?:every|each|weekdays|weeknights|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b.*",
            "other media",
        ),
        (
            r"(?:listen to|watch|catch|tune in)\b[^,\"“]*\b(?:podcast|episode|every (?:week|mon|tues|wednes"
            r"|thurs|fri|satur|sun)?day\w*|on (?:spotify|youtube|apple)|wherever you)\b.*",
            "other media",
        ),
        (
            r"(?:call|text|phone|ring|whatsapp|contact)\b[^,\"“]*"
            r"\b(?:newsdesk|newsroom|news desk|our team|our reporters?)\b.*",
            "page service",
        ),
        (
            r"if you(?:['’]ve| have| are| or)?\b(?!.*\b(?:said|says|told)\b)[^\"“]*"
            r"\b(?:helpline|hotline|in touch with us|let us know|(?:contact|email|call|text) (?:us|our))\b.*",
            "page service",
        ),
        (r"follow\b[^,\"“]*\b(?:live|with us|minute by minute|as it happens)\b.*", "other media"),
        (r"read this (?:story|article) in\b.*", "navigation"),
        (r"\(?with (?:agency |agencies|inputs? ).{0,60}", "agency line"),
        (r"compiled from\b.{0,60}", "credit"),
        (r"(?:(?-i:[A-Z])[\w'’&-]* ){1,4}(?-i:E)ditorial (?-i:B)oard\W*", "byline"),
        (
            r"(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,3} (?:covers|reports on|writes about) [^,\"“.]*"
            r"\b(?:for|at) (?:the )?(?:(?-i:[A-Z])[\w'’]* ){0,3}"
            r"(?-i:News|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Chronicle|Ledger|Press"
            r"|Courier|Standard|Star|Globe|AP|AFP|Reuters|Bloomberg|BBC|CNN)\W*",
            "credit",
        ),
        (r"[-–—]+ ?[^.!?]{2,60}\(@\w+\).{0,40}", "social post"),
        (r"pic\.(?:twitter|x)\.com/\w+", "link"),
        (
            r"(?:(?:stock )?quotes?|(?:stock )?market data|prices|data|exchange rates)\b[^\"“]*"
            r"\b(?:delayed (?:by )?(?:at least )?\d+ min\w*|(?:provided|powered|supplied) by (?-i:[A-Z]))"
            r"(?!.*\b(?:said|says)\b).*",
            "page service",
        ),
        (
            r"(?:other )?(?:terms|conditions|terms (?:and|&) conditions|t&cs)(?: may)? apply\b.{0,40}",
            "advertisement",
        ),
        (r"(?:purchase|buy|request|get) (?:licen[sc]ing|reprint|republication)\b.{0,40}", "page service"),
        (r"(?:end of (?:story|article|feed)|[-–—]*\s*ends\s*[-–—]*)", "rule"),
        (r"here['’]s (?:how|what|why|where|when|who)\b(?!.*\b(?:said|told)\b)[^.!?:]*", "other article"),
        (r"https?://\S+", "link"),
        (r"\S+\.(?:com|co\.id|id|net|tv|org|co\.uk)", "agency line"),
        (r"[-–—]*\s*with (?:ap|afp|reuters|agencies).{0,60}", "agency line"),
        (
            r"the (?:writer|author) (?:is (?:a|an|the)|teaches|works|lectures|runs|writes)\b"
            r"(?!.*\b(?:said|says|told|police|court)\b).*",
            "credit",
        ),
        (r"subscribe\b.*\b(?:today|now|months?|weeks?|digital|access|unlimited)\b.*", "page service"),
        (
            r"[^.?!\"“]{3,60}\?\s+(?:tell|send|email|share|contact|message|write to|call|let)\b"
            r"[^\"“]*\b(?:us|our)\b.*",
            "page service",
        ),
        (r".*\bhelplines?\b.*\b(?:listed|below|end of this)\b.*", "page service"),
        (
            r"for (?:more|further|the latest)\b[^,\"“]*,?"
            r" (?:visit|call|contact|follow|go to|see|email|click)\b.*",
            "page service",
        ),
        (
            r"(?:all|lead|top|main|cover) (?:photos?|images?|pictures?):? (?:courtesy|by|©|from)\b.*",
            "caption",
        ),
        (r"first published (?:in|by|on)\b[^,]*", "source notice"),
        (r"re(?:published|printed) (?:from|with|under|by)\b[^,]*", "source notice"),
        (
            r"this is a (?:developing|breaking|live|rolling)(?: news)? "
            r"(?:story|event|situation|news|blog|page|feed|updates?)\b.*",
            "editor's note",
        ),
        (
            r"this (?:story|article|post|report) is (?:developing|breaking|being updated|no longer)\b.*",
            "editor's note",
        ),
        (
            r"(?:this|the) (?:story|article|post|report|column|piece|headline|version)"
            r"(?: of this \w+)? (?:was|has been|has not been|is)(?: \w+ly)? (?:\w+ )?"
            r"(?:updated|corrected|amended|published|republished|produced|written by|translated|adapted"
            r"|supported|edited|generated|changed|revised|clarified|reprinted|excerpted)\b"
            # "An earlier version said …" tells what was wrong
            r"(?!.*(?:(?<!version )(?<!article )(?<!story )\bsaid|\bcourt|\bparliament)\b).*",
            "editor's note",
        ),
        (
            r"(?:an earlier|a previous|an original|the original|a print|this) version of (?:this|the) "
            r"(?:story|article|report|headline|column|caption|graphic|piece|post|newsletter)\b.*",
            "editor's note",
        ),
        (
            r"(?:the )?(?:views|opinions) expressed (?:here|in this|are|herein|by (?:the )?"
            r"(?:authors?|contributors?|columnists?))\b.*",
            "editor's note",
        ),
        (
            r"(?:(?:in )?this (?:[\w-]+ ){0,2}|an? (?:handout|undated|file|combination|satellite|composite) )"
            r"(?:photo|photograph|image|picture|frame grab|screengrab|handout|combination)\b"
            r"(?: (?:photo|image|made))*,? (?:provided|released|taken|made|shared|from|shows?|obtained"
            r"|supplied|posted|distributed|issued|dated)\b(?!.*\b(?:said|says|fake)\b).*",
            "caption",
        ),
        (
            r"[^\"“]*\b(?:we|our site|our team|this site|the publisher) (?:may |might |could )?"
            r"(?:earn|receive|get)s? (?:a |an )?(?:small |affiliate )?(?:commission|referral fee)s?\b.*",
            "advertisement",
        ),
        (
            r"(?:the |this )?(?:content|post|article|story|section|page|message)(?: above| below)? "
            r"(?:is|was) (?:provided|paid for|sponsored|presented|brought to you) by\b"
            r"(?!.*\b(?:said|says)\b).*",
            "advertisement",
        ),
        (r"[^\"“.!?]*\bour (?:advertis\w+|commercial|sponsor\w*|content) partners?\W*", "advertisement"),
        (
            r"comments? (?:(?:on|under) (?:this|our) \w+ )?(?:are|is|may be|will be) "
            r"(?:now |pre-|post-)?(?:moderated|closed|open|welcome|reviewed|disabled|turned off|subject to)\b"
            r"(?!.*\b(?:said|says|until)\b).*",
            "page service",
        ),
        (
            r"(?!.*\b(?:said|says|told)\b)[^\"“]*\b(?:on|in|at|via|through) our (?:website|site|homepage|app"
            r"|channels?|podcasts?|newsletters?|live (?:blog|page|stream)|social media"
            r"|(?:youtube|facebook|instagram|telegram|whatsapp)(?: \w+)?)\W*",
            "page service",
        ),
        (
            r"(?:for|to get|need) (?:[\w-]+ ){0,3}(?:support|help|advice|counsell?ing|assistance)\b"
            r"(?!.*\b(?:said|says|told)\b)[^\"“]*\b(?:call|contact|text|visit|ring|go to|email)\b.*\d.*",
            "page service",
        ),
        (
            r"(?!.*\b(?:said|says|told)\b)[^\"“]*\bcan be (?:contacted|reached) (?:on|at|by|via)\b"
            r"[^\"“]*\b(?:freephone|toll[ -]free|helpline|hotline|\d{3} \d{2,3})\b.*",
            "page service",
        ),
        (
            r"if you or (?:someone|anyone|somebody|a loved one|people)\b(?!.*\b(?:said|says|told)\b)[^\"“]*"
            r"\b(?:call|contact|text|help|support|visit|advice)\b.*",
            "page service",
        ),
        (
            r"[^.?!\"“]{3,60}\?\s+(?:email|e-mail|call|text|write|send|contact|message|whatsapp|reach)\b"
            r"[^\"“]*(?:\S+@\S+\.\w+|\d{3}).*",
            "page service",
        ),
        (r"see here (?:for|to)\b.*", "page service"),
        (r"please (?:wait|stand by)\W*|loading\b.{0,20}(?:[.…]+|please wait\W*)", "page service"),
        (
            r"(?:save|get) (?:up to )?\d+ ?(?:%|percent) (?:off|on)\b(?!.*\b(?:said|says)\b).*",
            "advertisement",
        ),
        (r"(?:(?:estimated|average) )?(?:reading|listening|read) time\s*:?\s*\d+.*", "page service"),
        (r"tune in (?:to|at|on|for|every|now|live)\b(?!.*\b(?:said|says|told)\b)[^\"“]*", "other media"),
        (
            r"(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,2} reported from (?-i:[A-Z])[\w.'’-]+"
            r"(?:,? (?:and )?(?-i:[A-Z])[\w.'’-]+){0,8}(?: from (?-i:[A-Z])[\w.'’-]+"
            r"(?:,? (?:and )?(?-i:[A-Z])[\w.'’-]+){0,5})*\W*",
            "credit",
        ),
        (
            r"this (?:reporting|coverage|interview|conversation|q&a|transcript|summary|translation"
            r"|series|audio)"
            r" (?:was|is|has been) (?:\w+ly |partly |lightly |auto-)?(?:made possible|supported|funded"
            r"|produced"
            r"|edited|condensed|translated|generated|published|part of)\b(?!.*\b(?:said|court)\b).*",
            "editor's note",
        ),
        (
            r"(?:this (?:story|article|report|interview) is |part of |one of )(?:part |one )?(?:of )?"
            r"(?:a|our|an ongoing) (?:[\w-]+ ){0,3}(?:series|collaboration|project)\b[^,\"“]*",
            "editor's note",
        ),
        (
            r"(?:\*\s*)?(?:some |the |all )?(?:[\w’']+ )?names?\b[^,.\"“]*\bbeen changed\b"
            r"[^\"“]*\b(?:protect|privacy|identit\w+|request|safety|security|anonym\w+)\b.*",
            "editor's note",
        ),
        (
            r"(?:\*\s*names?|some names|names? (?:marked )?with an asterisk)\b[^,.\"“]*\bchanged\W*"
            r"|\*?\s*not (?:his|her|their) real names?\W*",
            "editor's note",
        ),
        (
            r"(?:content |trigger )?warning\s*[:–-]\s*(?:this|the following|some|contains?|spoilers?"
            r"|graphic|details)\b"
            r"(?!.*\b(?:said|says|told)\b).*",
            "editor's note",
        ),
        # a speaker's courtesies state nothing
        (
            r"(?:(?:thank you|thanks|good (?:morning|afternoon|evening|night)|goodbye|welcome)"
            r"(?:,? (?:very much|so much|all|everyone|everybody|again|and|ladies and gentlemen)){0,3}"
            r"[,.!]*\s*(?:and )?)+"
            r"(?:see you\b[^.!?\"“]{0,60})?[.!]*",
            "greeting",
        ),
        (r"(?:a|the following) correction was made\b.*", "correction"),
        (
            r"(?:we|the editors|the newspaper) (?:apologi[sz]es?|regrets?) (?:for )?(?:the|this|any|our) "
            r"(?:errors?|mistakes?|inconvenience|confusion|omission)\b.*",
            "correction",
        ),
        (
            r"here(?: (?:are|is)|['’]s) (?:(?:the|your) (?:answers|full list|latest|key|top|main|best"
            r"|full)|our|your"
            r"|a (?:look|list|guide|recap|timeline|breakdown)|some of the|what|how|why|where|when|who)\b"
            r"(?!.*\b(?:said|says|told)\b)[^\"“]*",
            "other article",
        ),
        (
            r"(?:(?:the|this|last|our|your|today['’]s|(?:week|month"
            r"|year)['’]?s?) ){0,3}most[- ](?:popular|read|viewed"
            r"|watched|shared) (?:[\w-]+ )?(?:stories|articles|recipes|videos|posts|photos|columns"
            r"|reads|podcasts)\b[^.!?]*",
            "other article",
        ),
        (
            r"(?:full|more|details|reports?|results|analysis|story|editorial|letters)\b[^\"“.!?]*"
            r"\b(?:on|see|:) pages? \w?\d+\W*",
            "navigation",
        ),
        (
            r"how to (?:watch|stream|live[ -]?stream|listen|follow|tune in|vote in)\b.*[^.!?\s]",
            "other article",
        ),
        (r"(?:what|which) (?:channel|time) (?:is|are|does|do|will)\b[^.!\"“]*\?.*", "other article"),
        (
            r"(?:tv|broadcast|streaming|viewing) (?:schedule|guide|info|information|listings?)\b[^.!?]*",
            "other article",
        ),
        # lists and services under a title: they state nothing
        (
            r"(?-i:\d+|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) (?:[\w'’-]+ ){0,2}"
            r"(?:things|ways|tips|takeaways|facts|foods|reasons|recipes|ideas|gifts|best|places|movies"
            r"|books|questions|signs|charts|photos)\b(?! (?:were|was|are|have|had))[^.!?]*",
            "other article",
        ),
        (r"\d+ (?-i:Best|Most|Top|Great|Easy) [^.!?]*", "other article"),
        (r"(?:how|what|where|when) to (?-i:[A-Z])[^.!?]*", "other article"),
        (r"(?:everything|all) (?:you need|we know|to know)\b[^.!?]*", "other article"),
        (
            r"(?:today['’]s|daily|weekly|your) (?:[\w-]+ )?"
            r"(?:crossword|horoscopes?|quiz|puzzle|briefing|answers?|hints|word game)\b[^.!?]*",
            "other article",
        ),
        (r"(?:horoscopes?|crossword|quiz|puzzle|recipe)\b(?: for)?(?: (?-i:[A-Z])\w+)?", "other article"),
        (r"what (?:we know|to know)\b[^.!?]*", "other article"),
    ),
    page=words(
        """share save print email copy link links copied comment comments view views show hide more load
        read full story stories article articles news latest breaking live video videos photo photos
        gallery galleries picture pictures play pause mute unmute watch listen audio podcast podcasts
        playing now next previous prev back top home menu search section sections explore topics topic
        tags tag related recommended popular most trending editors editor's picks pick by from for you
        your to the of this that page on in us about contact privacy policy terms service services
        conditions use cookies cookie settings preferences manage accept all reject decline agree sign
        log in up out subscribe subscription newsletter newsletters account my register login follow
        following join facebook twitter whatsapp telegram instagram youtube tiktok linkedin reddit
        threads x pinterest flipboard messenger google app store download help faq advertise
        advertisement ads ad sponsored content partner partners world politics opens new window tab
        close expand collapse zoom enlarge image images caption source gift bookmark add edition blog
        updates update coverage timeline feed rss report typo error feedback careers newsroom archive
        archives site map sitemap accessibility and with via coverage see choice must free first main
        button options after promotion past here below above continue reading day week today times
        toggle navigation skip submit cancel reply replies sort oldest newest like likes embed
        transcript subtitles captions settings fullscreen quality speed media player rewind forward
        listen duration other another it our we daily weekly morning evening free viewed reuse
        get best what later resume larger click now what's on-demand highlights headlines author authors"""
    ),
    asks=words(
        """sign subscribe follow join get download listen watch read share email send contact tell write
        call click tap enter turn stay keep become support donate help thank thanks discover explore
        browse see check find register log create start try add please let leave have do are want
        looking need is what how was did unlock enjoy visit view submit catch tune ask answer track swipe
        scroll press choose gift save receive make take"""
    ),
    address=words("your our us we you you're we're we've you've you'll we'll"),
    own=words("our us we we're we've we'll"),
    offers=words(
        """newsletter newsletters inbox app apps email emails subscribe subscribing subscription
        subscriptions subscriber subscribers signed signing account journalism article articles stories
        comments comment newsroom newsdesk reporters coverage notifications alerts cookies privacy terms
        podcast podcasts website site digest briefing updates free unlimited member membership
        access reporting readers headlines browser settings edition editions page below
        click login password journalists
        photos preferred news story"""
    ),
    reported=words(
        """said says told tells asked added warned wrote admitted announced insisted ordered demanded"""
    ),
    notes=words(
        """story article version headline caption misstated misspelled misidentified incorrectly
        mistakenly erroneously"""
    ),
    stamps=words(
        """am pm a p m est edt et gmt utc bst pst pdt cet cest hkt sgt at on published updated posted
        last first modified date time local ist sast aest jst pht wat eat cst cdt mst mdt"""
    ),
    credits=words(
        """photo photos photograph image picture handout via getty reuters ap afp epa file files courtesy
        shutterstock ap/file screengrab illustration xinhua wikimedia commons instagram twitter supplied
        pexels unsplash freepik pixabay istock thinkstock"""
    ),
    archive=words("file archive undated illustration stock"),
    captioned=(
        r"is|are|was|were|has|have|had|will|(?!(?:building|meeting|hearing|spring|string|morning|evening"
        r"|wedding|housing|crossing|during|following|landing|king|wing|parking|shed|seed|speed|need|weed)"
        r"(?!\w))(?:[a-z]{2,}ing|[a-z]{2,}ed)|wait|waits|walk|walks|stand|stands"
        r"|sit|sits|hold|holds|speak|speaks|carry|carries|attend|attends|arrive|arrives|leave|leaves"
        r"|take|takes|gather|gathers|guard|guards|inspect|inspects|react|reacts|light|lights|shake"
        r"|shakes|wave|waves|look|looks|clear|clears|work|works|release|releases|hand|hands|protest"
        r"|protests|march|marches|rescue|rescues|search|searches|play|plays|celebrate|celebrates"
        r"|queue|queues|pass|passes|load|loads|address|addresses|meet|meets|visit|visits|rise|rises"
        r"|burn|burns|fight|fights|pray|prays|mourn|mourns|help|helps|cast|casts|vote|votes"
    ),
    agencies=frozenset((*AGENCIES, "agencies", "wires", "news agencies", "staff and agencies")),
    agency_names=AGENCIES,
    media=words(
        """news post times herald tribune journal gazette guardian telegraph daily weekly chronicle
        observer press broadcasting radio tv television online wire dispatch ledger standard mail mirror
        star today globe bulletin courier examiner monitor record review sun inquirer independent
        bbc cnn nbc cbs abc npr"""
    ),
)

COMMON = CommonWords(
    words=words(
        """the of and to in a is was that for on with as at by it from be were are has had have his her
        said an this which but not they he she their its who will would been after when or one more
        about than into over also out up could there what we i you did told"""
    )
)
