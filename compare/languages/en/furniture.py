"""The furniture of English news pages, and the words that tell the language."""

from __future__ import annotations

from compare.languages.base import CommonWords, FurnitureWords, words

FURNITURE = FurnitureWords(
    labels={
        **dict.fromkeys(
            (
                *("read also", "also read", "read more", "read next", "read", "see also", "related"),
                *(
                    "related story",
                    "related stories",
                    "related articles",
                    "related news",
                    "more on this story",
                ),
                *(
                    "more on this",
                    "more from",
                    "recommended",
                    "most read",
                    "editor's picks",
                    "editors' picks",
                ),
                *("editor's choice", "editors' choice", "editor’s picks", "don't miss", "don’t miss"),
                *("more stories", "top stories", "up next", "in other news", "explainer", "go deeper"),
                *("from the archive", "what to read next", "trending", "popular"),
            ),
            "other article",
        ),
        **dict.fromkeys(
            (
                *("watch", "watch also", "listen", "video", "live", "podcast", "gallery", "in pictures"),
                *(
                    "watch live",
                    "watch now",
                    "interactive",
                    "infographic",
                    "graphic",
                    "listen to this article",
                ),
                *("also watch", "in photos"),
            ),
            "other media",
        ),
        **dict.fromkeys(
            (
                "tags",
                "tag",
                "keywords",
                "keyword",
                "topics",
                "topic",
                "filed under",
                "category",
                "categories",
            ),
            "keywords",
        ),
        **dict.fromkeys(
            (
                *("editor", "editors", "reporter", "reporters", "author", "authors", "writer", "contributor"),
                *(
                    "written by",
                    "reported by",
                    "reporting by",
                    "edited by",
                    "editing by",
                    "source",
                ),
                *("additional reporting", "translated by", "compiled by", "contact", "write to the editor"),
            ),
            "credit",
        ),
        **dict.fromkeys(
            (
                *("photo", "photos", "file photo", "photograph", "photo credit", "image", "image credit"),
                *(
                    "image source",
                    "image caption",
                    "caption",
                    "picture",
                    "illustration",
                    "photo illustration",
                ),
                *("handout", "photo by", "file", "credit"),
            ),
            "caption",
        ),
        **dict.fromkeys(("page", "pages"), "navigation"),
        **dict.fromkeys(
            ("editor's note", "editor’s note", "editors' note", "correction", "clarification", "disclaimer"),
            "editor's note",
        ),
        **dict.fromkeys(
            ("share", "share this", "follow", "follow us", "subscribe", "sign up", "newsletter"),
            "page service",
        ),
        **dict.fromkeys(("published", "updated", "last updated", "first published", "posted"), "print date"),
    },
    openings={
        **dict.fromkeys(
            (
                *("advertisement", "scroll to continue", "story continues below", "article continues"),
                *("sponsored content", "paid content", "promoted content", "skip advertisement"),
            ),
            "advertisement",
        ),
        **dict.fromkeys(("continue reading", "skip past", "skip to", "jump to", "back to top"), "navigation"),
        **dict.fromkeys(
            (
                *(
                    "sign up for",
                    "sign up to",
                    "sign up now",
                    "sign up here",
                    "subscribe to",
                    "subscribe now",
                ),
                *("follow us", "follow our", "follow the latest", "follow live", "get our", "get the latest"),
                *("get breaking news", "download our", "download the app", "join our", "join us on"),
                *(
                    "share this",
                    "share on",
                    "have you been affected",
                    "got a story",
                    "got a tip",
                    "do you have a",
                ),
                *("contact us", "email us", "send us your", "write to us", "click here", "tap here"),
                *(
                    "cookies help",
                    "we use cookies",
                    "this site uses cookies",
                    "by continuing",
                    "by signing up",
                ),
                *("by subscribing", "your support", "support independent", "thank you for reading"),
                *(
                    "thanks for reading",
                    "register for",
                    "log in to",
                    "create an account",
                    "already a subscriber",
                ),
                *("stay informed", "stay up to date", "keep up with", "enter your email", "please enable"),
                *("view comments", "comments are", "join the conversation", "listen to this article"),
                *("you can follow", "never miss", "turn on notifications"),
            ),
            "page service",
        ),
        **dict.fromkeys(
            (
                *(
                    "this is a developing",
                    "this is a breaking",
                    "this story has been",
                    "this article has been",
                ),
                *(
                    "this story was",
                    "this article was",
                    "this version",
                    "this copy has",
                    "an earlier version",
                ),
                *("a previous version", "our live coverage", "we are wrapping up", "this live blog"),
                *("the views expressed", "the opinions expressed", "views expressed", "all times are"),
                *("this article is republished", "this article originally", "this story originally"),
                *("this article first appeared", "the story has been"),
            ),
            "editor's note",
        ),
        **dict.fromkeys(
            (
                *(
                    "additional reporting",
                    "reporting by",
                    "writing by",
                    "editing by",
                    "edited by",
                    "compiled by",
                ),
                *("written by", "reported by", "associated press writer", "associated press writers"),
                *("associated press journalist", "ap writer", "ap writers", "our standards:"),
                *(
                    "copyright",
                    "©",
                    "all rights reserved",
                    "(reporting by",
                    "(writing by",
                    "(editing by",
                ),
                *("(additional reporting", "with reporting by", "with files from", "translated by"),
            ),
            "credit",
        ),
        **dict.fromkeys(
            (
                *(
                    "file photo",
                    "file –",
                    "file -",
                    "file —",
                    "this handout",
                    "in this photo",
                    "in this image",
                ),
                *(
                    "in this file",
                    "in this handout",
                    "in this picture",
                    "this photo",
                    "this image",
                    "this picture",
                ),
                *("a handout", "this satellite image", "this combination", "a screengrab", "a file photo"),
                *("this frame grab", "in this frame grab", "in this screengrab", "handout photo"),
            ),
            "caption",
        ),
        **dict.fromkeys(
            ("read more about", "read the full", "read our", "more on this story", "see our", "see all"),
            "other article",
        ),
        **dict.fromkeys(("watch the", "watch our", "watch:", "listen to our", "watch live"), "other media"),
    },
    whole={
        **dict.fromkeys(
            ("advertisement", "ad", "ads", "sponsored", "promoted", "advertising"), "advertisement"
        ),
        **dict.fromkeys(
            (
                *(
                    "share",
                    "share this",
                    "save",
                    "print",
                    "email",
                    "comments",
                    "comment",
                    "copy link",
                    "gift",
                ),
                *(
                    "facebook",
                    "twitter",
                    "whatsapp",
                    "telegram",
                    "line",
                    "x",
                    "copied",
                    "listen",
                    "subscribe",
                ),
                *(
                    "share this article",
                    "share article",
                    "sign in",
                    "log in",
                    "menu",
                    "search",
                    "close",
                    "loading",
                ),
                *(
                    "link copied",
                    "bookmark",
                    "reprints",
                    "follow us",
                    "sign up",
                    "newsletter",
                    "add to favorites",
                ),
            ),
            "page service",
        ),
        **dict.fromkeys(
            (
                *("read more", "show more", "load more", "view more", "see more", "next", "previous", "home"),
                *(
                    "continue reading",
                    "next page",
                    "previous page",
                    "more",
                    "back to top",
                    "view all",
                    "next article",
                ),
            ),
            "navigation",
        ),
        **dict.fromkeys(
            (
                "related",
                "related stories",
                "related articles",
                "most read",
                "most popular",
                "trending",
                "top stories",
            ),
            "other article",
        ),
    },
    patterns=(
        (r"[\[(]?\s*(?:video|gallery|photos?)\s*[\])]?", "other media"),
        (r"(?:a\s+)?\d+[\s-]*min(?:ute)?s?\.?(?:\s+(?:read|listen|ago))", "page service"),
        (r"\d+\s+(?:hours?|days?|minutes?)\s+ago", "print date"),
        (r"page\s+\d+(?:\s+of\s+\d+)?", "navigation"),
        (r"by\s+(?:(?-i:[A-Z])|our\b|the\b|staff\b)[^.!?]{2,80}", "byline"),
        (r"by\s+(?-i:[A-Z]{2,}).{0,60}", "byline"),
        (r"(?:image|photo|photograph|picture)\s+(?:source|credit|caption|by)\b.*", "caption"),
        (
            r"(?:follow|find)\s+(?:\w+\s+){0,6}(?:on|@)\s?(?:x|twitter|facebook|instagram|@\w+).*",
            "page service",
        ),
        (r"follow\s+.*@\w+.*", "page service"),
        (r".*©.{0,80}", "credit"),
        (r"\S+@\S+\.\w+", "credit"),
        (r"https?://\S+", "link"),
        (r"-?\s*with (?:ap|afp|reuters|agencies).{0,60}", "agency line"),
    ),
    stamps=words(
        """am pm a p m est edt et gmt utc bst pst pdt cet cest hkt sgt at on published updated posted
        last first modified date time local ist"""
    ),
    credits=words(
        """photo photos photograph image picture handout via getty reuters ap afp epa file files courtesy
        shutterstock ap/file screengrab illustration xinhua wikimedia commons instagram twitter supplied"""
    ),
    archive=words("file archive undated illustration stock"),
    agencies=frozenset(
        (
            *(
                "ap",
                "associated press",
                "the associated press",
                "afp",
                "agence france-presse",
                "reuters",
                "xinhua",
            ),
            *(
                "upi",
                "dpa",
                "efe",
                "ansa",
                "tass",
                "itar-tass",
                "interfax",
                "ria novosti",
                "sputnik",
                "kyodo",
            ),
            *("kyodo news", "jiji", "yonhap", "pti", "press trust of india", "ani", "aa", "anadolu"),
            *(
                "anadolu agency",
                "bloomberg",
                "irna",
                "isna",
                "fars",
                "tasnim",
                "sana",
                "mena",
                "petra",
                "wam",
            ),
            *(
                "spa",
                "kuna",
                "qna",
                "cna",
                "vna",
                "pa",
                "pa media",
                "press association",
                "cp",
                "canadian press",
            ),
            *("aap", "ians", "agencies", "wires", "news agencies", "staff and agencies", "rtr", "ukrinform"),
        )
    ),
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
