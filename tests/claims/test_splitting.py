from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.claims.parse import Parse, Token
from compare.claims.speech import OUTLET, Statement
from compare.claims.splitting.parts import read_spans, spans_of
from compare.claims.splitting.sentence import NOBODY, Sentence, owners
from compare.claims.splitting.split import Cut, Floats, split
from compare.claims.splitting.titled import with_titles
from compare.claims.splitting.tree import Tree
from compare.claims.splitting.ways import ways
from compare.languages import language
from compare.text import Span

ID, EN = language("id"), language("en")


def parse(words: str) -> tuple[str, Parse]:
    """A text and its parse from "form/POS/head/relation" with heads counted from 1, 0 for the root.

    A fifth part is the word's features.
    """
    forms, tokens, position = [], [], 0
    for number, word in enumerate(words.split()):
        form, pos, head, dep, *morph = word.split("/")
        start = position
        position += len(form) + 1
        place = number if head == "0" else int(head) - 1
        tokens.append(Token(start, start + len(form), form, pos, "".join(morph), place, dep))
        forms.append(form)
    return " ".join(forms), Parse(tuple(tokens))


#: Police arrested two men and seized the gun that fired .
TEXT, PARSE = parse(
    "Police/NOUN/2/nsubj arrested/VERB/0/root two/NUM/4/nummod men/NOUN/2/obj and/CCONJ/6/cc "
    "seized/VERB/2/conj the/DET/8/det gun/NOUN/6/obj that/PRON/10/nsubj fired/VERB/8/acl ./PUNCT/2/punct"
)


def words(tree: Tree, members: frozenset[int]) -> str:
    return " ".join(tree.forms[i] for i in sorted(members))


#: The words of a claim, or how likely each belongs to it.
Extent = set[int] | Mapping[int, float]


@dataclass(frozen=True)
class Said:
    """What a network says of the sentence above."""

    likely: Floats
    extents: Mapping[int, Extent]

    def members(self, heads: Sequence[int]) -> Floats:
        chances = [self.extents[head] for head in heads]
        return np.array(
            [[own.get(i, 0) for i in range(len(self.likely))] for own in map(_chances, chances)], np.float32
        )


def _chances(extent: Extent) -> Mapping[int, float]:
    return dict.fromkeys(extent, 1.0) if isinstance(extent, set) else extent


class Fake:
    """A network that says what the test wants; `extents` are the words of each head's claim."""

    def __init__(self, heads: dict[int, float], extents: Mapping[int, Extent]) -> None:
        self._heads, self._extents = heads, extents

    def read(self, sentence: Sentence) -> Said:
        size = len(sentence.tree.tokens)
        return Said(np.array([self._heads.get(i, 0) for i in range(size)], np.float32), self._extents)


SENTENCE = Sentence(Tree(PARSE, TEXT), (0,) * 11)


def claims(
    heads: dict[int, float], extents: Mapping[int, Extent], sentence: Sentence = SENTENCE
) -> list[str]:
    return [words(sentence.tree, cut.members) for cut in split(sentence, Fake(heads, extents))]


def test_a_claim_is_what_belongs_to_its_head() -> None:
    found = claims({1: 0.9, 5: 0.8, 9: 0.6}, {1: {0, 1, 2, 3, 10}, 5: {0, 6, 7}, 9: {6, 7, 9}})
    assert found == ["police arrested two men", "police seized the gun", "the gun fired"]


def test_words_that_go_together_come_together_by_what_most_of_them_say() -> None:
    assert claims({5: 0.9}, {5: {0, 5, 7}}) == ["police seized the gun"]
    assert claims({5: 0.9}, {5: {0, 5}}) == ["police seized"]


def test_a_name_is_whole_or_left_out() -> None:
    text, parsed = parse("Ali/PROPN/3/nsubj Hadi/PROPN/1/nmod left/VERB/0/root")
    first, second, third = parsed.tokens
    named = Parse((replace(first, entity="person", begins=True), replace(second, entity="person"), third))
    sentence = Sentence(Tree(named, text), (0, 0, 0))
    assert claims({2: 0.9}, {2: {0, 2}}, sentence) == ["ali hadi left"]


def test_a_noun_phrase_is_not_cut_through_where_the_network_wavers() -> None:
    text, parsed = parse("heavy/ADJ/3/amod summer/NOUN/3/nmod rain/NOUN/4/nsubj fell/VERB/0/root")
    sentence = Sentence(Tree(parsed, text), (0,) * 4)
    sure = {0: 0.9, 2: 0.9, 3: 0.9}
    assert claims({3: 0.95}, {3: {**sure, 1: 0.3}}, sentence) == ["heavy summer rain fell"]
    assert claims({3: 0.95}, {3: {**sure, 1: 0.01}}, sentence) == ["heavy rain fell"]


