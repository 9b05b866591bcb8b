"""The files that hold a language's pipeline: spaCy's own serialisation, made small.

A file is MessagePack: the pipeline's bytes as spaCy writes them, with the numbers of its networks
as float16, and the word vectors as int8 with one scale a word. Loading turns both back to float32.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.errors import ModelError
from compare.models.products import quick_operations

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

FOLDER = Path(__file__).with_name("grammar")
LANGUAGES = ("id", "en")

_NOT_IN_PIPELINE = ("vectors", "strings")
_LEVELS = 127
_BARE = "silang.bare.v1"
_PLACE = re.compile(rb'"/[^"\n]*"')
_LOCK = Lock()


def pipeline(language: str) -> Pipeline:
    """The pipeline of one of `LANGUAGES`, loaded once.

    Raises:
        ModelError: spaCy is missing, or the file is, or can't be used.
    """
    with _LOCK:
        return _loaded(FOLDER / f"{language}.msgpack")


@cache
def _loaded(path: Path) -> Pipeline:
    _import_spacy()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _unusable(path, error.strerror or str(error)) from error
    try:
        return unpacked(content)
    except Exception as error:  # a cut file, or another release of spaCy: each layer raises its own
        raise _unusable(path, next(iter(str(error).splitlines()), type(error).__name__)[:200]) from error


def packed(nlp: Pipeline) -> bytes:
    """The pipeline as `unpacked` reads it. Numbers are rounded: score what comes back."""
    import srsly

    vectors = nlp.vocab.vectors
    keys = np.array(sorted(vectors.keys()), np.uint64)
    rows = np.stack([vectors[int(key)] for key in keys])
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-12) / _LEVELS
    content = {
        "strings": _strings(nlp),
        "pipeline": _placeless(_changed(nlp.to_bytes(exclude=list(_NOT_IN_PIPELINE)), _halved)),
        "keys": keys,
        "scales": scales.astype(np.float16),
        "vectors": np.rint(rows / scales).astype(np.int8),
    }
    return bytes(srsly.msgpack_dumps(content))


def _placeless(pipeline: bytes) -> bytes:
    """Without the places of the files that it was trained from."""
    import srsly

    parts = srsly.msgpack_loads(pipeline)
    parts["config.cfg"] = _PLACE.sub(b"null", parts["config.cfg"])
    return bytes(srsly.msgpack_dumps(parts))


def unpacked(content: bytes) -> Pipeline:
    """The pipeline in a file's bytes. Raises whatever spaCy raises for those of anything else."""
    import srsly
    from spacy import registry  # type: ignore[attr-defined]
    from spacy.tokenizer import Tokenizer
    from spacy.util import load_config_from_str, load_model_from_config
    from spacy.vectors import Vectors

    parts = srsly.msgpack_loads(content)
    config = load_config_from_str(srsly.msgpack_loads(parts["pipeline"])["config.cfg"].decode())
    # the file's tokenizer replaces this one; spaCy would first build that of the language, word by word
    registry.tokenizers(_BARE, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    config["nlp"] |= {"lang": "xx", "tokenizer": {"@tokenizers": _BARE}}
    nlp = load_model_from_config(config, validate=False)
    for string in parts["strings"]:
        nlp.vocab.strings.add(string)
    nlp.from_bytes(_changed(parts["pipeline"], _doubled), exclude=list(_NOT_IN_PIPELINE))
    rows = parts["vectors"].astype(np.float32) * parts["scales"].astype(np.float32)
    nlp.vocab.vectors = Vectors(data=rows, keys=parts["keys"], attr="LOWER", strings=nlp.vocab.strings)
    for _, part in nlp.pipeline:
        network: Any = part
        for layer in network.model.walk():
            layer.ops = quick_operations()
    return nlp


def _strings(nlp: Pipeline) -> list[str]:
    """The strings that the lemmatizer's edit trees refer to by number; other parts bring their own."""
    import srsly

    component: Any = nlp.get_pipe("lemmatizer")
    trees = srsly.msgpack_loads(component.trees.to_bytes())["trees"]
    numbers = {number for tree in trees for number in tree.values() if number in nlp.vocab.strings}
    return sorted(nlp.vocab.strings[number] for number in numbers)


def _changed(content: bytes, change: Callable[[Any], Any]) -> bytes:
    """The bytes of spaCy with each array of its networks changed."""
    import srsly

    parts = srsly.msgpack_loads(content)
    for name, part in parts.items():
        if name in {"vocab", "tokenizer", "config.cfg", "meta.json"}:
            continue
        component = srsly.msgpack_loads(part)
        if isinstance(component.get("model"), bytes):
            network = srsly.msgpack_loads(component["model"])
            network["params"] = [
                {key: change(value) for key, value in node.items()} for node in network["params"]
            ]
            component["model"] = srsly.msgpack_dumps(network)
            parts[name] = srsly.msgpack_dumps(component)
    return bytes(srsly.msgpack_dumps(parts))


def _halved(value: Any) -> Any:  # noqa: ANN401 -- an array or whatever else a layer keeps
    return value.astype(np.float16) if isinstance(value, np.ndarray) and value.dtype == np.float32 else value


def _doubled(value: Any) -> Any:  # noqa: ANN401
    return value.astype(np.float32) if isinstance(value, np.ndarray) and value.dtype == np.float16 else value


def _import_spacy() -> None:
    if "spacy" in sys.modules:
        return
    try:
        with _spared():
            importlib.import_module("spacy")
    except ImportError as error:
        raise ModelError(f"the parsers need spaCy ({error}): pip install spacy") from error


@contextmanager
def _spared() -> Iterator[None]:
    """Inside, what spaCy would load for others is not: seconds of frameworks, and its command line."""
    stand_ins: dict[str, Any] = dict.fromkeys(("torch", "tensorflow", "cupy", "mxnet"))
    stand_ins |= {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    stand_ins["spacy.cli.info"].info = None
    put = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(put)
    try:
        yield
    finally:
        for name in put:
            sys.modules.pop(name, None)


def _unusable(path: Path, reason: str) -> ModelError:
    return ModelError(
        f"the parser {path} can't be used ({reason}): "
        "pip install --force-reinstall silang, with the releases in its constraints.txt"
    )
