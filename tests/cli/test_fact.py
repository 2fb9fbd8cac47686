from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.address import address_of
from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.dossier.named_dossier import find_dossier
from jvexplore.records.sidecar import sidecar_dir
from jvexplore.toml import parse_toml
from tests.cli.conftest import Program
from tests.lighthouse import LIGHTHOUSE, PAPER_COPY, WIRE_COPY

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

_COPIES = ("--article", str(PAPER_COPY), "--article", str(WIRE_COPY))
_COMMENTS = "# Bids as of June.\n"


@pytest.fixture
def harbour(tmp_path: Path) -> Program:
    dossier = tmp_path / "lighthouse.toml"
    text = LIGHTHOUSE.read_text(encoding="utf-8")
    dossier.write_text(text.replace("percent = 75\n", f"{_COMMENTS}percent = 75  # or more?\n"), encoding="utf-8")
    return Program(dossier, tmp_path / "notes.toml")


def _run(program: Program, *args: str) -> tuple[str, list[str]]:
    """Return what a call that goes well prints, and how it understood its values."""
    result = program("fact", *args)
    assert result.exit_code == 0, result.stderr
    return result.stdout, result.stderr.splitlines()


def _fails(program: Program, *args: str) -> tuple[int, str]:
    """Return the exit status and the error of a call that must leave the file as it was."""
    before = program.dossier.read_bytes()
    status, error = program.failed("fact", *args)
    assert program.dossier.read_bytes() == before
    return status, error.removeprefix("jvexplore: ").removesuffix("\n")


def _table(program: Program, collection: str, fact_id: str) -> dict[str, Any]:
    entries = parse_toml(program.dossier.read_text(encoding="utf-8"))[collection]
    found: dict[str, Any] = next(each for each in entries if each["id"] == fact_id)
    return found


def test_a_fact_is_added_with_its_words(harbour: Program) -> None:
    before = harbour.dossier.read_text(encoding="utf-8")
    told, understood = _run(
        harbour,
        *("add", "stake", "holder=Beacon Ltd", "company=skerry-light", "percent=up to a quarter", "status=Proposed"),
        *("--words", "keeps the rest", *_COPIES),
    )
    assert told == "stake/beacon\n"
    assert understood == [
        "Beacon Ltd (holder = beacon)",
        "Skerry Point lighthouse (company = skerry-light)",
        "up to 25 % (percent = 25, qualifier = up to)",
        "Proposed (status = proposed)",
        "Stated in the article (basis = stated)",
    ]
    table = _table(harbour, "stakes", "beacon")
    assert table["percent"] == 25
    assert [(each["paragraph"], each["end"] - each["start"]) for each in table["passages"]] == [("2", 14)]
    assert inspect_dossier(harbour.dossier)[1] == inspect_dossier(LIGHTHOUSE)[1]
    after = harbour.dossier.read_text(encoding="utf-8").splitlines()
    assert [each for each in before.splitlines() if each not in after] == []


def test_a_term_is_added_with_its_amount(harbour: Program) -> None:
    told, _ = _run(
        harbour,
        *("add", "term", "category=offer", "by=gull", "amount=40,000 crowns", "status=proposed"),
        *("--words", "40,000 crowns", *_COPIES),
    )
    assert told == "term/gull-offer\nfigure/gull-offer-amount\n"
    figure = _table(harbour, "figures", "gull-offer-amount")
    assert (figure["value"], figure["unit"], figure["of"]) == (40_000, "crowns", "term/gull-offer")
    assert figure["passages"] == _table(harbour, "terms", "gull-offer")["passages"]


def test_a_fact_is_edited_and_comments_stay(harbour: Program) -> None:
    told, understood = _run(harbour, "edit", "stake/gull", "percent=70 to 75 %", "since=Q3 2021")
    assert told == "stake/gull\n"
    assert understood == [
        "70 to 75 % (minimum = 70, maximum = 75)",
        "the third quarter of 2021 (since = 2021-35)",
    ]
    table = _table(harbour, "stakes", "gull")
    assert (table.get("percent"), table["minimum"], table["maximum"], table["since"]) == (None, 70, 75, "2021-35")
    assert _COMMENTS in harbour.dossier.read_text(encoding="utf-8")


