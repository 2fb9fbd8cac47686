"""Facts, a source and the dossier are added, edited and deleted by commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import inspect_dossier, load_dossier
from jvexplore.dossier.named_dossier import find_dossier
from jvexplore.records.sidecar import sidecar_dir
from tests.cli.conftest import Program
from tests.cli.fact_calls import COPIES, fact_table, refused_fact, run_fact
from tests.lighthouse import LIGHTHOUSE

if TYPE_CHECKING:
    from pathlib import Path


COMMENTS = "# Bids as of June.\n"


@pytest.fixture
def harbour(tmp_path: Path) -> Program:
    dossier = tmp_path / "lighthouse.toml"
    text = LIGHTHOUSE.read_text(encoding="utf-8")
    dossier.write_text(text.replace("percent = 75\n", f"{COMMENTS}percent = 75  # or more?\n"), encoding="utf-8")
    return Program(dossier, tmp_path / "notes.toml")


def test_a_fact_is_added_with_its_words(harbour: Program) -> None:
    before = harbour.dossier.read_text(encoding="utf-8")
    told, understood = run_fact(
        harbour,
        *("add", "stake", "holder=Beacon Ltd", "company=skerry-light", "percent=up to a quarter", "status=Proposed"),
        *("--words", "keeps the rest", *COPIES),
    )
    assert told == "stake/beacon\n"
    assert understood == [
        "Beacon Ltd (holder = beacon)",
        "Skerry Point lighthouse (company = skerry-light)",
        "up to 25 % (percent = 25, qualifier = up to)",
        "Proposed (status = proposed)",
        "Stated in the article (basis = stated)",
    ]
    table = fact_table(harbour, "stakes", "beacon")
    assert table["percent"] == 25
    assert [(each["paragraph"], each["end"] - each["start"]) for each in table["passages"]] == [("2", 14)]
    assert inspect_dossier(harbour.dossier)[1] == inspect_dossier(LIGHTHOUSE)[1]
    after = harbour.dossier.read_text(encoding="utf-8").splitlines()
    assert [each for each in before.splitlines() if each not in after] == []


def test_a_term_is_added_with_its_amount(harbour: Program) -> None:
    told, _ = run_fact(
        harbour,
        *("add", "term", "category=offer", "by=gull", "amount=40,000 crowns", "status=proposed"),
        *("--words", "40,000 crowns", *COPIES),
    )
    assert told == "term/gull-offer\nfigure/gull-offer-amount\n"
    figure = fact_table(harbour, "figures", "gull-offer-amount")
    assert (figure["value"], figure["unit"], figure["of"]) == (40_000, "crowns", "term/gull-offer")
    assert figure["passages"] == fact_table(harbour, "terms", "gull-offer")["passages"]


def test_a_fact_is_edited_and_comments_stay(harbour: Program) -> None:
    told, understood = run_fact(harbour, "edit", "stake/gull", "percent=70 to 75 %", "since=Q3 2021")
    assert told == "stake/gull\n"
    assert understood == [
        "70 to 75 % (minimum = 70, maximum = 75)",
        "the third quarter of 2021 (since = 2021-35)",
    ]
    table = fact_table(harbour, "stakes", "gull")
    assert (table.get("percent"), table["minimum"], table["maximum"], table["since"]) == (None, 70, 75, "2021-35")
    assert COMMENTS in harbour.dossier.read_text(encoding="utf-8")


def test_another_value_keeps_every_other_line(harbour: Program) -> None:
    before = harbour.dossier.read_text(encoding="utf-8").splitlines()
    run_fact(harbour, "edit", "party/beacon", "role=Partners", "tags=lamp")
    after = harbour.dossier.read_text(encoding="utf-8").splitlines()
    assert [each for each in before if each not in after] == []
    assert [each for each in after if each not in before] == ['role = "partner"', 'tags = ["lamp"]']


def test_a_response_is_added_with_the_words_that_say_it_and_keeps_them(harbour: Program) -> None:
    run_fact(
        harbour,
        *("add", "challenge", "title=Who pays", "category=financing", "responses=Mira Holm: Count later"),
        *("--words", "We light it first and count later", "--paragraph", "3", *COPIES),
    )
    challenge = fact_table(harbour, "challenges", "financing")
    assert challenge["responses"] == [{"by": "mira-holm", "text": "Count later", "passages": challenge["passages"]}]
    run_fact(harbour, "edit", "challenge/financing", "responses=Mira Holm: Counting comes later")
    (response,) = fact_table(harbour, "challenges", "financing")["responses"]
    assert (response["text"], response["passages"]) == ("Counting comes later", challenge["passages"])
    two = "responses=Mira Holm: Counting comes later; Gull Trust: It will"
    error = 'responses.passages: are missing; name the words that say it, like --words "48 per cent"'
    assert refused_fact(harbour, "edit", "challenge/financing", two) == (1, error)
    run_fact(harbour, "edit", "challenge/financing", two, "--words", "40,000 crowns", *COPIES)
    first, second = fact_table(harbour, "challenges", "financing")["responses"]
    assert first == response
    assert second["passages"] == fact_table(harbour, "challenges", "financing")["passages"] != response["passages"]


def test_words_replace_the_passages(harbour: Program) -> None:
    run_fact(harbour, "edit", "event/bids", "--words", "on Friday", *COPIES)
    assert [each["paragraph"] for each in fact_table(harbour, "events", "bids")["passages"]] == ["1"]


def test_the_gist_of_a_paragraph_is_edited_and_removed(harbour: Program) -> None:
    before = harbour.dossier.read_text(encoding="utf-8")
    told, understood = run_fact(harbour, "edit", "paragraph/wire-2", "gist=A lower price, says the wire.")
    assert (told, understood) == ("paragraph/wire-2\n", ["gist = A lower price, says the wire."])
    was, now = "Another price, the same share.", "A lower price, says the wire."
    assert harbour.dossier.read_text(encoding="utf-8") == before.replace(was, now)
    run_fact(harbour, "edit", "paragraph/wire-2", "gist=")
    assert harbour.dossier.read_text(encoding="utf-8") == before.replace(f'gist = "{was}"\n', "")


def test_a_source_and_the_dossier_are_edited(harbour: Program) -> None:
    assert run_fact(harbour, "edit", "source/wire", "published=4 June 2021") == (
        "source/wire\n",
        ["4 June 2021 (published = 2021-06-04)"],
    )
    assert run_fact(harbour, "edit", "dossier", "category=Acquisition", "summary=")[0] == "dossier\n"
    dossier = load_dossier(harbour.dossier)
    assert str(dossier.sources[1].published) == "2021-06-04"
    assert (dossier.category, dossier.summary, dossier.id) == ("acquisition", "", "lighthouse")
    assert COMMENTS in harbour.dossier.read_text(encoding="utf-8")


def test_a_fact_is_deleted_and_what_restores_it_is_told(harbour: Program) -> None:
    before = harbour.dossier.read_bytes()
    told, (notice,) = run_fact(harbour, "delete", "figure/price-on-the-wire")
    assert told == "figure/price-on-the-wire\n"
    assert "price-on-the-wire" not in harbour.dossier.read_text(encoding="utf-8")
    call = f"jvexplore fact restore figure/price-on-the-wire --dossier {harbour.dossier}"
    assert notice == f'To restore it, run "{call}"'
    assert before in [each.read_bytes() for each in sidecar_dir(harbour.dossier).glob("backup-*")]


def test_the_bundled_dossier_is_copied_when_it_is_changed(tmp_path: Path) -> None:
    bundled = bundled_dossier_path()
    before = bundled.read_bytes()
    program = Program(bundled, tmp_path / "notes.toml")
    _, (copied, understood) = run_fact(program, "edit", "dossier", "tags=commerce")
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
        run_fact(harbour, "add", *call, *COPIES)
    dossier, problems = inspect_dossier(harbour.dossier)
    assert [str(each) for each in problems] == [str(each) for each in inspect_dossier(LIGHTHOUSE)[1]]
    assert len(dossier.facts) == len(load_dossier(LIGHTHOUSE).facts) + len(calls)
    assert harbour("check", *COPIES, "--words").exit_code == harbour("check").exit_code
