"""The code stays readable, as far as that can be counted."""

from __future__ import annotations

from tests.code_figures import count_silenced, line_counts, names_of_many_modules, public_names, single_words


def test_few_lines_silence_ruff() -> None:
    assert count_silenced() < 40


def test_public_names_can_be_searched_for() -> None:
    names = public_names()
    assert len(single_words(names)) < 0.1 * len(names)


def test_few_names_are_those_of_many_modules() -> None:
    assert names_of_many_modules() == {}


def test_files_are_short() -> None:
    assert {name: count for name, count in line_counts().items() if count > 300} == {}


def test_names_of_one_word_are_told_from_others() -> None:
    assert single_words({"said", "Seal", "EDTF", "fact_title", "FileStamp", "SafeLine", "URLParser"}) == {
        "said",
        "Seal",
        "EDTF",
    }
