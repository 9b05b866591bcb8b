"""A page read back: its elements as a tree, and what a reader finds on it as plain lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "path", "circle"}
UNSEEN = {"style", "script", "title", "head"}
HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### "}


@dataclass
class Node:
    """An element; `children` are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All text inside, as it stands."""
        return "".join(each if isinstance(each, str) else each.text for each in self.children)

    def all(self, wanted: Callable[[Node], bool]) -> Iterator[Node]:
        """The elements below that fit, in their order."""
        for each in self.children:
            if isinstance(each, Node):
                if wanted(each):
                    yield each
                yield from each.all(wanted)

    def one(self, wanted: Callable[[Node], bool]) -> Node:
        """The only one of these."""
        (found,) = self.all(wanted)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(html: str) -> Node:
    """The page as a tree; every element must be closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert [node.tag for node in reader.open] == ["page"]
    return reader.open[0]


def classed(name: str) -> Callable[[Node], bool]:
    return lambda node: name in node.classes


def named(name: str) -> Callable[[Node], bool]:
    return lambda node: node.attributes.get("id") == name


def tagged(tag: str) -> Callable[[Node], bool]:
    return lambda node: node.tag == tag


def shape(node: Node) -> list[str]:
    """The elements with the names of their attributes, without any text."""
    return [f"{each.tag} {' '.join(each.attributes)}" for each in node.all(lambda _: True)]


def outline(node: Node) -> str:
    """What a reader finds on the page, a line for each block."""
    return "\n".join(line for line in _lines(node) if line.strip()) + "\n"


def _lines(node: Node) -> Iterator[str]:
    if node.tag in UNSEEN or (
        node.tag == "div" and "hidden" in node.attributes and not node.attributes.get("id")
    ):
        return
    if node.tag in HEADINGS:
        yield f"\n{HEADINGS[node.tag]}{_inline(node)}"
    elif node.tag == "tr":
        yield f"| {' | '.join(_inline(cell) for cell in node.children if isinstance(cell, Node))} |"
    elif node.tag == "svg" and "aria-label" in node.attributes:
        yield f"(picture: {node.attributes['aria-label']})"
    elif node.tag in {"p", "summary", "label", "figcaption", "blockquote"} or _leaf(node):
        yield f"{'- ' if node.tag == 'li' else '> ' if node.tag == 'blockquote' else ''}{_inline(node)}"
    else:
        for each in node.children:
            yield from _lines(each) if isinstance(each, Node) else [" ".join(each.split())]


def _leaf(node: Node) -> bool:
    blocks = {"p", "div", "ul", "ol", "blockquote", "details", "dl", "li"}
    return node.tag in {"li", "dt", "dd", "a", "span", "option"} and not any(
        node.all(lambda n: n.tag in blocks)
    )


def _inline(node: Node) -> str:
    return " ".join(_words(node).split())


def _words(node: Node) -> str:
    inside = "".join(each if isinstance(each, str) else _words(each) for each in node.children)
    if node.tag == "mark":
        return f"*{inside}*"
    if "claim" in node.classes and "data-claims" in node.attributes:
        link = f" → {node.attributes['href']}" if "href" in node.attributes else ""
        name = f"{node.attributes['id']}: " if "id" in node.attributes else ""
        return f"[{name}{node.attributes['data-verdict']}{link} “{inside}”]"
    if node.tag == "a":
        return f"{inside} (→ {node.attributes['href']})"
    if node.tag == "input":
        return f"({node.attributes['type']} {node.attributes.get('value', '')})"
    return inside
