"""A dossier is made of an article by keyboard alone, in a real terminal: keys are counted, each fact is compared."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import pytest
from click.testing import CliRunner

from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.cli import main
from jvexplore.dossier.kind_table import KIND_TABLE, collection_names
from jvexplore.dossier_folder import dossier_file
from tests.authoring_hands import SAVE, AuthoringHands
from tests.halden import EDITED, HALDEN, HALDEN_ARTICLE, MADE
from tests.program_terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals")

ID: Final = "halden"
LINES: Final = [*filter(None, HALDEN_ARTICLE.read_text("utf-8").split("\n"))]
FIRST: Final = 5
MOST_KEYS: Final = 900
"""For a dossier of 40 facts."""


def begin(size: tuple[int, int]) -> tuple[Terminal, AuthoringHands]:
    """Make a dossier of the article, without any fact; the reader is in the article then."""
    terminal = Terminal("new", str(HALDEN_ARTICLE), "--id", ID, size=size)
    hands = AuthoringHands(terminal, LINES)
    terminal.see("ctrl+s")
    hands.press(SAVE, "import")
    terminal.see("N to make a fact")
    terminal.see("{} Gaps")
    return terminal, hands


def written_facts() -> dict[str, Any]:
    """Return the tables of all facts in the file, by address."""
    return facts_of(tomllib.loads(dossier_file(ID).read_text("utf-8")))


def facts_of(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables of all facts, by address; a passage has its words in the place of its span and digest."""
    return {
        f"{kind}/{table['id']}": with_words(table)
        for kind, collection in collection_names().items()
        for table in document.get(collection, ())
    }


def with_words(value: Any) -> Any:
    """Return a value in which each passage has its words, as the article has them."""
    if isinstance(value, list):
        return [*map(with_words, value)]
    if not isinstance(value, Mapping):
        return value
    if "digest" not in value:
        return {key: with_words(each) for key, each in value.items()}
    body = [normalise_text(line) for line in LINES[4:]]
    words = body[int(value["paragraph"]) - 1][value["start"] : value["end"]]
    assert value["digest"] == text_digest(words)
    return {"paragraph": value["paragraph"], "words": words}


def expected_facts() -> dict[str, Any]:
    """Return the same as they must be."""
    return facts_of(tomllib.loads(HALDEN.read_text("utf-8")))


def check(arguments: Sequence[str] = ()) -> str:
    """Return what the check of the dossier prints; nothing is wrong."""
    result = CliRunner().invoke(main, ["check", ID, *arguments], prog_name="jvexplore")
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_first_facts_of_an_article() -> None:
    terminal, hands = begin((120, 36))
    for each in MADE[:FIRST]:
        hands.make(*each)
    terminal.press("q")
    assert terminal.end() == 0
    found, wanted = written_facts(), expected_facts()
    assert found == {address: wanted[address] for address in found}
    assert len(found) == FIRST + 1, "the price of the purchase is a figure"
    assert ": 6 facts, no problems; " in check()


@pytest.mark.harm
@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
def test_a_dossier_of_an_article_of_13_paragraphs(size: tuple[int, int]) -> None:
    terminal, hands = begin(size)
    for each in MADE:
        hands.make(*each)
    for edited in EDITED:
        hands.edit(*edited)
    terminal.press("q")
    assert terminal.end() == 0
    assert written_facts() == expected_facts()
    assert {address.partition("/")[0] for address in written_facts()} == {entry.name for entry in KIND_TABLE}
    assert len(written_facts()) == 47
    assert hands.keys.total() < MOST_KEYS, hands.keys
    assert ": 47 facts, no problems; 23 of 24 sentences have facts" in check()
    assert "≠" not in check(["--article", str(HALDEN_ARTICLE)])
