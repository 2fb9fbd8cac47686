"""What people type into the fields of an import, and what it means."""

from __future__ import annotations

import pytest

from jvexplore.reading.language_codes import language_name
from jvexplore.session.import_values import (
    FieldProblem,
    ImportFieldReading,
    read_language,
    read_published,
    read_url,
    show_language,
    split_names,
    swap_day_and_month,
)


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("2018-09-11", "en", "2018-09-11"),
        ("2018-09", "en", "2018-09"),
        ("2018", "", "2018"),
        ("11 Sept 2018", "en", "2018-09-11"),
        ("September 11, 2018", "en", "2018-09-11"),
        ("Tuesday 11 September 2018", "en", "2018-09-11"),
        ("11.09.2018", "en", "2018-09-11"),
        ("11. September 2018", "en", "2018-09-11"),
        ("11. Mai 2018", "en-GB", "2018-05-11"),
        (" 3 March 2027 ", "de", "2027-03-03"),
        ("März 2027", "de", "2027-03"),
        ("published on 4 March 2027", "fr", "2027-03-04"),
        ("2018~", "en", "2018~"),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, language: str, edtf: str) -> None:
    reading = read_published(text, language)
    assert (reading.value, reading.problem, reading.doubt) == (edtf, None, "")


def test_what_was_read_is_said_in_words() -> None:
    assert read_published("11.9.2018", "en").words == "11 September 2018"
    assert read_published("11 September 2018", "en").words == ""


def test_a_day_that_may_be_a_month_is_doubted() -> None:
    reading = read_published("11/09/2018", "en")
    assert (reading.value, reading.alternative) == ("2018-09-11", "2018-11-09")
    assert reading.doubt == "11 Sep or 9 Nov?"
    assert not read_published("13/09/2018", "en").doubt
    assert not read_published("09/09/2018", "en").doubt


@pytest.mark.parametrize(
    "text", ["soon", "yesterday", "31.02.2018", "5 May 2018 or 9 July 2018", "by 5 May 2027", "5 mai 2027"]
)
def test_what_is_no_date_is_a_problem(text: str) -> None:
    reading = read_published(text, "en")
    assert reading.problem == FieldProblem("not a date", 'write it like "11 Sept 2018" or 2018-09-11')
    assert reading.value == ""


def test_no_date_is_none() -> None:
    assert read_published(" ", "en") == ImportFieldReading()


@pytest.mark.parametrize(
    ("edtf", "other"),
    [("2018-09-11", "2018-11-09"), ("2018-09-13", ""), ("2018-05-05", ""), ("2018-09", ""), ("2018-09-11?", "")],
)
def test_day_and_month_are_exchanged_where_there_is_such_a_day(edtf: str, other: str) -> None:
    assert swap_day_and_month(edtf) == other


@pytest.mark.parametrize(
    ("text", "code"),
    [("en", "en"), ("English", "en"), ("deutsch", "de"), ("German", "de"), ("de-AT", "de-AT"), ("ger", "de"), ("", "")],
)
def test_a_language_is_read_by_name_and_by_code(text: str, code: str) -> None:
    assert read_language(text).value == code
    assert read_language(text).problem is None


def test_what_is_no_language_is_a_problem() -> None:
    problem = read_language("xyzzy!").problem
    assert problem == FieldProblem("not a language", 'write its name or its code, like "English" or "en"')
    assert read_language("Germna").problem == FieldProblem("not a language", replacement="German")


def test_a_language_is_shown_by_its_name() -> None:
    assert [show_language(code) for code in ("en", "de", "zh", "de-AT", "haw", "")] == [
        "English",
        "German",
        "Chinese",
        "de-AT",
        "haw",
        "",
    ]
    assert all(read_language(language_name(code)).value == code for code in ("en", "nb", "el", "cy", "zu"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("https://coast.example/yard", None),
        ("", None),
        ("coast.example/yard?a=1", FieldProblem("not complete", replacement="https://coast.example/yard?a=1")),
        ("https://coast.example/a yard", FieldProblem("has a space", replacement="https://coast.example/a%20yard")),
        ("the front page", FieldProblem("not a web address", 'write it like "https://example.org/article"')),
        ("ftp://coast.example", FieldProblem("not a web address", 'write it like "https://example.org/article"')),
    ],
)
def test_an_address_is_one_of_the_web(text: str, problem: FieldProblem | None) -> None:
    assert read_url(text).problem == problem


def test_names_are_separated_by_commas_and_semicolons() -> None:
    assert split_names(" Ana Petrova,Jo Reed ; Li Wei, ") == ("Ana Petrova", "Jo Reed", "Li Wei")
