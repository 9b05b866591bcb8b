from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tiny_weights import write_weights

from compare.errors import ModelError
from compare.models import models_status, preparing
from compare.models import recipe as recipe_module
from compare.models.encoder import OnnxEncoder, product
from compare.models.preparing import LAYERS, ModelStatus, Progress, silent


def prepare(progress: Progress = silent, force: bool = False) -> Path:
    return preparing.prepare(product(), progress, force)


def status() -> ModelStatus:
    return preparing.status(product())


class Heard(list[str]):
    """The stages that a preparation went through."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        assert 0 <= done <= total
        if stage not in self:
            self.append(stage)


def names(folder: Path) -> list[str]:
    """What is in the folder beside the lock."""
    return sorted(entry.name for entry in folder.iterdir() if entry.name != ".preparing")


def test_it_is_made_once(installed: Path) -> None:
    first, second = Heard(), Heard()
    folder = prepare(first)
    assert folder == installed / "models" / "multilingual-e5-small-r1"
    assert prepare(second) == folder
    assert first == ["quantising layers", "writing", "checking"]
    assert second == []
    assert names(folder.parent) == [folder.name]


def test_force_makes_it_again(installed: Path) -> None:
    folder = prepare()
    content = (folder / LAYERS).read_bytes()
    (folder / "stray").touch()
    heard = Heard()
    prepare(heard, force=True)
    assert heard
    assert (folder / LAYERS).read_bytes() == content
    assert not (folder / "stray").exists()


def test_a_new_recipe_makes_it_anew(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = OnnxEncoder()
    old, name = prepare(), encoder.name
    monkeypatch.setattr(recipe_module, "RECIPE_VERSION", recipe_module.RECIPE_VERSION + 1)
    heard = Heard()
    new = prepare(heard)
    assert heard
    assert new != old
    assert encoder.name != name


def test_a_manifest_of_another_recipe_is_not_trusted(installed: Path) -> None:
    manifest = prepare() / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"recipe": ', '"recipe": 9'))
    heard = Heard()
    prepare(heard)
    assert heard


def test_other_weights_make_it_anew(installed: Path, tiny: Path, exact: object) -> None:
    prepare()
    write_weights(tiny, seed=7)
    with pytest.raises(ModelError, match="other vectors"):  # the known vectors are of the first
        prepare()


@pytest.mark.parametrize("content", [b"", b"junk"])
def test_a_file_cut_off_later_is_made_again(installed: Path, content: bytes) -> None:
    layers = prepare() / LAYERS
    whole = layers.read_bytes()
    layers.write_bytes(content)
    assert not status().prepared
    prepare()
    assert layers.read_bytes() == whole


def test_an_encoder_mends_a_damaged_file(installed: Path) -> None:
    expected = OnnxEncoder().encode(["ikan"])
    layers = product().folder / LAYERS
    layers.write_bytes(b"\xff" * layers.stat().st_size)
    assert np.array_equal(OnnxEncoder().encode(["ikan"]), expected)


def test_wrong_vectors_are_never_put_in_place(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = np.full(32, 32**-0.5, np.float32)
    monkeypatch.setattr("compare.models.reference.reference", lambda: [("ikan", wrong)])
    with pytest.raises(ModelError, match=r"cosine -?0\.\d+") as caught:
        prepare()
    assert "\n" not in str(caught.value)
    assert names(installed / "models") == []


def test_a_vector_that_is_no_number_is_refused(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = np.full(32, np.nan, np.float32)
    monkeypatch.setattr("compare.models.reference.reference", lambda: [("ikan", nothing)])
    with pytest.raises(ModelError, match="other vectors"):
        prepare()


def test_leftovers_of_killed_preparations_go(installed: Path) -> None:
    left = installed / "models" / ".partial-killed"
    left.mkdir(parents=True)
    (left / LAYERS).write_bytes(b"half")
    folder = prepare()
    assert names(folder.parent) == [folder.name]


def test_a_cache_folder_that_cannot_be_made(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "cache"
    monkeypatch.setenv("SILANG_CACHE", str(folder))
    with pytest.raises(ModelError) as caught:
        OnnxEncoder().encode(["ikan"])
    assert str(folder) in str(caught.value)
    assert "SILANG_CACHE" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is writable to root")
def test_a_read_only_cache_folder(installed: Path) -> None:
    installed.mkdir()
    installed.chmod(0o500)
    with pytest.raises(ModelError, match="SILANG_CACHE"):
        prepare()


def test_a_prepared_encoder_needs_no_writing(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare()
    monkeypatch.setattr("compare.models.preparing._alone", lambda _: pytest.fail("took the lock"))
    assert OnnxEncoder().encode(["ikan"]).shape == (1, 32)


def test_a_full_disk_leaves_nothing_half_made(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ModelError, match="No space left on device") as caught:
        prepare()
    assert str(installed) in str(caught.value)
    assert names(installed / "models") == []


def test_status_tells_what_is_there(installed: Path) -> None:
    before = status()
    assert (before.prepared, before.bytes) == (False, 0)
    folder = prepare()
    after = status()
    assert after.prepared
    assert after.folder == folder
    assert after.bytes == sum(file.stat().st_size for file in folder.iterdir())
    assert after.name == OnnxEncoder().name


def test_status_without_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert [model.purpose for model in models_status()] == ["encoder", "judge"]
    for model in models_status():
        assert not model.prepared
        assert "not installed" in model.weights


PREPARE = """
from compare.models.encoder import product
from compare.models.preparing import prepare
prepare(product())
"""

STOP_BEFORE_THE_END = """
import sys
from compare.models.encoder import product
from compare.models.preparing import prepare
def progress(stage, done, total):
    if stage == "checking":
        print("checking", flush=True)
        sys.stdin.read()
prepare(product(), progress)
"""


def started(program: str, cache: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program],
        env=os.environ | {"SILANG_CACHE": str(cache)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.model
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_killed_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with started(STOP_BEFORE_THE_END, tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "checking\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path))
    assert not status().prepared
    (left,) = names(tmp_path / "models")
    assert left.startswith(".partial-")
    folder = prepare()
    assert status().prepared
    assert names(folder.parent) == [folder.name]


@pytest.mark.model
def test_two_at_once_both_end_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with started(PREPARE, tmp_path) as first, started(PREPARE, tmp_path) as second:
        for process in (first, second):
            _, errors = process.communicate(timeout=120)
            assert (process.returncode, errors) == (0, "")
    monkeypatch.setenv("SILANG_CACHE", str(tmp_path))
    assert status().prepared
    assert len(names(tmp_path / "models")) == 1
