from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.claims.parse import Parse, Token
from compare.claims.speech import OUTLET, Statement
from compare.claims.splitting.features import NOBODY, Sentence, head_features, step_features
from compare.claims.splitting.network import Network, read_network, written
from compare.claims.splitting.parts import read_spans, spans_of
from compare.claims.splitting.split import Splitter, every_step, owners
from compare.claims.splitting.tree import Tree
from compare.claims.splitting.walk import Step, walk
from compare.languages import language
from compare.text import Span

ID, EN = language("id"), language("en")


def parse(words: str) -> tuple[str, Parse]:
    """A text and its parse from "form/POS/head/relation" with heads counted from 1, 0 for the root."""
    forms, tokens, position = [], [], 0
    for number, word in enumerate(words.split()):
        form, pos, head, dep = word.split("/")
        start = position
        position += len(form) + 1
        place = number if head == "0" else int(head) - 1
        tokens.append(Token(start, start + len(form), form, pos, "", place, dep))
        forms.append(form)
    return " ".join(forms), Parse(tuple(tokens))


#: Police arrested two men and seized the gun that fired .
TEXT, PARSE = parse(
    "Police/NOUN/2/nsubj arrested/VERB/0/root two/NUM/4/nummod men/NOUN/2/obj and/CCONJ/6/cc "
    "seized/VERB/2/conj the/DET/8/det gun/NOUN/6/obj that/PRON/10/nsubj fired/VERB/8/acl ./PUNCT/2/punct"
)


def words(tree: Tree, members: frozenset[int]) -> str:
    return " ".join(tree.forms[i] for i in sorted(members))


def test_a_claim_takes_the_subject_of_the_verb_above_and_leaves_that_verb() -> None:
    tree = Tree(PARSE, TEXT)
    taken = walk(tree, 5, lambda step: step in {Step(7, 5, "d"), Step(0, 1, "ud")})
    assert words(tree, taken) == "police seized the gun"


def test_what_hangs_on_a_word_goes_with_it() -> None:
    tree = Tree(PARSE, TEXT)
    assert words(tree, walk(tree, 1, lambda step: step.node == 3)) == "arrested two men ."


def test_below_a_word_that_does_not_belong_nothing_is_asked() -> None:
    tree = Tree(PARSE, TEXT)
    asked: list[int] = []

    def ask(step: Step) -> bool:
        asked.append(step.node)
        return step.node != 7

    walk(tree, 5, ask)
    assert 7 in asked
    assert 9 not in asked


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


def network(weights: dict[str, float], offset: float) -> Network:
    """Says yes as far as the features with weights are there."""
    embedding = np.array([[max(w, 0), max(-w, 0)] for w in weights.values()] + [[0, 0]], np.float32)
    return Network(
        rows={name: row for row, name in enumerate(weights)},
        embedding=embedding,
        bias=np.zeros(2, np.float32),
        output=np.array([1, -1], np.float32),
        offset=offset,
    )


def test_the_splitter_cuts_at_the_heads_that_its_network_names() -> None:
    heads = network({"pos=VERB": 9}, -4)
    steps = network({"way=obj,d": 9, "way=nsubj,ud": 9, "way=nsubj,d": 9, "way=det,d": 9}, -4)
    sentence = Sentence(Tree(PARSE, TEXT), (0,) * 11, "en")
    (cuts,) = Splitter(heads, steps, 0.5).split([sentence])
    assert [words(sentence.tree, cut.members) for cut in cuts] == [
        "police arrested two men .",
        "police seized the gun",
        "that fired",
    ]


def test_of_claims_that_say_the_same_one_is_kept() -> None:
    heads = network({"pos=VERB": 9, "pos=NOUN": 5}, -4)
    everything = network({}, 5)
    sentence = Sentence(Tree(PARSE, TEXT), (0,) * 11, "en")
    (cuts,) = Splitter(heads, everything, 0.5).split([sentence])
    assert len(cuts) == 1
    assert sentence.tree.tokens[cuts[0].head].pos == "VERB"


def test_no_sentence_gives_no_claim() -> None:
    splitter = Splitter(network({}, 5), network({}, 5), 0.5)
    assert splitter.split([]) == ()
    assert splitter.split([Sentence(Tree(Parse(()), ""), (), "id")]) == ((),)


def test_a_network_survives_its_file() -> None:
    before = network({"ä=1": 0.5, "b": -2}, 0.25)
    after = read_network(written(before, "x"), "x")
    examples = [["ä=1"], ["b"], ["unknown"], ["ä=1", "b"]]
    assert np.allclose(before.probabilities(examples), after.probabilities(examples))
    assert len(before.probabilities([])) == 0


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
def test_any_walk_stays_in_the_sentence_and_its_places_never_overlap(tree: Tree, data: st.DataObject) -> None:
    sentence = Sentence(tree, (0,) * len(tree.tokens), "id")
    head = data.draw(st.integers(0, len(tree.tokens) - 1))
    wanted = data.draw(st.sets(st.integers(0, len(tree.tokens) - 1)))
    members = walk(tree, head, lambda step: step.node in wanted)
    assert head in members
    assert members <= set(range(len(tree.tokens)))
    spans = spans_of(tree, members, ID)
    assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(head_features(sentence, i) for i in range(len(tree.tokens)))
    likely = [0.5] * len(tree.tokens)
    asked = every_step(sentence, head)
    assert len({step.node for step in asked}) == len(asked)
    assert all(step_features(sentence, head, step, likely) for step in asked)
