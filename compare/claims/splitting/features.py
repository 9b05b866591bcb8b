"""What the splitting networks see of a word, by itself and towards the head of a claim.

Features are names that are present or not; a network knows those it met often enough in training.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.claims.splitting.tree import Tree
from compare.claims.splitting.walk import Step

#: Parts of speech whose words are told apart; of others the part of speech says enough.
_CLOSED = frozenset({"ADP", "SCONJ", "CCONJ", "AUX", "DET", "PRON", "PART", "ADV"})
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "cop", "ccomp", "xcomp"})
_CUTTING = frozenset({"VERB", "CCONJ", "SCONJ", "AUX"})
#: A word that belongs to no statement: the attribution itself.
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to split."""

    tree: Tree
    owners: Sequence[int]
    """For each word the number of the statement it belongs to, NOBODY for words that say who speaks."""
    language: str


def head_features(sentence: Sentence, i: int) -> list[str]:
    """Of a word that may be the head of a claim."""
    tree, language = sentence.tree, sentence.language
    token, dep, pos = tree.tokens[i], tree.deps[i], tree.tokens[i].pos
    mark = tree.marker(i)
    return [
        f"dep={dep}",
        f"relation={token.dep}",
        f"pos={pos}",
        f"language={language}",
        f"dep,pos={dep},{pos}",
        f"dep,language={dep},{language}",
        f"form={tree.forms[i]}",
        f"lemma={token.lemma.lower()}",
        f"affix={_affix(tree.forms[i])}",
        f"mark={mark}",
        f"mark,dep={mark},{dep}",
        f"size={_few(tree.size[i])}",
        f"depth={_few(tree.depth[i])}",
        f"opens={_mark_before(tree, i)}",
        f"first={_word(tree, tree.first[i])}",
        f"morph={token.morph}",
        f"entity={token.entity}",
        *_neighbours(tree, i),
        *_above(sentence, i),
        *(name for child in tree.children[i] for name in _child(tree, child, dep)),
    ]


def _neighbours(tree: Tree, i: int) -> list[str]:
    before, behind = _word(tree, i - 1), _word(tree, i + 1)
    pos = tree.tokens[i].pos
    return [
        f"before={before}",
        f"behind={behind}",
        f"two before={_word(tree, i - 2)},{before}",
        f"two behind={behind},{_word(tree, i + 2)}",
        f"pos,behind={pos},{behind}",
        f"before,pos={before},{pos}",
    ]


def _child(tree: Tree, child: int, dep: str) -> list[str]:
    relation = tree.deps[child]
    return [] if relation == "punct" else [f"has={relation}", f"has,dep={relation},{dep}"]


def _above(sentence: Sentence, i: int) -> list[str]:
    """Of the word that `i` depends on."""
    tree, owners = sentence.tree, sentence.owners
    dep, pos, head = tree.deps[i], tree.tokens[i].pos, tree.tokens[i].head
    names = [f"stated={owners[i] >= 0}", f"stated,same={owners[i] >= 0},{owners[head] == owners[i]},{dep}"]
    if head == i:
        return names
    top = tree.tokens[head].head
    names += [
        f"up={tree.deps[head]}",
        f"up pos={tree.tokens[head].pos}",
        f"dep,up pos={dep},{tree.tokens[head].pos},{pos}",
        f"up form={tree.forms[head]}",
        f"dep,up={dep},{tree.deps[head]}",
        f"up mark={tree.marker(head)}",
        f"side={head < i}",
        f"path={tree.deps[top]},{tree.deps[head]},{dep}",
        f"subjects={tree.subject(i) is not None},{tree.subject(head) is not None}",
        f"listed={dep},{tree.child(head, 'conj') is not None},{tree.child(i, 'conj') is not None}",
        f"counted={tree.counted(i)},{tree.counted(head)},{dep}",
    ]
    if dep == "conj":
        while tree.deps[head] == "conj":
            head = tree.tokens[head].head
        names.append(f"list of={tree.deps[head]},{tree.tokens[tree.tokens[head].head].pos},{pos}")
        names.append(f"list of,counted={tree.deps[head]},{tree.counted(i)},{tree.counted(head)}")
    return names


def claim_features(sentence: Sentence, head: int) -> list[str]:
    """Of a claim's head: the same for every word that may belong to it."""
    tree = sentence.tree
    dep = tree.deps[head]
    own = ",".join(sorted({tree.deps[child] for child in tree.children[head]} & _ARGUMENTS))
    return [
        f"head={dep}",
        f"head pos={tree.tokens[head].pos}",
        f"head has={own}",
        f"language={sentence.language}",
        f"head mark={tree.marker(head)}",
        f"head,language={dep},{sentence.language}",
    ]