def test_another_value_keeps_every_other_line(harbour: Program) -> None:
    before = harbour.dossier.read_text(encoding="utf-8").splitlines()
    _run(harbour, "edit", "party/beacon", "role=Partners", "tags=lamp")
    after = harbour.dossier.read_text(encoding="utf-8").splitlines()
    assert [each for each in before if each not in after] == []
    assert [each for each in after if each not in before] == ['role = "partner"', 'tags = ["lamp"]']


def test_a_response_is_added_with_the_words_that_say_it_and_keeps_them(harbour: Program) -> None:
    _run(
        harbour,
        *("add", "challenge", "title=Who pays", "category=financing", "responses=Mira Holm: Count later"),
        *("--words", "We light it first and count later", "--paragraph", "3", *_COPIES),
    )
    challenge = _table(harbour, "challenges", "financing")
    assert challenge["responses"] == [{"by": "mira-holm", "text": "Count later", "passages": challenge["passages"]}]
    _run(harbour, "edit", "challenge/financing", "responses=Mira Holm: Counting comes later")
    (response,) = _table(harbour, "challenges", "financing")["responses"]
    assert (response["text"], response["passages"]) == ("Counting comes later", challenge["passages"])
    two = "responses=Mira Holm: Counting comes later; Gull Trust: It will"
    remedy = 'name the words that say it, like --words "48 per cent"'
    assert _fails(harbour, "edit", "challenge/financing", two) == (1, f"responses.passages: are missing; {remedy}")
    _run(harbour, "edit", "challenge/financing", two, "--words", "40,000 crowns", *_COPIES)
    first, second = _table(harbour, "challenges", "financing")["responses"]
    assert first == response
    assert second["passages"] == _table(harbour, "challenges", "financing")["passages"] != response["passages"]


def test_words_replace_the_passages(harbour: Program) -> None:
    _run(harbour, "edit", "event/bids", "--words", "on Friday", *_COPIES)
    assert [each["paragraph"] for each in _table(harbour, "events", "bids")["passages"]] == ["1"]


def test_a_source_and_the_dossier_are_edited(harbour: Program) -> None:
    assert _run(harbour, "edit", "source/wire", "published=4 June 2021") == (
        "source/wire\n",
        ["4 June 2021 (published = 2021-06-04)"],
    )
    assert _run(harbour, "edit", "dossier", "category=Acquisition", "summary=")[0] == "dossier\n"
    dossier = load_dossier(harbour.dossier)
    assert str(dossier.sources[1].published) == "2021-06-04"
    assert (dossier.category, dossier.summary, dossier.id) == ("acquisition", "", "lighthouse")
    assert _COMMENTS in harbour.dossier.read_text(encoding="utf-8")


def test_a_fact_is_deleted_and_what_restores_it_is_told(harbour: Program) -> None:
    before = harbour.dossier.read_bytes()
    told, (notice,) = _run(harbour, "delete", "figure/price-on-the-wire")
    assert told == "figure/price-on-the-wire\n"
    assert "price-on-the-wire" not in harbour.dossier.read_text(encoding="utf-8")
    call = f"jvexplore fact restore figure/price-on-the-wire --dossier {harbour.dossier}"
    assert notice == f'To restore it, run "{call}"'
    assert before in [each.read_bytes() for each in sidecar_dir(harbour.dossier).glob("backup-*")]


def test_a_renamed_fact_is_followed(harbour: Program) -> None:
    harbour.told("note", "party/gull", "See [[party/gull]] and [[party/beacon]]", "--author", "ana")
    assert _run(harbour, "rename", "party/gull", "gull-trust") == ("party/gull-trust\n", [])
    assert _table(harbour, "stakes", "gull")["holder"] == "gull-trust"
    assert _table(harbour, "parties", "gull-trust")["formerly"] == ["gull"]
    (note,) = harbour.written
    assert (note["on"], note["text"]) == ("party/gull-trust", "See [[party/gull-trust]] and [[party/beacon]]")
    assert _run(harbour, "edit", "party/gull", "tags=trust")[0] == "party/gull-trust\n"


