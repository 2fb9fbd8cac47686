"""A paragraph that was joined to another: what names it leads to that one."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import Program
from tests.lighthouse import PAPER_COPY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def joined(lighthouse_copy: Path, tmp_path: Path) -> Program:
    """The program on a dossier whose paragraph 4 was joined to paragraph 3."""
    gist = 'gist = "The chair is confident."\n'
    text = lighthouse_copy.read_text("utf-8")
    assert text.count(gist) == 1
    lighthouse_copy.write_text(text.replace(gist, f'{gist}formerly = ["4"]\n'), "utf-8")
    return Program(lighthouse_copy, tmp_path / "notes.toml")


@pytest.mark.parametrize("name", ["3", "4"])
def test_facts_and_notes_are_found_by_either_id(name: str, joined: Program) -> None:
    joined.told("note", f"paragraph/{name}", "Which lamp?")
    found = joined.told("find", f"para:{name}").splitlines()
    assert {line.partition("\t")[0].partition(" ")[0] for line in found} == {
        "party/mira-holm",
        "quote/light-first",
        "paragraph/3",
    }
    assert [each["text"] for each in json.loads(joined.told("notes", "--json", "--find", f"para:{name}"))] == [
        "Which lamp?"
    ]
    assert not json.loads(joined.told("notes", "--json", "--find", f"-para:{name}"))


@pytest.mark.parametrize("name", ["3", "4", "paragraph/4"])
def test_words_are_looked_for_in_the_paragraph_that_has_them_now(name: str, joined: Program) -> None:
    words = ("--words", "said Mira Holm", "--paragraph", name, "--article", str(PAPER_COPY))
    joined("fact", "edit", "party/mira-holm", *words)
    document = tomllib.loads(joined.dossier.read_text("utf-8"))
    party = next(each for each in document["parties"] if each["id"] == "mira-holm")
    assert [(each["paragraph"], each["end"] - each["start"]) for each in party["passages"]] == [("3", 14)]