def test_a_claim_is_never_without_the_word_that_negates_it() -> None:
    text, parsed = parse(
        "money/NOUN/3/nsubj was/AUX/3/cop debt/NOUN/0/root not/PART/5/advmod/Polarity=Neg reward/NOUN/3/conj"
    )
    sentence = Sentence(Tree(parsed, text), (0,) * 5)
    extents = {2: {0, 1, 2}, 4: {0, 1, 4}}
    assert claims({2: 0.9, 4: 0.9}, extents, sentence) == ["money was debt", "money was not reward"]


def test_a_clause_that_opens_with_nor_is_never_read_without_it() -> None:
    text, parsed = parse(
        "Nor/CCONJ/4/discourse ,/PUNCT/1/punct he/PRON/4/nsubj argues/VERB/6/parataxis "
        "is/AUX/6/cop debt/NOUN/0/root"
    )
    tree = Tree(parsed, text, EN.clauses.contrasts & EN.polarity.negations)
    sentence = Sentence(tree, (0, NOBODY, NOBODY, NOBODY, 0, 0))
    (cut,) = split(sentence, Fake({5: 0.9}, {5: {4, 5}}))
    for spans in (spans_of(tree, cut.members, EN), read_spans(tree, cut.members, cut.head, EN)):
        assert [span.of(text) for span in spans] == ["Nor", "is debt"]


def test_of_claims_that_say_the_same_the_likelier_is_kept() -> None:
    (cut,) = split(SENTENCE, Fake({1: 0.6, 3: 0.9}, {1: {0, 1, 2, 3}, 3: {0, 1, 2, 3}}))
    assert cut.head == 3


def test_a_verb_that_no_claim_holds_is_one_after_all() -> None:
    extents = {1: {0, 1, 2, 3}, 5: {0, 5, 6, 7}, 9: {7, 9}}
    assert claims({1: 0.9, 5: 0.2}, extents)[1:] == ["police seized the gun"]
    assert claims({1: 0.9, 5: 0.05}, extents)[1:] == []
    attribution = Sentence(Tree(PARSE, TEXT), (0, 0, 0, 0, 0, NOBODY, 0, 0, 0, 0, 0))
    assert claims({1: 0.9, 5: 0.2}, extents, attribution)[1:] == []


def test_a_sentence_in_which_nothing_is_likely_has_its_likeliest_claim() -> None:
    extents = {3: {0, 1, 2, 3}, 7: {0, 5, 6, 7}, 9: {6, 7, 9}}
    assert claims({3: 0.3, 7: 0.4}, extents) == ["police seized the gun"]
    assert claims({3: 0.1, 7: 0.15}, extents) == []
    assert claims({3: 0.3, 9: 0.9}, extents) == ["the gun fired"]


def test_a_sentence_of_marks_alone_is_not_read() -> None:
    text, found = parse("“/PUNCT/0/root ”/PUNCT/1/punct")
    assert claims({}, {}, Sentence(Tree(found, text), (0, 0))) == []
    assert claims({}, {}, Sentence(Tree(Parse(()), ""), ())) == []


def test_ways_go_up_to_what_both_depend_on_and_down() -> None:
    found = ways(Tree(PARSE, TEXT), 5)
    assert (found[5], found[7], found[1], found[0]) == ("^:", "^:/obj", "^conj:", "^conj:/nsubj")
    assert found[9] == "^:/obj/acl"
    assert found[3] != found[7]


def test_far_words_share_a_way_and_other_trees_have_none() -> None:
    chain = " ".join(f"w/NOUN/{i}/{'root' if i == 0 else 'nmod'}" for i in range(8))
    text, found = parse(chain + " other/NOUN/0/root")
    down = ways(Tree(found, text), 0)
    assert down[4] == down[7]
    assert down[3] != down[4]
    assert down[8] == ""


def test_places_join_over_marks_and_lose_joining_words_at_the_ends() -> None:
    text, found = parse(
        "Ali/PROPN/4/nsubj ,/PUNCT/3/punct 40/NUM/1/appos left/VERB/0/root and/CCONJ/6/cc slept/VERB/4/conj"
    )
    tree = Tree(found, text)
    assert [span.of(text) for span in spans_of(tree, {0, 2, 3}, EN)] == ["Ali , 40 left"]
    assert [span.of(text) for span in spans_of(tree, {0, 4, 5}, EN)] == ["Ali", "slept"]


def test_a_quotation_mark_is_closed_with_its_words() -> None:
    text, found = parse("a/DET/3/det “/PUNCT/3/punct joke/NOUN/0/root ”/PUNCT/3/punct now/ADV/3/advmod")
    assert [span.of(text) for span in spans_of(Tree(found, text), {0, 1, 2}, EN)] == ["a “ joke ”"]


