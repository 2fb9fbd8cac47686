"""What the commands know of the reader's own copy of the article."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jvexplore.article.copy_locations import remember_copy
from jvexplore.dossier.load import load_dossier

if TYPE_CHECKING:
    from tests.cli.conftest import Program


@pytest.fixture
def reworded(bakery_article: Path, tmp_path: Path) -> Path:
    """A copy in which the words of one quote are others."""
    copy = tmp_path / "copy.txt"
    copy.write_text(bakery_article.read_text("utf-8").replace("will rise", "shall rise"), "utf-8")
    return copy


def test_read_says_what_became_of_facts_and_quoted_words(
    program: Program, bakery_article: Path, reworded: Path
) -> None:
    program.told("note", "paragraph/3", "Will it?", "--quote", "will rise", "--article", str(bakery_article))
    whole = program.told("read", "--article", str(bakery_article))
    assert "5 of 5 paragraphs found in your copy." in whole
    assert "will rise — like bread" in whole
    assert "Gone" not in whole
    changed = program.told("read", "--article", str(reworded))
    totals = "2 facts have a passage in an edited paragraph, 1 has one that was not found."
    assert f"Paragraph 3 is missing or changed. {totals}" in changed
    assert changed.count("Passage not found: the words from paragraph 3 are not in your copy.") == 1
    assert changed.count("Quoted words not found in your copy.") == 1


def test_read_says_how_many_sentences_have_facts_and_what_is_wrong(program: Program, bakery_article: Path) -> None:
    spoiled = program.notes.with_name("spoiled.toml")
    text = program.dossier.read_text("utf-8").replace('"PT"', '"pt"')
    # What stood on a whole paragraph of two sentences stands on some words of the first now.
    text = text.replace("passages = [{ paragraph = 4 }]", "passages = [{ paragraph = 4, start = 0, end = 7 }]")
    spoiled.write_text(text.replace("start = 87, end = 93", "start = 0, end = 7"), "utf-8")
    program.dossier = spoiled
    told = program.told("read", "--article", str(bakery_article))
    dossier, _, rest = told.partition("\nPARTIES\n")
    assert "Coverage: 7 of 8 sentences have facts." in dossier
    assert "Unfinished: 1 problem in this dossier." in dossier
    assert "Problem: Country, typed as “pt”: must be two capital letters" in rest
    assert "\n\nNo facts in sentence 2 of 2.\n\n" in rest
    assert "sentence" not in program.told("read")


def test_read_says_that_a_fact_has_changed_since(program: Program) -> None:
    program.told("note", "stake/dough", "Who says so?")
    assert "has changed" not in program.told("read")
    text = program.notes.read_text("utf-8").replace("37.5", "36.5")
    program.notes.write_text(text, "utf-8")
    assert "The fact has changed since. Then: Dough Holding holds 36.5 per cent" in program.told("read")


def test_the_copy_that_was_attached_last_is_used_while_it_is_there(noted: Program, bakery_article: Path) -> None:
    words = "like bread,” Ada Crumb"
    assert words not in noted.told("show", "paragraph/3")
    copy = noted.notes.with_name("mine.txt")
    copy.write_bytes(bakery_article.read_bytes())
    remember_copy(load_dossier(noted.dossier).id, copy)
    assert words in noted.told("show", "paragraph/3")
    assert words in noted.told("read")
    assert noted.told("find", f'"{words}" kind:paragraph').startswith("paragraph/3\t")
    copy.unlink()
    assert words not in noted.told("show", "paragraph/3")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no names for pipes")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("show", "paragraph/3"), "will rise — like bread"),
        (("read",), "will rise — like bread"),
        (("check",), "14 facts, no problems"),
    ],
)
def test_the_copy_may_be_a_pipe(noted: Program, bakery_article: Path, args: tuple[str, ...], words: str) -> None:
    reading, writing = os.pipe()
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(bakery_article.read_bytes())
        assert words in noted.told(*args, "--article", f"/dev/fd/{reading}")
    finally:
        os.close(reading)


def test_show_says_what_became_of_a_fact(program: Program, reworded: Path) -> None:
    assert "not found: " in program.told("show", "quote/ada-rise", "--article", str(reworded))


def test_show_says_that_the_copy_has_another_paragraph_and_only_without_one_how_to_attach_it(
    program: Program, bakery_article: Path, reworded: Path
) -> None:
    attach, changed = "--article FILE", "This paragraph is missing or changed in your copy"
    alone = program.told("show", "paragraph/3")
    assert attach in alone
    assert changed not in alone
    whole = program.told("show", "paragraph/3", "--article", str(bakery_article))
    other = program.told("show", "paragraph/3", "--article", str(reworded))
    assert attach not in whole + other
    assert changed not in whole
    assert changed in other


def test_a_paragraph_that_has_no_fingerprint_is_not_said_to_be_changed(program: Program, bakery_article: Path) -> None:
    text = program.dossier.read_text("utf-8").replace('digest = "sha256:641f03be8db58011"\nlength = 92\n', "")
    program.dossier = program.notes.with_name("dossier.toml")
    program.dossier.write_text(text, "utf-8")
    told = program.told("show", "paragraph/3", "--article", str(bakery_article))
    assert "has no digest of this paragraph" in told
    assert "changed" not in told


def test_an_export_holds_the_words_of_the_copy_or_says_that_they_are_others(
    program: Program, bakery_article: Path, reworded: Path
) -> None:
    program.told("note", "paragraph/3", "Will it?")
    assert "your copy of the article (--article FILE)" in program.told("export")
    whole = program.told("export", "--article", str(bakery_article))
    assert "> \\[It\\] will rise — like bread" in whole.replace("“", "")
    other = program.told("export", "--article", str(reworded))
    assert "missing or changed" in other
    assert "--article FILE" not in whole + other
    for name in ("csv", "json", "toml"):
        assert program.told("export", "--format", name, "--article", str(bakery_article)) == program.told(
            "export", "--format", name
        )


def test_a_named_notes_file_that_does_not_exist_yet_is_empty_for_reading_too(program: Program, tmp_path: Path) -> None:
    named = tmp_path / "new.toml"
    assert program.told("read", "--notes", str(named)) == program.told("read")
    assert not named.exists()


def test_read_tells_the_entries_that_are_no_notes(program: Program) -> None:
    program.told("note", "stake/dough", "Who says so?")
    assert "PROBLEMS" not in program.told("read")
    with program.notes.open("a", encoding="utf-8") as file:
        file.write('\n[[notes]]\nid = "x"\non = "stake/dough"\ntext = "lost?"\n')
    told = program.told("read")
    assert "Who says so?" in told
    problem = told.partition("PROBLEMS\n\n")[2]
    assert problem.startswith("Entries in the notes file that cannot be read; they stay in the file unchanged: Line ")
    assert ", note 2: " in problem


def test_read_says_of_which_copy_the_words_are(noted: Program, bakery_article: Path, reworded: Path) -> None:
    told = noted.told("read", "--article", str(bakery_article))
    assert told.count("\n\nIn your copy of the article: ") == 5
    assert "--article" not in told
    other = noted.told("read", "--article", str(reworded))
    assert other.count("\n\nIn your copy of the article: ") == 4
    assert other.count("This paragraph is missing or changed") == 1
