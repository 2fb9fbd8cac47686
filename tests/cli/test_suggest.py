"""`jvexplore suggest`: on an article, on a dossier, with other providers; accepting; what was rejected."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.clock import utc_now
from jvexplore.dossier_folder import dossier_file
from jvexplore.session.suggestions.rejected_memory import RejectedMemory
from jvexplore.suggest.rejected_suggestions import RejectedSuggestion
from tests.cli.test_completion import completions
from tests.cli.test_new import call
from tests.suggest.test_providers import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

TEXT: Final = """\
Heron to take over Otter Ferries

Heron Marine owns 24% of Otter Ferries, its annual report shows. The rest is held by Ana Okoye.

"We are not for sale," said Ana Okoye, the chief executive of Otter Ferries, on Tuesday.

Heron Marine offered £21m for the other shares.
"""
COLLECTIONS: Final = ("parties", "relations", "stakes", "quotes", "challenges", "events", "figures", "terms")
KEYS: Final = ["kind", "fields", "passages", "confidence", "rule", "why", "source", "basis", "needs", "key"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "otter.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def otter(article: Path) -> Path:
    """The file of a dossier that was made from the article."""
    assert call("new", str(article), "--id", "otter", "--yes").exit_code == 0
    return dossier_file("otter")


def suggested(*args: str, stdin: str | None = None) -> list[dict[str, Any]]:
    result = call("suggest", *args, "--json", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    listed: list[dict[str, Any]] = json.loads(result.stdout)
    return listed


def refused(*args: str) -> tuple[int, str]:
    result = call("suggest", *args)
    assert result.stdout == ""
    assert result.stderr.startswith("jvexplore: ")
    assert result.stderr.count("\n") == 1
    return result.exit_code, result.stderr.removeprefix("jvexplore: ").removesuffix("\n")


def test_an_article_file(article: Path) -> None:
    found = suggested(str(article), "--published", "2027-03-04")
    assert all([*each] == KEYS for each in found)
    stakes = [each for each in found if each["kind"] == "stake"]
    assert {"holder": "Heron Marine", "company": "Otter Ferries", "percent": 24}.items() <= stakes[0]["fields"].items()
    [passage] = stakes[0]["passages"]
    assert passage["paragraph"] == "1"
    assert TEXT.split("\n")[2][passage["start"] : passage["end"]] == passage["exact"]
    dates = [each["fields"].get("when") for each in found if each["kind"] == "event"]
    assert "2027-03-02" in dates
    assert stakes == suggested(str(article), "--kind", "stake")
    assert all(each["confidence"] >= 0.8 for each in suggested(str(article), "--min-confidence", "0.8"))
    assert suggested("-", "--kind", "stake", stdin=TEXT) == stakes


def test_text_has_a_line_for_what_and_a_line_for_the_words(article: Path) -> None:
    result = call("suggest", str(article), "--kind", "quote")
    assert result.exit_code == 0
    first, words = result.stdout.splitlines()[:2]
    assert first.startswith("quote  ")
    assert "Ana Okoye" in first
    assert words.startswith("    ¶ 2: ")


def test_html_is_an_article_too(tmp_path: Path) -> None:
    page = tmp_path / "otter.html"
    paragraphs = "".join(f"<p>{each}</p>" for each in TEXT.split("\n\n")[1:])
    page.write_text(f"<html><body><article><h1>Heron to take over</h1>{paragraphs}</article></body></html>", "utf-8")
    assert [each["fields"]["percent"] for each in suggested(str(page), "--kind", "stake")] == [24]


def test_a_language_without_rules_is_said(article: Path) -> None:
    result = call("suggest", str(article), "--language", "fr", "--json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert result.stderr == 'There are no rules for the language "fr": nothing was suggested by them.\n'
    assert suggested(str(article), "--language", "und", "--kind", "stake")


def test_calls_that_do_not_fit(article: Path) -> None:
    path = str(article)
    assert refused(path, "--kind", "rumour")[0] == 2
    status, told = refused(path, "--accept", "--min-confidence", "0.9")
    assert (status, told.split(";")[0]) == (2, "--accept needs a dossier, not an article")
    assert refused("--accept")[0] == 2
    assert refused("--language", "en")[0] == 2
    assert refused(path, "--min-confidence", "7")[0] == 2
    assert refused(path, "--provider", "rule")[0] == 1
    assert refused(str(article.with_name("none.txt")))[0] == 1
    assert refused("--accept", "--min-confidence", "0.9")[0] == 2  # which dossier?


def test_accepted_suggestions_are_written_with_their_parties(otter: Path) -> None:
    before = {each["key"] for each in suggested("--dossier", "otter")}
    result = call("suggest", "--dossier", "otter", "--min-confidence", "0.6", "--accept")
    assert result.exit_code == 0, result.stderr
    written = tomllib.loads(otter.read_text("utf-8"))
    assert {"Heron Marine", "Otter Ferries", "Ana Okoye"} <= {each["name"] for each in written["parties"]}
    [stake] = written["stakes"]
    assert (stake["holder"], stake["company"], stake["percent"]) == ("heron-marine", "otter-ferries", 24)
    assert stake["origin"] == {"on": utc_now().date(), "proposed_by": "rules/stake"}
    assert len(result.stdout.splitlines()) == sum(len(written[each]) for each in written if each in COLLECTIONS)
    assert call("check", "otter").exit_code == 0
    left = suggested("--dossier", "otter", "--min-confidence", "0.6")
    assert all(each["needs"] for each in left)
    assert before


def test_who_accepted_is_written(otter: Path, settings_file: Path) -> None:
    settings_file.write_text('author = "ana"\n', "utf-8")
    args = ("--dossier", "otter", "--kind", "stake", "--min-confidence", "0.1", "--accept")
    assert call("suggest", *args).exit_code == 0
    [stake] = tomllib.loads(otter.read_text("utf-8"))["stakes"]
    assert stake["origin"] == {"by": "ana", "on": utc_now().date(), "proposed_by": "rules/stake"}


def test_what_was_rejected_does_not_come_back(otter: Path) -> None:
    [stake] = suggested("--dossier", "otter", "--kind", "stake")
    fields, [passage] = stake["fields"], stake["passages"]
    values = {"holder": "heron marine", "company": "otter ferries", "percent": str(fields["percent"])}
    place = (passage["paragraph"], passage["start"], passage["end"])
    RejectedMemory(otter).add([RejectedSuggestion("stake", values, (place,))])
    result = call("suggest", "--dossier", "otter", "--kind", "stake")
    assert (result.stdout, result.exit_code) == ("", 0)
    assert "1 rejected before" in result.stderr


def test_other_providers(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGE))
    article.write_text(TEXT.replace("Heron Marine owns 24% of Otter Ferries", "Heron owns 24% of Otter"), "utf-8")
    [stake] = suggested(str(article), "--provider", "brindle")
    assert (stake["rule"], stake["fields"]["percent"]) == ("brindle/owns", 24)
    both = call("suggest", str(article), "--provider", "rules", "--provider", "brindle-claims", "--kind", "stake")
    assert "1 a number that is not in its words" in both.stderr
    status, told = refused(str(article), "--provider", "brindle-far")
    assert (status, told.split(";")[1]) == (2, " add --send if it may")
    assert "brindle.example" in told
    assert suggested(str(article), "--provider", "brindle-far", "--send") != []
    assert refused(str(article), "--provider", "brindle-broken")[0] == 1


@pytest.mark.parametrize(
    ("typed", "incomplete", "found"),
    [
        (["--kind"], "st", ["stake"]),
        (["--provider"], "ru", ["rules"]),
        (["--provider"], "brindle-c", ["brindle-claims"]),
    ],
)
def test_kinds_and_providers_are_completed(
    typed: list[str], incomplete: str, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(PACKAGE))
    assert completions(["suggest", *typed], incomplete) == found


def test_what_would_bring_a_problem_is_not_accepted(tmp_path: Path) -> None:
    article = tmp_path / "gull.txt"
    owners = "Heron Marine owns 60% of Gull Ferries.\n\nRye Fund owns 70% of Gull Ferries.\n"
    article.write_text(f"Gull Ferries has two owners too many\n\n{owners}", "utf-8")
    assert call("new", str(article), "--id", "gull", "--yes").exit_code == 0
    result = call("suggest", "--dossier", "gull", "--kind", "stake", "--min-confidence", "0", "--accept")
    assert result.exit_code == 0
    assert result.stderr.endswith("1 not accepted, because the dossier would have a problem.\n")
    assert len(tomllib.loads(dossier_file("gull").read_text("utf-8"))["stakes"]) == 1
    assert call("check", "gull").exit_code == 0