def step_features(sentence: Sentence, head: int, step: Step, likely: Sequence[float]) -> list[str]:
    """Of a word that may belong to the claim of `head`.

    `likely`: for each word of the sentence, how likely it is the head of a claim itself.
    """
    tree, word, via = sentence.tree, step.node, step.via
    dep, pos, mark = tree.deps[word], tree.tokens[word].pos, tree.marker(word)
    its, way = tree.deps[head], f"{tree.deps[word]},{step.via}"
    subject = tree.subject(head) is not None
    opens = _mark_before(tree, word)
    return [
        f"via={via}",
        f"dep={dep}",
        f"relation={tree.tokens[word].dep}",
        f"pos={pos}",
        f"way={way}",
        f"way,head={way},{its}",
        f"way,head pos={way},{tree.tokens[head].pos}",
        f"way,pos={way},{pos}",
        f"word={_word(tree, word)}",
        f"mark={mark}",
        f"mark,via={mark},{via},{its}",
        f"side={word < head},{via}",
        f"side,way={word < step.origin},{way}",
        f"size={_few(tree.size[word])}",
        f"likely={_level(likely[word])}",
        f"likely,way={_level(likely[word])},{way}",
        f"likely inside={_level(_inside(sentence, step, head, likely))},{dep}",
        f"opens={opens}",
        f"opens,way={opens},{way}",
        f"own={tree.child(head, dep) is not None},{way}",
        f"origin,way={tree.deps[step.origin]},{way}",
        f"origin pos={tree.tokens[step.origin].pos},{dep}",
        f"first={_word(tree, tree.first[word])}",
        f"counted={tree.counted(word)},{tree.counted(head)},{way}",
        f"distance={_few(abs(word - head))}",
        f"entity={tree.tokens[word].entity}",
        f"subject={subject},{way}",
        f"subject,head={subject},{way},{its}",
        f"nearest={_nearest(tree, head, step)},{way}",
        *_owner(sentence, head, word, way),
        *_between(tree, head, word, dep),
    ]


def _owner(sentence: Sentence, head: int, word: int, way: str) -> list[str]:
    """Whether the same source stands for both."""
    owners = sentence.owners
    owner = "nobody" if owners[word] == NOBODY else "same" if owners[word] == owners[head] else "other"
    return [f"owner={owner}", f"owner,way={owner},{way}"]


def _inside(sentence: Sentence, step: Step, head: int, likely: Sequence[float]) -> float:
    """How likely a claim of its own begins below the word."""
    if step.via.endswith("u"):
        return 0.0
    tree = sentence.tree
    below = range(tree.first[step.node], tree.last[step.node] + 1)
    return max((likely[i] for i in below if i != head), default=0.0)


def _nearest(tree: Tree, head: int, step: Step) -> bool:
    """Whether nothing between the head and the word's origin has a dependent of the same relation."""
    dep, node = tree.deps[step.node], head
    while node != step.origin:
        if tree.child(node, dep) is not None or tree.tokens[node].head == node:
            return False
        node = tree.tokens[node].head
    return True


def _between(tree: Tree, head: int, word: int, dep: str) -> Iterator[str]:
    """What stands between the two."""
    if word < head:
        side, between = "left", range(tree.last[word] + 1, head)
    else:
        side, between = "right", range(head + 1, tree.first[word])
    kinds = {tree.tokens[i].pos for i in between} & _CUTTING
    marks = {tree.forms[i] for i in between if tree.tokens[i].pos == "PUNCT"}
    return (f"between={side},{what},{dep}" for what in sorted(kinds | marks))


def _word(tree: Tree, i: int) -> str:
    """The word at `i` as far as grammar tells it apart; "^" outside the sentence."""
    if not 0 <= i < len(tree.tokens):
        return "^"
    pos = tree.tokens[i].pos
    return tree.forms[i] if pos in _CLOSED or pos == "PUNCT" else pos


def _mark_before(tree: Tree, i: int) -> str:
    """The punctuation mark before the words of `i`, if one stands there."""
    before = tree.first[i] - 1
    if before < 0:
        return "^"
    return tree.forms[before] if tree.tokens[before].pos == "PUNCT" else ""


def _affix(form: str) -> str:
    return f"{form[:2]},{form[-2:]}" if len(form) > 4 else form


def _few(number: int) -> str:
    """A number as precisely as matters."""
    return str(number) if number < 4 else "4+" if number < 7 else "7+" if number < 12 else "12+"


def _level(probability: float) -> str:
    if probability < 0.5:
        return "no" if probability < 0.15 else "hardly"
    return "maybe" if probability < 0.85 else "yes"
