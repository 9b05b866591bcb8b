"""Where the pipelines cut words."""

from __future__ import annotations

import re
from typing import Any

import spacy
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

#: In place of spaCy's infixes for Indonesian: words written with a hyphen ("anak-anak",
#: "non-migas", "ke-5") are one word in all treebanks, and spaCy's rules cut most of them in three.
_INFIXES = (
    r"\.\.+",
    "…",
    "–|—|--+",
    r"(?<=[0-9])[+\-*^](?=[0-9-])",
    r"(?<=[a-z])\.(?=[A-Z])",
    # "Januari-September", but not "al-Sarraj", "Ki-moon", "anti-Amerika"
    r"(?<=[a-z]{4})(?<!anti)-(?=[A-Z][a-z])",
    r"(?<=[^\W\d_]),(?=[^\W\d_])",
    r"(?<=[\w)])[:<>=/](?=[^\W\d_])",
)
_RUN = r"(?:[.!?]*[!?][.!?]+|[.!?]+[!?]|={2,}|\*{2,}|-{2,}|_{2,}|<{2,}|>{2,}|\${2,}|#{2,}|~{2,})"
#: These stay with what they are written before by a hyphen in the English treebanks ("e-mail",
#: "non-human"), where all other such words are cut.
_PREFIXES = re.findall(r"\w+", "anti co counter e ex mid multi non over post pre pro re semi sub")
#: Numbers of telephones and dates.
_NUMBER = r"^(?:\d{1,2}-)?(?:\d{3}-)?\d{3}-\d{4}$|^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{4}-\d\d-\d\d$"
#: Cut from the number before them, beside those that spaCy cuts.
_UNITS = r"(?<=[0-9])(?:am|pm|AM|PM|k|K|b|bn|hrs?|ft|hh|lbs?|Hz)"
_ENGLISH_ABBREVIATIONS = ("Ft.", "Lt.", "Capt.", "Sgt.", "Attn.", "Thur.", "Wed.", "Drs.", "PS.", "ext.")
_ABBREVIATIONS = ("Ltd.", "Tbk.", "Pte.", "LLC.", "Tn.", "Ny.", "Nn.", "Ms.", "Mr.", "Mrs.")


def blank(language: str) -> Language:
    """An empty pipeline with the language's tokenizer, for Indonesian nearer to the treebanks."""
    nlp = spacy.blank(language)
    if language == "en":
        _english(nlp)
    if language == "id":
        tokenizer: Any = nlp.tokenizer
        tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
        # thousands of words with a hyphen, which nothing cuts any more
        tokenizer.rules = {word: rule for word, rule in tokenizer.rules.items() if "-" not in word}
        for word in _ABBREVIATIONS:
            tokenizer.add_special_case(word, [{ORTH: word}])
    return nlp


def _english(nlp: Language) -> None:
    """Nearer to EWT and PUD: runs of marks ("!!!", "?!", "----") are one word there, for one."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([_RUN, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([_RUN, _UNITS, *(defaults.suffixes or ())]).search
    infixes = [_sparing(str(infix)) for infix in defaults.infixes or ()]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.token_match = re.compile(_NUMBER).match
    tokenizer.rules = {word: rule for word, rule in tokenizer.rules.items() if word != "and/or"}
    for word in _ENGLISH_ABBREVIATIONS:
        tokenizer.add_special_case(word, [{ORTH: word}])


def _sparing(infix: str) -> str:
    """SpaCy's rule for hyphens between letters, without the hyphens behind a prefix."""
    hyphens = "(?:-|–|—|--|---|——|~)"
    if hyphens not in infix:
        return infix
    return infix.replace(hyphens, "".join(rf"(?<!\b(?i:{prefix}))" for prefix in _PREFIXES) + hyphens)
