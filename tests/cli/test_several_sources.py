"""The commands on a dossier of two sources, with copies of one or both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import Program
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY

if TYPE_CHECKING:
    from pathlib import Path

BOTH = ("--article", str(PAPER_COPY), "--article", str(WIRE_COPY))


@pytest.fixture
def lighthouse(tmp_path: Path) -> Program:
    return Program(LIGHTHOUSE, tmp_path / "notes.toml")


def test_check_compares_with_each_copy(lighthouse: Program, tmp_path: Path) -> None:
    assert lighthouse.told("check", *BOTH) == f"{LIGHTHOUSE}: 9 facts, no problems; 6 of 8 sentences have facts\n"
    changed = tmp_path / "wire.txt"
    changed.write_text(WIRE_COPY.read_text("utf-8").replace("named no price", "names no price"), "utf-8")
    result = lighthouse("check", "--article", str(PAPER_COPY), "--article", str(changed))
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        f"{LIGHTHOUSE}: paragraph/wire-3: is missing or changed in the copy; 1 passage in it: 1 not found; "
        "complete the copy, or correct the dossier"
    )


def test_check_says_which_source_is_in_a_language_that_is_not_read(tmp_path: Path) -> None:
    paper, wire, facts = LIGHTHOUSE.read_text("utf-8").partition('id = "wire"')
    text = paper + wire + facts.replace('language = "en"', 'language = "no"')
    other, wrong = tmp_path / "other.toml", tmp_path / "wrong.toml"
    other.write_text(text, "utf-8")
    wrong.write_text(text.replace('"no"', '"Norwegian"'), "utf-8")
    program = Program(other, tmp_path / "notes.toml")
    unread = f"{other}: sources.2.language: numbers of this source are not compared: only English and German are read"
    sound = f"{other}: 9 facts, no problems; {{}} sentences have facts"
    assert program.told("check", *BOTH).splitlines() == [unread, sound.format("6 of 8")]
    assert program.told("check", "--article", str(PAPER_COPY)).splitlines() == [sound.format("3 of 4")]
    result = program("check", str(wrong), *BOTH)
    assert result.exit_code == 1
    assert result.stdout == f'{wrong}: sources.2.language: "Norwegian" is not a language code; write "no"\n'


def test_check_lists_the_words_of_each_source(lighthouse: Program) -> None:
    lines = lighthouse.told("check", *BOTH, "--words").splitlines()
    assert "stake/gull: passages.1: paragraph 2, 47-58: 75 per cent" in lines
    assert "stake/gull: passages.2: paragraph 2 of “Coast Wire”, 39-50: 75 per cent" in lines
    assert "figure/price-in-the-paper: passages.1: paragraph 2, words: 40,000 crowns" in lines


def test_two_copies_of_one_source_are_refused(lighthouse: Program) -> None:
    status, error = lighthouse.failed("show", "dossier", "--article", str(WIRE_COPY), "--article", str(WIRE_COPY))
    assert (status, "name one copy of each source" in error) == (1, True)


def test_show_prints_a_source_and_its_paragraphs(lighthouse: Program) -> None:
    text = lighthouse.told("show", "source/wire")
    assert text.startswith("[source/wire] Coast Wire, June 2021\n\nBids in for Skerry lighthouse\n")
    assert "Paragraphs: 3 (paragraph/wire-3): Beacon keeps its price to itself." in text
    entry = json.loads(lighthouse.told("show", "source/wire", "--json"))
    assert (entry["id"], entry["published"], entry["normalised"]) == ("wire", "2021-06", 1)
    assert [each["id"] for each in entry["paragraphs"]] == ["wire-title", "wire-1", "wire-2", "wire-3"]
    assert "source/wire" in lighthouse.told("show")


def test_a_paragraph_of_the_second_source_is_quoted_from_its_copy(lighthouse: Program) -> None:
    assert "Beacon Ltd named no price." in lighthouse.told("show", "paragraph/wire-3", *BOTH)
    assert "Beacon Ltd named no price." not in lighthouse.told("show", "paragraph/wire-3", *BOTH[:2])


def test_note_quotes_the_source_of_its_paragraph(lighthouse: Program) -> None:
    lighthouse.told("note", "paragraph/wire-2", "Which?", "--quote", "42,000 crowns", *BOTH)
    lighthouse.told("note", "source/wire", "Who wrote it?")
    spans = [(note["on"], note.get("span", {}).get("start")) for note in lighthouse.written]
    assert spans == [("paragraph/wire-2", 21), ("source/wire", None)]
    status, error = lighthouse.failed("note", "paragraph/2", "Which?", "--quote", "42,000 crowns", *BOTH)
    assert (status, "is not in paragraph 2" in error) == (1, True)
    status, error = lighthouse.failed("note", "paragraph/2", "Which?", "--quote", "crowns", *BOTH[2:])
    assert (status, "needs your own copy" in error) == (1, True)


def test_find_finds_paragraphs_sources_and_words_of_copies(lighthouse: Program) -> None:
    lighthouse.told("note", "party/gull", "Who are they?")
    assert lighthouse.told("find", "lantern") == "source/paper\tTwo keepers bid for one lighthouse\n"
    assert lighthouse.told("find", "reporters", *BOTH).splitlines() == ["paragraph/wire-2\tParagraph 2 of “Coast Wire”"]
    assert "stake/gull" in lighthouse.told("find", "para:wire-2 kind:stake")
    assert lighthouse.told("find", "kind:source").count("\n") == 2


def test_read_has_a_chapter_for_the_paragraphs_of_each_source(lighthouse: Program) -> None:
    lighthouse.told("note", "party/gull", "Who are they?")
    text = lighthouse.told("read", *BOTH)
    assert "\nPARAGRAPHS\n\n\nTitle." in text
    assert "\nPARAGRAPHS OF “COAST WIRE”\n\n\nTitle of “Coast Wire”." in text
    assert "Paragraph 3 of 3 in “Coast Wire”." in text
    assert "Source 2 of 2: Bids in for Skerry lighthouse." in text
    assert "Source: The Skerry Lantern, 5 June 2021, paragraph 2; Coast Wire, June 2021, paragraph 2." in text


def test_exports_cite_the_source_of_the_cited_paragraphs(lighthouse: Program) -> None:
    for on in ("paragraph/wire-2", "source/wire", "paragraph/caption-1", "paragraph/2", "stake/gull"):
        lighthouse.told("note", on, "So?")
    markdown = lighthouse.told("export", "--format", "markdown", *BOTH)
    assert "Two keepers bid for one lighthouse. The Skerry Lantern, 5 June 2021." in markdown
    assert "Bids in for Skerry lighthouse. Coast Wire, June 2021." in markdown
    assert "Coast Wire, June 2021, paragraph 2. Address: `paragraph/wire-2`" in markdown
    told = json.loads(lighthouse.told("export", "--format", "json"))
    assert [each["address"] for each in told["facts"]] == [
        "stake/gull", "paragraph/2", "paragraph/caption-1", "paragraph/wire-2", "source/wire",
    ]  # fmt: skip
    assert told["facts"][-1]["citation"] == "Coast Wire, June 2021"
    assert '"2, wire-2"' in lighthouse.told("export", "--format", "csv")
