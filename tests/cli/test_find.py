from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_find_prints_addresses_best_first(noted: Program) -> None:
    lines = noted.told("find", "crumb").splitlines()
    assert lines[0].startswith("party/crumb\t")
    assert any("(note " in line for line in noted.told("find", "kind:note").splitlines())


def test_find_as_json_gives_facts_and_notes(noted: Program) -> None:
    found = json.loads(noted.told("find", "--json", "has:notes", "kind:stake"))
    assert [each["address"] for each in found] == ["stake/dough"]
    assert found[0]["fact"]["holder"] == "dough"
    (note,) = json.loads(noted.told("find", "--json", "by:ana"))
    assert note["note"]["text"] == "Who says so?"


def test_all_that_is_found_is_printed_unless_less_is_asked_for(noted: Program, bakery_path: Path) -> None:
    entry = '\n[[parties]]\nid = "loaf-{}"\nname = "Loaf"\ntype = "company"\nrole = "mentioned"\nbasis = "stated"\npassages = [{{ paragraph = 1 }}]\n'
    noted.dossier = noted.notes.with_name("many.toml")
    noted.dossier.write_text(bakery_path.read_text("utf-8") + "".join(map(entry.format, range(300))), "utf-8")
    lines = noted.told("find", "kind:party").splitlines()
    assert len(lines) == 305
    assert len(json.loads(noted.told("find", "--json", "kind:party"))) == 305
    assert noted.told("find", "kind:party", "--limit", "305").splitlines() == lines
    for form in ((), ("--json",)):
        result = noted("find", "kind:party", "--limit", "304", *form)
        assert result.exit_code == 0
        assert result.stderr == "jvexplore: only the best 304 matches are printed; leave out --limit to print all\n"
        printed = [each["address"] for each in json.loads(result.stdout)] if form else result.stdout.splitlines()
        assert [each.split("\t")[0] for each in printed] == [each.split("\t")[0] for each in lines[:304]]


def test_nothing_found_is_status_1_and_a_bad_query_is_status_2(noted: Program) -> None:
    result = noted("find", "xyzzyx")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "No matches.\n")
    status, told = noted.failed("find", "knd:quote")
    assert status == 2
    assert 'did you mean kind:? See "jvexplore find --help"' in told


@pytest.mark.parametrize("query", ["…", "*", "🇫🇷", "-", '""', "?!"])
def test_what_has_no_letters_or_digits_finds_nothing_and_says_so(noted: Program, query: str) -> None:
    result = noted("find", query)
    told = "No searchable words: type letters or digits.\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", told)
    assert noted("notes", "--find", query).stdout == ""


@pytest.mark.parametrize("query", ["37.5%", "37.50 per cent", "37,5 %", "thirty-seven and a half per cent"])
def test_a_number_is_found_by_its_value(noted: Program, query: str) -> None:
    assert noted.told("find", query).startswith("stake/dough\t")
    assert noted("find", "3.75%").exit_code == noted("find", "375").exit_code == 1


def test_what_must_not_be_there_needs_no_quotes(noted: Program) -> None:
    with_parties = json.loads(noted.told("find", "--json", "crumb"))
    without = json.loads(noted.told("find", "crumb", "-kind:party", "--json"))
    assert {each["kind"] for each in with_parties} - {each["kind"] for each in without} == {"party"}
    assert noted.failed("find", "crumb", "--jsn")[0] == 2


@pytest.mark.parametrize(
    "without",
    [
        *("-has:notes", "-has:comment", "-has:responses", "-has:conflict", "-has:span", "-kind:party", "-by:ana"),
        *("-tag:food", "-basis:stated", "-status:open", "-para:1", "-on:stake", "-mill", "-whole", '-"h"', "-h:x"),
    ],
)
def test_whatever_must_not_be_there_may_stand_first_or_later(noted: Program, without: str) -> None:
    query = f"{without} crumb"
    first, later, as_one = noted("find", without, "crumb"), noted("find", "crumb", without), noted("find", query)
    assert first.output == as_one.output
    assert (first.exit_code, set(first.output.split("\n"))) == (later.exit_code, set(later.output.split("\n")))
    assert not first.stdout.startswith("Usage")
    assert noted("find", "-h").stdout == noted("find", "--help").stdout != ""
    assert noted("notes", "--find", without).exit_code == (2 if ":x" in without else 0)


def test_the_same_language_filters_notes_and_exports(noted: Program) -> None:
    assert [each["author"] for each in json.loads(noted.told("notes", "--json", "--find", "kind:question mill"))] == [
        "ana"
    ]
    assert "Who says so?" not in noted.told("export", "--find", "kind:check")
    assert noted.failed("notes", "--find", '"x')[0] == 2


def test_find_tells_of_entries_that_are_no_notes(noted: Program) -> None:
    with noted.notes.open("a", encoding="utf-8") as file:
        file.write('\n[[notes]]\nid = "x"\non = "stake/dough"\ntext = "lost?"\n')
    result = noted("find", "crumb")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"jvexplore: {noted.notes}: line ")
    assert result.stderr == noted("notes").stderr
