"""Problems stand on the pages of what has them, with what was typed, and in every output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.address import DOSSIER, Address
from jvexplore.dossier import blocks
from jvexplore.dossier.checks.check_dossier import dossier_problems
from jvexplore.dossier.key_words import key_words
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.pages.problem_blocks import problem_address, problem_blocks, problem_sentence
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.export import screen_reader
from jvexplore.export.plain_text import format_page

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.model import Dossier


def spoiled(path: Path, *changes: tuple[str, str]) -> Dossier:
    """Return the dossier of a file with passages replaced."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    return load_dossier(path)


@pytest.mark.parametrize(
    ("old", "new", "address", "line"),
    [
        (
            "percent = 37.5",
            'percent = "many"',
            "stake/dough",
            "Percent, typed as “many”: must be a number; write it in digits",
        ),
        (
            "percent = 37.5",
            "percent = [1, 2]",
            "stake/dough",
            "Percent, typed as “[1, 2]”: must be a number; write it in digits",
        ),
        ('holder = "dough"\n', "", "stake/dough", "Holder: is missing; add it."),
        (
            'holder = "dough"',
            'holder = "doug"',
            "stake/dough",
            'Holder: there is no "party/doug"; did you mean "party/dough"?',
        ),
        (
            'venture = "rising-sun"',
            'venture = "Rising Sun"',
            "stake/crumb",
            'Venture, typed as “Rising Sun”: must be the id of a party; did you mean "rising-sun"?',
        ),
        (
            'holder = "dough"',
            'holder = "dough"\nholdr = "x"',
            "stake/dough",
            'Unknown key “holdr”, typed as “x”: did you mean "holder"?',
        ),
        (
            "responses = [{ by",
            'responses = [{ who = "x", by',
            "challenge/power",
            "Unknown key “responses.1.who”, typed as “x”: remove it.",
        ),
        (
            'holder = "dough"',
            'holder = "dough"\n"two\\nlines" = "a\\nb"',
            "stake/dough",
            "Unknown key “two lines”, typed as “a b”: remove it.",
        ),
        (  # what is quoted already is not said twice
            "percent = 37.5",
            'percent = 37.5\nstatus = "signed"',
            "stake/dough",
            'Status: cannot be "signed"; use rumoured, proposed, agreed,',
        ),
        (
            "percent = 37.5\n",
            "",
            "stake/dough",
            'Percent: is missing; add it, or write "undisclosed" as its qualifier.',
        ),
        (
            'id = "announcement"',
            'id = "opening"',
            "event/opening-2",
            "Id, typed as “opening”: is used 2 times; make each id unique.",
        ),
        (
            'country = "PT"',
            'country = "pt"',
            "party/crumb",
            'Country, typed as “pt”: must be two capital letters, like "FR".',
        ),
        ("percent = 37.5", "percent = nan", "stake/dough", "Percent, typed as “nan”: must be a number; write it"),
        ("percent = 37.5", "percent = -inf", "stake/dough", "Percent, typed as “-inf”: must be a number; write it"),
        ("percent = 37.5", "percent = 210", "stake/dough", "Percent, typed as “210”: must be 100 or less; write a"),
        ('title = "Rising Sun, a bakery"\n', "", "dossier", "Title: is missing; add it."),
    ],
)
def test_a_problem_is_a_warning_on_its_page(old: str, new: str, address: str, line: str, bakery_copy: Path) -> None:
    dossier = spoiled(bakery_copy, (old, new))
    page = page_blocks(dossier, ReferenceIndex(dossier), Address(address))
    warnings = [each.text for each in page if isinstance(each, blocks.Prose) and each.warns]
    assert any(each.startswith(line) for each in warnings)
    words = " ".join(format_page(page, None).split())
    assert line in words
    read = "".join(screen_reader.render(dossier, ReferenceIndex(dossier), []))
    assert line.partition(",")[0] in read


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "percent = 37.5",
            "percent = 47.5",
            (
                'Stakes: add up to 110 %, more than 100 %; say when each stake is held, with "when", "since" or'
                ' "until", or which is a "part_of" another one.'
            ),
        ),
        (
            "published = 2020-03-03",
            'published = "March"',
            'Source, published: "March" is not a date; write it like 2027-03-04, or "2027-03" if the day is not known.',
        ),
    ],
)
def test_a_problem_is_one_sentence(old: str, new: str, sentence: str, bakery_copy: Path) -> None:
    dossier = spoiled(bakery_copy, (old, new))
    assert [problem_sentence(dossier, each) for each in dossier_problems(dossier)] == [sentence]


def test_a_page_without_problems_has_no_warning(bakery: Dossier) -> None:
    for address in bakery.all_addresses:
        assert [*problem_blocks(bakery, address)] == []


def test_the_page_of_the_dossier_counts_all_problems(bakery_copy: Path) -> None:
    dossier = spoiled(bakery_copy, ("percent = 37.5", 'percent = "many"'), ('"PT"', '"pt"'))
    assert [each.text for each in problem_blocks(dossier, DOSSIER) if isinstance(each, blocks.Prose)] == [
        "Unfinished: 2 problems in this dossier."
    ]


def test_a_problem_of_what_does_not_exist_stands_on_the_page_of_the_dossier(bakery_copy: Path) -> None:
    moved = 'venture = "rising-sun"', 'venture = "sun"'
    dossier = spoiled(bakery_copy, moved, moved, ("percent = 37.5", "percent = 80"))
    problems = [each for each in dossier_problems(dossier) if each.entry == "party/sun"]
    assert [each.key for each in problems] == ["stakes"]
    assert all(problem_address(dossier, each) == DOSSIER for each in problems)


def test_a_page_lists_only_so_many_problems(bakery_copy: Path) -> None:
    keys = "\n".join(f"key-{number} = 1" for number in range(50))
    dossier = spoiled(bakery_copy, ('holder = "dough"', f'holder = "dough"\n{keys}'))
    lines = [*problem_blocks(dossier, Address("stake/dough"))]
    assert len(lines) == 21
    assert isinstance(lines[-1], blocks.Prose)
    assert lines[-1].text == "More: 30 problems of this entry."


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("percent", "Percent"),
        ("according_to", "According to"),
        ("passages.1.paragraph", "Passages 1, paragraph"),
        ("responses.2.passages.1", "Responses 2, passages 1"),
        ("", ""),
        ("1", "1"),
    ],
)
def test_a_key_in_words(key: str, words: str) -> None:
    assert key_words(key) == words
