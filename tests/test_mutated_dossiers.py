"""Dossiers of both formats with several things wrong at once: each opens, and nothing that shows it raises.

`--harm 1000` tries 10,000.
"""

from __future__ import annotations

import random
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.load import load_dossier
from jvexplore.toml import read_toml
from tests.conftest import BAKERY, HARM_EVERY_DAY
from tests.mutated_dossiers import MANY_ODD_VALUES, mutate, written
from tests.shown_dossier import show_everything

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OF_THOUSAND: Final = 10_000
"""How many mutations a harm of a thousand makes."""
_EVERY_DAY: Final = 15
_MOST_CHANGES: Final = 8
KEYS: Final = ("format", "id", "title", "summary", "source", "sources", "parties", "quotes", "vocabulary", "more")
DOCUMENTS: Final = [
    BAKERY,
    bundled_dossier_path(),
    *sorted((Path(__file__).parent / "deals").glob("*/dossier.toml")),
]


@pytest.fixture(scope="module")
def documents() -> Mapping[Path, dict[str, Any]]:
    return {path: read_toml(path) for path in DOCUMENTS}


@contextmanager
def said_where(words: str) -> Iterator[None]:
    """Say of an exception what it was raised on."""
    try:
        yield
    except BaseException as error:
        error.add_note(words)
        raise


def test_both_formats_are_mutated(documents: Mapping[Path, dict[str, Any]]) -> None:
    assert {document["format"] for document in documents.values()} == {1, 2}


def test_a_dossier_with_several_things_wrong_opens(
    documents: Mapping[Path, dict[str, Any]], tmp_path: Path, harm: int
) -> None:
    path = tmp_path / "deal.toml"
    unfinished = 0
    for seed in range(_EVERY_DAY if harm == HARM_EVERY_DAY else _OF_THOUSAND * harm // 1000):
        chance = random.Random(seed)
        source = BAKERY if chance.random() < 0.5 else chance.choice(DOCUMENTS)
        text = written(mutate(documents[source], chance, chance.randint(1, _MOST_CHANGES)))
        path.write_text(text, "utf-8")
        with said_where(f"seed {seed}, a mutation of {source.parent.name}"):
            dossier = load_dossier(path)
            unfinished += bool(dossier_problems(dossier))
            show_everything(dossier)
    assert unfinished


@pytest.mark.parametrize("key", KEYS)
def test_a_document_that_is_nothing_but_one_value_opens(key: str, tmp_path: Path, harm: int) -> None:
    """Every day each key with a fourth of the values."""
    path, step = tmp_path / "deal.toml", 4 if harm == HARM_EVERY_DAY else 1
    for value in MANY_ODD_VALUES[KEYS.index(key) % step :: step]:
        with said_where(ascii(value)):
            path.write_text(written({key: value}), "utf-8")
            dossier = load_dossier(path)
            assert dossier_problems(dossier)
            show_everything(dossier)
