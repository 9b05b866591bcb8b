"""Where the pipelines cut words."""

from __future__ import annotations

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
_RUN = r"[!?]{2,}|={2,}|\*{2,}|-{2,}|_{2,}|<{2,}|>{2,}|\${2,}|#{2,}|~{2,}"
_ABBREVIATIONS = ("Ltd.", "Tbk.", "Pte.", "LLC.", "Tn.", "Ny.", "Nn.", "Ms.", "Mr.", "Mrs.")


def blank(language: str) -> Language:
    """An empty pipeline with the language's tokenizer, for Indonesian nearer to the treebanks."""
    nlp = spacy.blank(language)
    if language == "en":
        _runs(nlp)
    if language == "id":
        tokenizer: Any = nlp.tokenizer
        tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
        # thousands of words with a hyphen, which nothing cuts any more
        tokenizer.rules = {word: rule for word, rule in tokenizer.rules.items() if "-" not in word}
        for word in _ABBREVIATIONS:
            tokenizer.add_special_case(word, [{ORTH: word}])
    return nlp


def _runs(nlp: Language) -> None:
    """Runs of one mark ("!!!", "----") are one word in the English treebanks."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([_RUN, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([_RUN, *(defaults.suffixes or ())]).search
