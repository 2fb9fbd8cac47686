"""What `fact` refuses, in one line with the remedy; the dossier stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from tests.cli.fact_calls import COPIES, refused_fact, run_fact

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def test_two_parties_with_a_relation_between_them_stay_two(harbour: Program) -> None:
    relation = ("add", "relation", "subject=gull", "verb=competes-with", "object=beacon")
    run_fact(harbour, *relation, "--words", "have both bid", *COPIES)
    assert refused_fact(harbour, "merge", "party/beacon", "party/gull") == (
        1,
        "relation/gull-competes-with-beacon: would name party/gull as subject and object; delete it first, or change it, if they are the same",
    )
    assert (
        refused_fact(harbour, "merge", "party/gull", "party/gull")[1]
        == "party/gull: cannot be merged into itself; name another party"
    )
    assert refused_fact(harbour, "merge", "stake/gull", "party/gull")[1].startswith("stake/gull: is not a party")


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("add", "stake", "holder=gul"), 'holder: there is no party "gul"; did you mean "gull"?'),
        (("add", "stak", "holder=gull"), 'there is no kind "stak"; did you mean "stake"?'),
        (("add", "party", "name=A", "type=company"), 'passages: are missing; name the words that say it, like --words "48 per cent"'),
        (("add", "party", "name=A", "type=company", "--words", "75 per cent", *COPIES), '"75 per cent" occurs in 2 paragraphs: 2, wire-2; say which with --paragraph, or give more words'),
        (("add", "party", "name=A", "type=company", "--words", "75 per cent"), "words are found in your own copy of the article; name it with --article FILE"),
        (("edit", "stake/gull", "percent=much"), 'percent: "much" is not a number; write it like 48, "48 per cent", "€21m" or "about 24 to 26 %"'),
        (("edit", "stake/gull"), "there is nothing to change; write KEY=VALUE, like percent=48"),
        (("edit", "stake/gull", "id=b"), "id: cannot be edited; rename it, like fact rename stake/finch finch-holdings"),
        (("edit", "paragraph/1", "part=caption"), "part: cannot be edited by a command; edit the file itself"),
        (("edit", "paragraph/1", "id=7"), "id: cannot be edited; leave it"),
        (("edit", "paragraph/1", "gits=b"), 'gits: a paragraph has no key "gits"; did you mean "gist"?'),
        (("edit", "dossier", "sources=[]"), "sources: cannot be edited by a command; edit the file itself"),
        (("edit", "source/wire", "paragraphs=[]"), "paragraphs: cannot be edited by a command; edit the file itself"),
        (("delete", "party/gull"), "party/gull: stake/gull refers to it; change those references first, or delete it with --force"),
        (("delete", "source/wire"), "source/wire: a source cannot be deleted by a command; edit the file itself"),
        (("rename", "paragraph/1", "one"), "a paragraph keeps its id; change its gist"),
        (("rename", "party/gull", "beacon"), 'id: "party/beacon" is another fact; choose another id'),
        (("rename", "party/gull", "Gull Trust"), 'id: "Gull Trust" cannot be an id; write it in small letters, digits and hyphens, like finch-2'),
    ],
)  # fmt: skip
def test_wrong_calls(harbour: Program, args: tuple[str, ...], error: str) -> None:
    assert refused_fact(harbour, *args) == (1, error)


@pytest.mark.parametrize(
    "args",
    [
        ("add",),
        ("frob", "stake/gull"),
        ("rename", "party/gull"),
        ("delete",),
        ("edit", "stake/gull", "tags=a", "--paragraph", "2"),
        ("edit", "dossier", "tags=a", "--words", "b"),
        ("edit", "paragraph/1", "gist=a", "--words", "b"),
    ],
)
def test_wrong_usage(harbour: Program, args: tuple[str, ...]) -> None:
    assert refused_fact(harbour, *args)[0] == 2


def test_an_address_that_there_is_not(harbour: Program) -> None:
    status, error = refused_fact(harbour, "edit", "stake/gul", "percent=5")
    assert (status, error.endswith('there is no "stake/gul"; did you mean "stake/gull"?')) == (1, True)


def test_a_gist_beside_a_paragraph_without_an_id_says_what_to_fix(harbour: Program) -> None:
    harbour.dossier.write_text(
        harbour.dossier.read_text(encoding="utf-8").replace('id = "3"\n', "", 1), encoding="utf-8"
    )
    error = "source/paper: not all of its paragraphs have an id; give them one, or remove them, in the file itself"
    assert refused_fact(harbour, "edit", "paragraph/1", "gist=b") == (1, error)


def test_a_dossier_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JVEXPLORE_DOSSIER", raising=False)
    result = CliRunner().invoke(main, ["fact", "edit", "dossier", "tags=a"], prog_name="jvexplore")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "which dossier? Name it with --dossier FILE-or-ID" in result.stderr


@pytest.mark.parametrize(
    "args",
    [("merge", "party/beacon", "party/gull"), ("rename", "party/gull", "trust"), ("rename", "stake/gull", "one")],
)
def test_where_the_notes_cannot_follow_the_dossier_stays(harbour: Program, args: tuple[str, ...]) -> None:
    harbour.notes.write_text('dossier = "lighthouse"\n')
    status, error = refused_fact(harbour, *args)
    assert (status, error.startswith(f"{harbour.notes}: format: is missing")) == (1, True)
