"""Facts of dossiers that have problems: no call brings another, and what has no id of its own can be changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from jvexplore.dossier.load import inspect_dossier
from jvexplore.toml import parse_toml
from tests.cli.conftest import Program
from tests.lighthouse import PAPER_COPY, WIRE_COPY

_COPIES: Final = ("--article", str(PAPER_COPY), "--article", str(WIRE_COPY))
_UNTOLD: Final = """\
format = 2   # by hand
id = "ferries"
title = "Ferries"

# Who buys.
[[parties]]
name = "Heron plc"   # plc?
type = "company"
basis = "editorial"
comment = "Seen."

[[parties]]
id = "otter"
name = "Otter"
type = "company"
basis = "editorial"
comment = "Seen."

[[parties]]
id = "otter"   # again
name = "Otter Bay"
type = "place"
basis = "editorial"
comment = "Seen."

[[parties]]
id = 4
name = "Kestrel"
type = "company"
basis = "editorial"
comment = "Seen."

[[stakes]]
holder = "party-1"
company = "otter"
percent = 30
basis = "editorial"
comment = "Seen."
"""


@pytest.fixture
def ferries(tmp_path: Path) -> Program:
    dossier = tmp_path / "ferries.toml"
    dossier.write_text(_UNTOLD, "utf-8")
    return Program(dossier, tmp_path / "notes.toml")


def _problems(program: Program) -> list[str]:
    return [f"{each.entry}: {each.key}: {each.what}" for each in inspect_dossier(program.dossier)[1]]


@pytest.mark.parametrize(
    ("address", "old", "new"),
    [
        ("party/party-1", "[[parties]]\nname = ", '[[parties]]\nid = "party-1"\nname = '),
        ("party/otter-2", 'id = "otter"   # again\n', 'id = "otter-2"   # again\n'),
        ("party/party-4", "id = 4\n", 'id = "party-4"\n'),
        ("stake/stake-1", "[[stakes]]\nholder", '[[stakes]]\nid = "stake-1"\nholder'),
    ],
)
def test_what_is_shown_under_a_substitute_id_gets_it(ferries: Program, address: str, old: str, new: str) -> None:
    result = ferries("fact", "edit", address, "comment=Heard.")
    assert (result.exit_code, result.stdout) == (0, f"{address}\n")
    assert _UNTOLD.count(old) == 1
    given = _UNTOLD.replace(old, new)
    start = given.index(new)
    assert ferries.dossier.read_text("utf-8") == given[:start] + given[start:].replace("Seen.", "Heard.", 1)


def test_a_substitute_id_is_renamed_and_deleted(ferries: Program) -> None:
    assert ferries("fact", "rename", "party/party-1", "heron").stdout == "party/heron\n"
    document = parse_toml(ferries.dossier.read_text("utf-8"))
    assert (document["parties"][0]["id"], document["stakes"][0]["holder"]) == ("heron", "heron")
    assert ferries("fact", "delete", "party/otter-2").stdout == "party/otter-2\n"
    assert "Otter Bay" not in ferries.dossier.read_text("utf-8")
    assert "id = 4" in ferries.dossier.read_text("utf-8")


_BID: Final = ("--words", "have both bid", *_COPIES)


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("edit", "stake/gull", "part_of=stake/gull"), "part_of: refers to itself; refer to another fact"),
        (
            ("edit", "party/gull", "formerly=beacon"),
            'formerly.1: "party/beacon" is another fact now; remove it, or rename that fact',
        ),
        (
            ("edit", "source/wire", "language=xx-yy-zz-1"),
            'language: "xx-yy-zz-1" is not a language code; write an ISO 639 code, like "en"',
        ),
        (("edit", "source/wire", "based_on=wire"), "based_on.1: refers to itself; refer to another source"),
        (
            ("edit", "dossier", "vocabulary={roles = 3}"),
            "vocabulary.roles: must be a table; write it as keys with values",
        ),
        (
            ("add", "relation", "subject=gull", "verb=leads", "object=gull", *_BID),
            "object: is the subject itself; name the other party",
        ),
        (
            ("add", "party", "name=A", "type=company", f"id={'a' * 101}", *_BID),
            "id: has 101 characters, too long for an id; shorten it to 100 or fewer",
        ),
        (("rename", "party/gull", "gull"), "party/gull: has that id already; choose another id"),
        (
            ("add", "term", "category=break-fee", "amount=lots", *_BID),
            'amount: "lots" is not a number; write it like 48, "48 per cent", "€21m" or "about 24 to 26 %"',
        ),
        (
            ("add", "party", "name=A", "type=company", "identifiers={lei = ", *_BID),
            'identifiers: "{lei =" is not valid TOML; write a table like {a = "b"}, its texts in quotes',
        ),
    ],
)
def test_a_call_that_would_bring_a_problem_is_refused(harbour: Program, args: tuple[str, ...], error: str) -> None:
    before = harbour.dossier.read_bytes()
    assert harbour.failed("fact", *args) == (1, f"jvexplore: {error}\n")
    assert harbour.dossier.read_bytes() == before


def test_words_are_for_facts_alone(harbour: Program) -> None:
    before = harbour.dossier.read_bytes()
    for address in ("source/wire", "dossier"):
        status, error = harbour.failed("fact", "edit", address, "--words", "have both bid", *_COPIES)
        assert (status, "--words needs a fact" in error) == (2, True)
    assert harbour.dossier.read_bytes() == before


def test_a_problem_of_another_fact_is_told(harbour: Program) -> None:
    assert harbour("fact", "edit", "stake/gull", "status=agreed").exit_code == 0
    known = _problems(harbour)
    values = (
        "holder=beacon",
        "company=skerry-light",
        "percent=40",
        "status=agreed",
        "basis=editorial",
        "comment=Seen.",
    )
    result = harbour("fact", "add", "stake", *values)
    (problem,) = [each for each in _problems(harbour) if each not in known]
    assert (result.exit_code, result.stdout) == (0, "stake/beacon\n")
    assert result.stderr.splitlines()[-1].startswith(f"{harbour.dossier}: {problem}; ")


def test_a_value_that_its_words_do_not_say_is_told(harbour: Program) -> None:
    call = ("add", "quote", "speakers=Mira Holm", "text=We light it last", "--words", "We light it first", *_COPIES)
    result = harbour("fact", *call, "--paragraph", "3")
    assert (result.exit_code, result.stdout) == (0, "quote/mira-holm-light-last\n")
    assert result.stderr.splitlines()[-1] == (
        f"{harbour.dossier}: quote/mira-holm-light-last: text: differs from the copy, paragraph 3:"
        " “last” is “first” in your copy; quote word for word, or fix the passages"
    )


def test_an_unfinished_dossier_is_finished_by_command(tmp_path: Path) -> None:
    program = Program(tmp_path / "deal.toml", tmp_path / "notes.toml")
    program.dossier.write_text("", "utf-8")
    assert program("fact", "edit", "dossier", "title=Ferries").stdout == "dossier\n"
    assert parse_toml(program.dossier.read_text("utf-8")) == {"format": 2, "title": "Ferries"}


def test_a_file_of_format_1_is_converted_and_the_backup_is_named(tmp_path: Path) -> None:
    program = Program(tmp_path / "deal.toml", tmp_path / "notes.toml")
    text = 'format = 1\nid = "ferries"\ntitle = "Ferries"\n[source]\ntitle = "Paper"\n[[parties]]\nid = "otter"\n'
    program.dossier.write_text(text, "utf-8")
    result = program("fact", "edit", "party/otter", "role=government")
    assert (result.exit_code, result.stdout) == (0, "party/otter\n")
    notice = result.stderr.splitlines()[0]
    assert notice.startswith(f"{program.dossier}: was converted from format 1 to format 2; ")
    (backup,) = tmp_path.glob(".deal.toml.jvexplore/backup-000001-*.toml")
    assert notice.endswith(f"the file as it was before is kept as {backup}.")
    assert backup.read_text("utf-8") == text


def test_the_author_of_a_fact_is_the_one_of_the_settings(harbour: Program, settings_file: Path) -> None:
    call = ("fact", "add", "term", "category=offer", "by=gull", "amount=£3", "--words", "have both bid", *_COPIES)
    assert harbour(*call).exit_code == 0
    assert "origin" not in harbour.dossier.read_text("utf-8")
    settings_file.write_text('author = "ana"\n', "utf-8")
    assert harbour(*call).stdout == "term/offer\nfigure/offer-amount\n"
    document = parse_toml(harbour.dossier.read_text("utf-8"))
    origins = [each["origin"] for each in (document["terms"][-1], document["figures"][-1])]
    assert [each["by"] for each in origins] == ["ana", "ana"]
    assert [sorted(each) for each in origins] == [["by", "on"]] * 2
    edited = harbour("fact", "edit", "term/offer", "origin={by = 'ben'}")
    assert edited.stderr.splitlines()[0] == "origin = { by = 'ben' }".replace("'", '"')


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")
def test_a_pipe_or_a_device_is_no_dossier_to_change(tmp_path: Path) -> None:
    article = tmp_path / "wire.txt"
    article.write_text("Bids\n\nTwo bids are in.\n", "utf-8")
    fact = ("fact", "add", "party", "name=A", "type=company", "basis=editorial", "comment=b")
    for call in (fact, ("add-source", str(article))):
        result = Program(Path("/dev/null"), tmp_path / "notes.toml").failed(*call)
        assert result == (1, "jvexplore: /dev/null: is not a file, so it cannot be changed; name a file\n")
        command = [sys.executable, "-m", "jvexplore", *call, "--dossier", "/dev/stdin"]
        done = subprocess.run(command, input=_UNTOLD, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == "jvexplore: /dev/stdin: is not a file, so it cannot be changed; name a file\n"
