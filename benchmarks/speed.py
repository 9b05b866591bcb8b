"""How long Silang takes, held against the plain way of doing it, in one run.

    python benchmarks/speed.py [STORY_FOLDER] [--pairs N]

The plain way, with sentence-transformers as it comes (torch, 32 bits, batches of 32): encode all
sentences of the articles, then score all pairs of sentences of different articles, in one
direction, with a cross-encoder. Both ways use the same network and the same number of threads.
Sentences are Silang's for both, and reading the articles is counted for Silang alone.

Every measurement has a process of its own. In it a way first gets its imports and its model and
works on a few other sentences; the time for that is "loading". What takes less than 20 seconds
is measured three times, and the median is given.
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any, ParamSpec, TypeVar

import numpy as np

from compare.alignment.pair import Vectors
from compare.errors import SilangError

STORY = Path(__file__).parents[1] / "sources" / "libya-moscow"

#: Scoring all pairs may take this long; beyond, a sample tells.
_MOST_SECONDS = 180.0
#: What takes longer is measured once.
_SHORT_SECONDS = 20.0
_TIMES = 3
_BATCH = 32
#: Pairs that tell how fast the cross-encoder is.
_TRIAL = 4 * _BATCH
_PREFIX = "query: "
_LABELS = 3
#: Seconds of processor time that make a steady figure.
_LONG_ENOUGH = 3.0

#: In no story; to get everything loaded.
_OTHER = {
    "id": "Pasar ikan di pelabuhan lama dibuka kembali pada 3 Mei, kata Kepala Dinas Perikanan, Rahmat.",
    "en": "The fish market at the old harbour reopened on 3 May, fisheries chief Rahmat said.",
}

#: From names of Hugging Face's BERT to those in the weights file, in this order.
_NAMES = (
    ("embeddings.word_embeddings.weight", "emb.word"),
    ("embeddings.position_embeddings.weight", "emb.pos"),
    ("embeddings.token_type_embeddings.weight", "emb.type"),
    ("embeddings.LayerNorm", "emb.ln"),
    ("encoder.layer.", "l"),
    ("attention.self.query", "q"),
    ("attention.self.key", "k"),
    ("attention.self.value", "v"),
    ("attention.output.dense", "ao"),
    ("attention.output.LayerNorm", "aln"),
    ("intermediate.dense", "fi"),
    ("output.dense", "fo"),
    ("output.LayerNorm", "oln"),
    (".weight", ".w"),
    (".bias", ".b"),
)

_SPECIAL = {"cls_token": "<s>", "sep_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
SentencePair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Seconds of the plain way; `scored` of the pairs were, `cross` is for all of them."""

    loading: float
    encode: float
    cross: float
    scored: int
    vectors: Vectors

    @property
    def total(self) -> float:
        """Without loading."""
        return self.encode + self.cross


@dataclass(frozen=True, slots=True, kw_only=True)
class Silang:
    """Seconds of Silang, in a process that has loaded everything and as a process from its start."""

    loading: float
    empty: float
    warm: float
    process_empty: float
    process_warm: float
    process_help: float


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description="Silang's speed against the plain way's.")
    parser.add_argument("folder", nargs="?", type=Path, default=STORY, help="a folder of articles")
    parser.add_argument("--pairs", type=positive_number, metavar="N", help="score no more than N pairs")
    chosen = parser.parse_args()
    from compare.models.encoder import OnnxEncoder, threads

    try:
        articles = sentences_of(chosen.folder)
    except SilangError as error:
        parser.error(str(error))
    sentences = [sentence for article in articles for sentence in article]
    pairs = [pair for a, b in combinations(articles, 2) for pair in ((x, y) for x in a for y in b)]
    if not pairs:
        parser.error(f"{chosen.folder} needs two articles")
    with tempfile.TemporaryDirectory() as temporary:
        silang = measured_silang(chosen.folder, Path(temporary))
        network = Path(temporary, "network")
        apart(build_network, network)
        plain = apart(plain_way, network, sentences, pairs, chosen.pairs or len(pairs), threads())
    own = OnnxEncoder().encode(sentences)
    reading = apart(words_a_second, chosen.folder)
    print(
        f"{chosen.folder.name}: {len(articles)} articles, {len(sentences)} sentences, "
        f"{len(pairs)} pairs of sentences; {threads()} threads for both ways\n"
    )
    print_table(plain, silang)
    print(f"\n{reading:,.0f} words a second from articles to claims, parsing included, on one core.")
    print_notes(plain, len(pairs), float(np.einsum("ij,ij->i", own, plain.vectors).mean()))


def sentences_of(folder: Path) -> list[list[str]]:
    """The sentences of each article, page furniture left out."""
    from compare.articles.article import BlockRole
    from compare.articles.readers import read_articles
    from compare.claims.sentences import split_sentences
    from compare.languages import language

    return [
        [
            sentence.of(article.text)
            for block in article.blocks
            if block.role is not BlockRole.FURNITURE
            for sentence in split_sentences(article.text, block.span, language(article.language))
        ]
        for article in read_articles([str(folder)])
    ]