def test_two_parties_become_one(harbour: Program) -> None:
    _run(
        harbour,
        *("add", "party", "name=The Gull Trust Ltd", "id=gull-two", "type=company", "country=GB", "tags=lamp"),
        *("--words", "the board keeps the rest", *_COPIES),
    )
    _run(harbour, "edit", "event/bids", "parties=gull, gull-two, beacon")
    _run(harbour, "rename", "party/gull-two", "gull-ltd")
    _run(harbour, "rename", "party/gull-ltd", "gull-two")
    harbour.told("note", "party/gull-two", "Who? [[party/gull-two]], [[party/gull-ltd]]", "--author", "ana")
    told, (left, notice) = _run(harbour, "merge", "party/gull-two", "party/gull")
    assert left == 'Not taken over from party/gull-two: type = "company"'
    assert told == "party/gull\n"
    assert notice.startswith('To undo it, run "jvexplore fact restore dossier --from ')
    table = _table(harbour, "parties", "gull")
    assert (table["name"], table["type"], table["country"]) == ("Gull Trust", "organisation", "GB")
    assert (table["aliases"], table["formerly"], table["tags"]) == (
        ["The Gull Trust Ltd"],
        ["gull-two", "gull-ltd"],
        ["lamp"],
    )
    assert [each["paragraph"] for each in table["passages"]] == ["1", "wire-2", "2"]
    assert _table(harbour, "events", "bids")["parties"] == ["gull", "beacon"]
    (note,) = harbour.written
    assert (note["on"], note["text"]) == ("party/gull", "Who? [[party/gull]], [[party/gull]]")
    assert load_dossier(harbour.dossier).facts.keys() == load_dossier(LIGHTHOUSE).facts.keys()


def test_two_parties_with_a_relation_between_them_stay_two(harbour: Program) -> None:
    relation = ("add", "relation", "subject=gull", "verb=competes-with", "object=beacon")
    _run(harbour, *relation, "--words", "have both bid", *_COPIES)
    assert _fails(harbour, "merge", "party/beacon", "party/gull") == (
        1,
        "relation/gull-competes-with-beacon: would name party/gull as subject and object; delete it first, or change it, if they are the same",
    )
    assert (
        _fails(harbour, "merge", "party/gull", "party/gull")[1]
        == "party/gull: cannot be merged into itself; name another party"
    )
    assert _fails(harbour, "merge", "stake/gull", "party/gull")[1].startswith("stake/gull: is not a party")


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("add", "stake", "holder=gul"), 'holder: there is no party "gul"; did you mean "gull"?'),
        (("add", "stak", "holder=gull"), 'there is no kind "stak"; did you mean "stake"?'),
        (("add", "party", "name=A", "type=company"), 'passages: are missing; name the words that say it, like --words "48 per cent"'),
        (("add", "party", "name=A", "type=company", "--words", "75 per cent", *_COPIES), '"75 per cent" occurs in 2 paragraphs: 2, wire-2; say which with --paragraph, or give more words'),
        (("add", "party", "name=A", "type=company", "--words", "75 per cent"), "words are found in your own copy of the article; name it with --article FILE"),
        (("edit", "stake/gull", "percent=much"), 'percent: "much" is not a number; write it like 48, "48 per cent", "€21m" or "about 24 to 26 %"'),
        (("edit", "stake/gull"), "there is nothing to change; write KEY=VALUE, like percent=48"),
        (("edit", "stake/gull", "id=b"), "id: cannot be edited; rename it, like fact rename stake/finch finch-holdings"),
        (("edit", "paragraph/1", "gist=b"), "paragraph/1: is not a fact that can be changed; name a fact, like stake/finch"),
        (("edit", "dossier", "sources=[]"), "sources: cannot be edited by a command; edit the file itself"),
        (("edit", "source/wire", "paragraphs=[]"), "paragraphs: cannot be edited by a command; edit the file itself"),
        (("delete", "party/gull"), "party/gull: stake/gull refers to it; change those references first, or delete it with --force"),
        (("delete", "source/wire"), "source/wire: a source cannot be deleted by a command; edit the file itself"),
        (("rename", "party/gull", "beacon"), 'id: "party/beacon" is another fact; choose another id'),
        (("rename", "party/gull", "Gull Trust"), 'id: "Gull Trust" cannot be an id; write it in small letters, digits and hyphens, like finch-2'),
    ],
)  # fmt: skip
def test_wrong_calls(harbour: Program, args: tuple[str, ...], error: str) -> None:
    assert _fails(harbour, *args) == (1, error)