def test_a_relative_clause_is_read_without_what_ties_it() -> None:
    text, found = parse(
        "kapal/NOUN/0/root ,/PUNCT/4/punct yang/PRON/4/nsubj tenggelam/VERB/1/acl kemarin/ADV/4/advmod"
    )
    tree = Tree(found, text)
    members = frozenset({0, 2, 3, 4})
    assert [span.of(text) for span in spans_of(tree, members, ID)] == ["kapal , yang tenggelam kemarin"]
    read = [span.of(text) for span in read_spans(tree, members, 3, ID)]
    assert "yang" not in " ".join(read)
    assert read[-1] == "tenggelam kemarin"


def test_words_of_an_attribution_belong_to_no_statement() -> None:
    statement = Statement((Span(0, 15),), OUTLET)
    setting = Statement((Span(16, 40),), OUTLET, whole=True)
    assert owners(PARSE, [statement, setting])[:5] == (0, 0, NOBODY, NOBODY, NOBODY)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    size = draw(st.integers(1, 9))
    parts = []
    for i in range(size):
        head = 0 if i == 0 else draw(st.integers(1, i))
        pos = draw(st.sampled_from(["NOUN", "VERB", "PUNCT", "NUM", "CCONJ"]))
        dep = "root" if i == 0 else draw(st.sampled_from(["nsubj", "conj", "obj", "acl", "case", "punct"]))
        parts.append(f"{draw(st.sampled_from(['dan', 'that', '“', ')', 'kota']))}/{pos}/{head}/{dep}")
    text, found = parse(" ".join(parts))
    return Tree(found, text)


@given(trees(), st.data())
def test_whatever_a_network_says_claims_stand_in_the_sentence(tree: Tree, data: st.DataObject) -> None:
    size = len(tree.tokens)
    place = st.integers(0, size - 1)
    sentence = Sentence(tree, data.draw(st.tuples(*[st.integers(NOBODY, 1)] * size)))
    heads = data.draw(st.dictionaries(place, st.floats(0, 1)))
    extents = {i: data.draw(st.sets(place)) for i in range(size)}
    cuts = split(sentence, Fake(heads, extents))
    assert [cut.head for cut in cuts] == sorted(cut.head for cut in cuts)
    for cut in cuts:
        assert cut.members <= set(range(size))
        assert not any(
            i in cut.members for i in range(size) if tree.tokens[i].pos == "PUNCT" and i != cut.head
        )
        spans = spans_of(tree, cut.members, ID)
        assert list(spans) == sorted(spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    found = ways(tree, data.draw(place))
    assert len(found) == size


#: Suspects are Tom Haley , the harbour director , and Ruth Marsh .
LISTED = parse(
    "Suspects/NOUN/3/nsubj are/AUX/3/cop Tom/PROPN/0/root Haley/PROPN/3/flat ,/PUNCT/8/punct the/DET/8/det "
    "harbour/NOUN/8/compound director/NOUN/3/conj ,/PUNCT/11/punct and/CCONJ/11/cc Ruth/PROPN/3/conj "
    "Marsh/PROPN/11/flat ./PUNCT/3/punct"
)


def titled(*cuts: Cut) -> list[str]:
    tree = Tree(LISTED[1], LISTED[0])
    return [words(tree, cut.members) for cut in with_titles(tree, EN, cuts)]


def test_a_title_in_a_list_of_people_is_no_member_and_stays_with_its_person() -> None:
    tom, title, ruth = (
        Cut(head, frozenset({0, 1, *rest}), 1.0)
        for head, rest in ((2, {2, 3}), (7, {5, 6, 7}), (10, {10, 11}))
    )
    assert titled(tom, title, ruth) == [
        "suspects are tom haley the harbour director",
        "suspects are ruth marsh",
    ]


def test_a_person_that_a_title_stands_alone_with_keeps_the_claim() -> None:
    apposition = Cut(7, frozenset({2, 3, 5, 6, 7}), 1.0)
    assert titled(apposition) == ["tom haley the harbour director"]


def test_what_is_no_title_stays_a_member_of_the_list() -> None:
    text, parsed = parse(
        "He/PRON/2/nsubj met/VERB/0/root Haley/PROPN/2/obj ,/PUNCT/5/punct fishermen/NOUN/3/conj "
        "and/CCONJ/7/cc monks/NOUN/3/conj"
    )
    cuts = (Cut(2, frozenset({0, 1, 2}), 1.0), Cut(4, frozenset({0, 1, 4}), 1.0))
    assert with_titles(Tree(parsed, text), EN, cuts) == cuts