def apart(
    function: Callable[Arguments, Result], *arguments: Arguments.args, **named: Arguments.kwargs
) -> Result:
    """The function's result, from a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments, **named).result()


def seconds(run: Callable[[], object]) -> float:
    """How long a run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def typical(run: Callable[[], object]) -> float:
    """How long a run takes: the median of three where it is short."""
    first = seconds(run)
    if first > _SHORT_SECONDS:
        return first
    return median([first, *(seconds(run) for _ in range(_TIMES - 1))])


# Silang


def measured_silang(folder: Path, temporary: Path) -> Silang:
    """All times of Silang, with a cache folder of its own."""
    from compare.models.preparing import prepare
    from compare.models.registry import products

    cache = temporary / "cache"
    for product in products():
        shutil.copytree(prepare(product), cache / "models" / product.name)
    compare = ["compare", str(folder), "--format", "json", "--quiet"]
    rows = [_one_round(folder, compare, cache) for _ in range(_TIMES)]
    loading, empty, warm, process_empty, process_warm = (median(column) for column in zip(*rows, strict=True))
    return Silang(
        loading=loading,
        empty=empty,
        warm=warm,
        process_empty=process_empty,
        process_warm=process_warm,
        process_help=typical(lambda: _program(["--help"], cache)),
    )


def _one_round(folder: Path, compare: Sequence[str], cache: Path) -> tuple[float, ...]:
    """Loading, empty and warm store in a process; then the program twice, from an empty store."""
    store = cache / "round.db"
    loading, empty = apart(silang_way, folder, store)
    _, warm = apart(silang_way, folder, store)
    for file in (*cache.glob("*.db"), *cache.glob("*.db-*")):
        file.unlink()
    return loading, empty, warm, *(seconds(lambda: _program(compare, cache)) for _ in range(2))


def silang_way(folder: Path, store: Path) -> tuple[float, float]:
    """Seconds for loading, and from the files to the comparison with the vectors in `store`."""
    start = time.perf_counter()
    from compare.articles.readers import read_articles
    from compare.models import load_encoder
    from compare.pipeline import compare_articles
    from compare.workspace.embeddings import CachedEncoder

    encoder = load_encoder()
    encoder.encode(list(_OTHER.values()))
    with tempfile.TemporaryDirectory() as other:
        for language, text in _OTHER.items():
            Path(other, f"{language}.md").write_text(f"---\nlanguage: {language}\n---\n{text}\n", "utf-8")
            compare_articles(read_articles([str(Path(other, f"{language}.md"))]), encoder=encoder)
    loading = time.perf_counter() - start
    remembering = CachedEncoder(encoder, store)
    return loading, seconds(lambda: compare_articles(read_articles([str(folder)]), encoder=remembering))


def words_a_second(folder: Path) -> float:
    """Words a second of parsing and claims together, on one core, everything loaded.

    The articles of the folder are read again and again for a while.
    """
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    from compare.articles.readers import read_articles
    from compare.claims.extract import extract_claims
    from compare.models.reader import load_reader

    articles, reader = read_articles([str(folder)]), load_reader()
    words = sum(len(sentence.split()) for each in sentences_of(folder) for sentence in each)

    def once() -> None:
        for article in articles:
            extract_claims(article, reader)

    with threadpool_limits(1):
        once()
        rounds, start = 0, time.process_time()
        while (took := time.process_time() - start) < _LONG_ENOUGH:
            once()
            rounds += 1
        return rounds * words / took


def _program(arguments: Sequence[str], cache: Path) -> None:
    """Runs the program to its end; what it prints is thrown away."""
    environment = {**os.environ, "SILANG_CACHE": str(cache)}
    command = [sys.executable, "-m", "compare", *arguments]
    subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=True)


# the plain way


def build_network(folder: Path) -> None:
    """Writes the default encoder's network, in 32 bits, as Hugging Face's libraries read it."""
    _silence()
    import torch
    from transformers import BertConfig, BertModel

    from compare.models.weights import Weights

    weights = Weights()
    shape, vocabulary = weights.shape, weights.vocabulary()
    config = BertConfig(
        vocab_size=shape.vocabulary,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.inner,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.types,
        layer_norm_eps=shape.epsilon,
        pad_token_id=vocabulary.pad,
    )
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict(
        {
            key: torch.from_numpy(weights.tensor(_name(key), *values.shape))
            for key, values in model.state_dict().items()
        }
    )
    model.save_pretrained(folder)
    _tokenizer(weights).save_pretrained(folder)


