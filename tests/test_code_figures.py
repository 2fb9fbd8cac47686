"""The code stays readable, as far as that can be counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.code_figures import (
    PACKAGE,
    ROOT,
    count_silenced,
    count_type_ignored,
    line_counts,
    main,
    names_of_many_modules,
    public_names,
    single_words,
)

if TYPE_CHECKING:
    import pytest


def test_few_lines_silence_ruff() -> None:
    assert count_silenced() < 40


def test_few_lines_silence_mypy_but_in_tests_of_what_it_must_refuse() -> None:
    assert count_type_ignored(PACKAGE) < 15
    assert count_type_ignored(ROOT / "tests") < 35
    assert count_type_ignored(ROOT / "tests", refused=True) > 50
    assert count_type_ignored(PACKAGE, refused=True) == 0


def test_the_figures_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    printed = capsys.readouterr().out
    assert "names of more than three modules: none\n" in printed
    assert f"silence mypy: {count_type_ignored(PACKAGE)} in the package, " in printed


def test_public_names_can_be_searched_for() -> None:
    names = public_names()
    assert len(single_words(names)) < 0.1 * len(names)


def test_few_names_are_those_of_many_modules() -> None:
    assert names_of_many_modules() == {}


def test_limits_and_predicates_are_worded_alike() -> None:
    """A limit is called `MAX_…`, and a predicate says "Return whether": who searches for one finds all."""
    other = re.compile(r'\b_?MOST_[A-Z]\w*|"""(?:Say|Tell)\b[^.:]* whether')
    found = {path.name: other.findall(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}
    assert {name: each for name, each in found.items() if each} == {}


def test_files_are_short() -> None:
    assert {name: count for name, count in line_counts().items() if count > 300} == {}


def test_names_of_one_word_are_distinguished_from_others() -> None:
    assert single_words({"said", "Seal", "EDTF", "fact_title", "FileStamp", "SafeLine", "URLParser"}) == {
        "said",
        "Seal",
        "EDTF",
    }