@pytest.mark.parametrize(
    "args",
    [
        ("add",),
        ("frob", "stake/gull"),
        ("rename", "party/gull"),
        ("delete",),
        ("edit", "stake/gull", "tags=a", "--paragraph", "2"),
        ("edit", "dossier", "tags=a", "--words", "b"),
    ],
)
def test_wrong_usage(harbour: Program, args: tuple[str, ...]) -> None:
    assert _fails(harbour, *args)[0] == 2


def test_an_address_that_there_is_not(harbour: Program) -> None:
    status, error = _fails(harbour, "edit", "stake/gul", "percent=5")
    assert (status, error.endswith('there is no "stake/gul"; did you mean "stake/gull"?')) == (1, True)


def test_a_dossier_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JVEXPLORE_DOSSIER", raising=False)
    result = CliRunner().invoke(main, ["fact", "edit", "dossier", "tags=a"], prog_name="jvexplore")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "which dossier? Name it with --dossier FILE-or-ID" in result.stderr


def test_the_bundled_dossier_is_copied_when_it_is_changed(tmp_path: Path) -> None:
    bundled = bundled_dossier_path()
    before = bundled.read_bytes()
    program = Program(bundled, tmp_path / "notes.toml")
    _, (copied, understood) = _run(program, "edit", "dossier", "tags=commerce")
    assert copied.startswith("The bundled dossier is read-only; it was copied to ")
    assert understood == "tags = commerce"
    assert bundled.read_bytes() == before
    assert load_dossier(find_dossier("aliexpress-russia")).tags == ("commerce",)
    assert "you have a copy of it" in program.failed("fact", "edit", "dossier", "tags=trade")[1]


def test_a_dossier_is_made_by_command(harbour: Program) -> None:
    derived = ("basis=derived", "derived_from=stake/gull")
    calls = [
        ("party", "name=Skerry harbour board", "type=agency", "role=regulator", "--words", "Harbour board"),
        ("relation", "subject=mira-holm", "verb=chairs", "object=gull", "--words", "who chairs the trust"),
        ("event", "title=The lamp goes out", "category=incident", "when=by spring 2021", "--words", "spring storms"),
        ("challenge", "category=Competition", "title=A second bidder", "--words", "Beacon Ltd have both bid"),
        ("quote", "speakers=Mira Holm", "text=We light it first", "--words", "We light it first", "--paragraph", "3"),
        ("figure", "of=stake/gull", "value=75 %", "category=shares-covered", *derived),
    ]
    for call in calls:
        _run(harbour, "add", *call, *_COPIES)
    dossier, problems = inspect_dossier(harbour.dossier)
    assert [str(each) for each in problems] == [str(each) for each in inspect_dossier(LIGHTHOUSE)[1]]
    assert len(dossier.facts) == len(load_dossier(LIGHTHOUSE).facts) + len(calls)
    assert harbour("check", *_COPIES, "--words").exit_code == harbour("check").exit_code


def test_parties_of_the_bundled_dossier_are_merged_in_its_copy(tmp_path: Path) -> None:
    program = Program(bundled_dossier_path(), tmp_path / "notes.toml")
    told, _ = _run(program, "merge", "party/facebook", "party/yandex")
    assert told == "party/yandex\n"
    dossier = load_dossier(find_dossier("aliexpress-russia"))
    assert "party/facebook" not in dossier.facts
    assert dossier.present_address(address_of("party/facebook")) == "party/yandex"


@pytest.mark.parametrize(
    "args",
    [("merge", "party/beacon", "party/gull"), ("rename", "party/gull", "trust"), ("rename", "stake/gull", "one")],
)
def test_where_the_notes_cannot_follow_the_dossier_stays(harbour: Program, args: tuple[str, ...]) -> None:
    harbour.notes.write_text('dossier = "lighthouse"\n')
    status, error = _fails(harbour, *args)
    assert (status, error.startswith(f"{harbour.notes}: format: is missing")) == (1, True)