def _name(key: str) -> str:
    """A tensor's name in the weights file."""
    for theirs, ours in _NAMES:
        key = key.replace(theirs, ours)
    return key


def _tokenizer(weights: Any) -> Any:  # noqa: ANN401 -- of a library without types
    """The network's tokenizer, but for a few rare signs: NFKC in the place of its character map."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    vocabulary = weights.vocabulary()
    pieces = list(zip(vocabulary.pieces, vocabulary.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=vocabulary.unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", vocabulary.begin), ("</s>", vocabulary.end)],
    )
    return PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer,
        **_SPECIAL,
        model_max_length=weights.shape.positions,
        model_input_names=["input_ids", "attention_mask"],
    )


def plain_way(
    network: Path, sentences: Sequence[str], pairs: Sequence[SentencePair], most: int, threads: int
) -> Plain:
    """Encodes the sentences, then scores the pairs, at most `most` of them."""
    _silence()
    start = time.perf_counter()
    encode, score = _loaded(network, threads)
    encode(list(_OTHER.values()))
    score([(_OTHER["id"], _OTHER["en"])])
    loading = time.perf_counter() - start
    mixed = random.Random(0).sample(pairs, len(pairs))  # noqa: S311 -- a sample, not a secret
    trial = mixed[:_TRIAL]
    speed = len(trial) / seconds(lambda: score(trial))
    sample = mixed[: min(most, max(_TRIAL, int(speed * _MOST_SECONDS)))]
    return Plain(
        loading=loading,
        encode=typical(lambda: encode(sentences)),
        cross=typical(lambda: score(sample)) * len(pairs) / len(sample),
        scored=len(sample),
        vectors=encode(sentences),
    )


def _loaded(
    network: Path, threads: int
) -> tuple[Callable[[Sequence[str]], Vectors], Callable[[Sequence[SentencePair]], object]]:
    """The encoder and the cross-encoder, its head with random weights."""
    import torch
    from sentence_transformers import CrossEncoder, SentenceTransformer
    from sentence_transformers.models import Normalize, Pooling, Transformer

    torch.set_num_threads(threads)
    torch.manual_seed(0)
    layers = Transformer(str(network))
    modules = [layers, Pooling(layers.get_word_embedding_dimension()), Normalize()]
    encoder = SentenceTransformer(modules=modules, device="cpu")
    cross = CrossEncoder(str(network), num_labels=_LABELS, device="cpu")

    def encode(texts: Sequence[str]) -> Vectors:
        prefixed = [_PREFIX + text for text in texts]
        vectors = encoder.encode(prefixed, batch_size=_BATCH, show_progress_bar=False)
        return np.asarray(vectors, np.float32)

    def score(pairs: Sequence[SentencePair]) -> object:
        return cross.predict(list(pairs), batch_size=_BATCH, show_progress_bar=False)

    return encode, score


def _silence() -> None:
    """Keeps the libraries' remarks and bars off the terminal, and the libraries off the network."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    from transformers.utils import logging as transformers

    transformers.disable_progress_bar()  # type: ignore[no-untyped-call]


# what is printed


def print_table(plain: Plain, silang: Silang) -> None:
    """Seconds, and how many times faster Silang is."""
    whole = plain.loading + plain.total
    print(f"{'':42}{'seconds':>9}{'plain / Silang':>17}")
    for line in (
        _line("Everything loaded"),
        _line("  plain way: encode all sentences", plain.encode),
        _line("  plain way: cross-encode all pairs", plain.cross),
        _line("  plain way, both", plain.total),
        _line("  Silang, empty embedding store", silang.empty, plain.total),
        _line("  Silang, warm embedding store", silang.warm, plain.total),
        _line("Loading"),
        _line("  plain way: imports and models", plain.loading),
        _line("  Silang: imports and model", silang.loading, plain.loading),
        _line("From start to end"),
        _line("  plain way: loading and both", whole),
        _line("  silang compare, empty embedding store", silang.process_empty, whole),
        _line("  silang compare, warm embedding store", silang.process_warm, whole),
        _line("  silang --help", silang.process_help),
    ):
        print(line)


def _line(label: str, took: float | None = None, plain: float | None = None) -> str:
    time_taken = f"{took:9.2f}" if took is not None else ""
    ratio = f"{plain / took:16.1f}x" if plain is not None and took else ""
    return f"{label:42}{time_taken}{ratio}".rstrip()


def print_notes(plain: Plain, pairs: int, cosine: float) -> None:
    """What the figures rest on."""
    print(f"\nThe same network: the vectors of both ways have a mean cosine of {cosine:.4f}.")
    print("The cross-encoder's head is random: only its time counts, its answers mean nothing.")
    if plain.scored < pairs:
        print(f"{plain.scored} pairs, drawn at random, were scored; the time for all is extrapolated.")


def positive_number(text: str) -> int:
    """A whole number above 0; argparse makes a message of the ValueError."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    main()
