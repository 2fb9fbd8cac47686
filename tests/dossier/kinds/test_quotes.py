"""Quotes of one, several, unnamed and missing speakers, verbatim and reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.address import Address
from jvexplore.app.looks.cursor import Cursor, CursorGrade
from jvexplore.app.ui.fact_page import FactPage
from jvexplore.dossier import blocks
from jvexplore.dossier.checks.check_dossier import check_dossier
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.titles import address_title, fact_title
from jvexplore.export import csv, markdown, plain_text, screen_reader
from jvexplore.search.documents import FactDocuments
from jvexplore.unread_value import UnreadValue
from tests.changed_dossiers import with_facts
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

NO_JOBS = "the merger would cost no jobs"
OFFICIALS = Party(id="officials", name="Two people close to Crumb", type="group", role="source", unnamed=True)


def said(bakery: Dossier, **keys: Any) -> Dossier:
    """Return the bakery with a single quote, and an unnamed party."""
    quote = Quote(**{"id": "jobs", "basis": "attributed", "text": NO_JOBS, **keys})
    return with_facts(bakery, quotes=[quote], parties=[*bakery.facts_of(Party), OFFICIALS])


def quote_of(dossier: Dossier) -> Quote:
    (quote,) = dossier.facts_of(Quote)
    return quote


def page_of(dossier: Dossier) -> list[blocks.Block]:
    return page_blocks(dossier, ReferenceIndex(dossier), quote_of(dossier).address)


def page_text(dossier: Dossier) -> str:
    return plain_text.format_page(page_of(dossier), None)


BOTH = ("ada-crumb", "dough")


@pytest.mark.parametrize(
    ("speakers", "mode", "title"),
    [
        (BOTH, "direct", f"Ada Crumb and Dough Holding: “{NO_JOBS}”"),
        (BOTH, "indirect", f"Ada Crumb and Dough Holding (reported): {NO_JOBS}"),
        (("officials",), "direct", f"Two people close to Crumb (unnamed): “{NO_JOBS}”"),
        (("officials",), "indirect", f"Two people close to Crumb (unnamed, reported): {NO_JOBS}"),
        ((), "direct", f"Speaker missing: “{NO_JOBS}”"),
        (("gone",), "indirect", f"gone (reported): {NO_JOBS}"),
        (("staff",), "direct", f"The staff [editor]: “{NO_JOBS}”"),
        (("staff",), "indirect", f"The staff (reported): {NO_JOBS} [editor]"),
    ],
)
def test_only_verbatim_words_have_quotation_marks_in_titles(
    speakers: tuple[str, ...], mode: str, title: str, bakery: Dossier
) -> None:
    dossier = said(bakery, speakers=speakers, mode=mode)
    assert fact_title(dossier, quote_of(dossier)) == title
    assert address_title(dossier, Address("quote/jobs"), whole_quote=True) == title


def test_what_is_reported_is_the_editors_text_in_which_names_are_marked(bakery: Dossier) -> None:
    dossier = said(bakery, speakers=BOTH, mode="indirect", text="The staff would stay")
    assert fact_title(dossier, quote_of(dossier)).endswith(": The staff would stay [editor]")
    heading = page_of(dossier)[0]
    assert isinstance(heading, blocks.ReportedSpeech)
    assert heading.text == "The staff [editor] would stay"


def test_each_speaker_is_a_link_with_the_offices_of_each(bakery: Dossier) -> None:
    for mode, kind in (("direct", blocks.Quotation), ("indirect", blocks.ReportedSpeech)):
        dossier = said(bakery, speakers=("ada-crumb", "dough"), mode=mode)
        heading = page_of(dossier)[0]
        assert isinstance(heading, kind)
        assert heading.by == "Ada Crumb, chief executive of Crumb & Co; Dough Holding"
        assert [link.address for link in heading.speakers] == ["party/ada-crumb", "party/crumb", "party/dough"]
        assert [blocks.is_speaker(link) for link in heading.speakers] == [True, False, True]


def test_no_output_has_reported_speech_in_quotation_marks(bakery: Dossier) -> None:
    dossier = said(bakery, speakers=BOTH, mode="indirect", when="2020-03-01", audience="the Weekly")
    index, notes = ReferenceIndex(dossier), [made(1, "quote/jobs", "Really?")]
    outputs = {
        "page": page_text(dossier),
        "markdown": "".join(markdown.render(dossier, index, notes)),
        "csv": csv.render(dossier, index, notes),
        "speech": "".join(screen_reader.render(dossier, index, notes)),
    }
    for name, text in outputs.items():
        assert NO_JOBS in text, name
        assert f"“{NO_JOBS}" not in text, name
        assert "eported" in text, name
    by = "Ada Crumb, chief executive of Crumb & Co; Dough Holding"
    assert f"» Reported speech: {by} – {NO_JOBS}" in outputs["page"]
    assert f"\nReported speech: {NO_JOBS}.\n" in outputs["speech"]
    assert "\nSaid to: the Weekly.\n\nWhen: 1 March 2020.\n" in outputs["speech"]


def test_a_direct_quote_is_still_in_quotation_marks(bakery: Dossier) -> None:
    dossier = said(bakery, speakers=BOTH)
    by = "Ada Crumb, chief executive of Crumb & Co; Dough Holding"
    assert f"“{NO_JOBS}”\n— {by}" in page_text(dossier)
    assert quote_of(dossier).verbatim_text() == NO_JOBS
    assert replace(quote_of(dossier), mode="indirect").verbatim_text() == ""


def test_rows_have_all_speakers_and_the_sign_of_what_is_reported(bakery: Dossier) -> None:
    rows = {
        mode: next(Quote.pane_rows(said(bakery, speakers=("ada-crumb", "officials"), mode=mode)))
        for mode in ("direct", "indirect")
    }
    assert rows["direct"].lead == rows["indirect"].lead == "Crumb and Two people close to Crumb"
    assert rows["direct"].label == f"“{NO_JOBS}”"
    assert rows["indirect"].label == f"» {NO_JOBS}"


def test_it_is_found_by_each_speaker_by_its_mode_and_by_its_status(bakery: Dossier) -> None:
    dossier = said(bakery, speakers=("ada-crumb", "officials"), mode="indirect", status="rumoured")
    document = FactDocuments(dossier).load_document("quote/jobs")
    assert {"ada-crumb", "two-people-close-to-crumb", "officials"} <= {*document.filters["by"]}
    assert "reported speech" in document.keywords
    assert document.filters["has"] == ("reported",)
    assert document.filters["status"] == ("rumoured",)
    assert "“" not in document.text


@pytest.mark.parametrize(
    ("keys", "name", "inline"),
    [
        ({"speakers": BOTH}, f": “{NO_JOBS}”", f"what Ada Crumb and Dough Holding said: “{NO_JOBS}”"),
        (
            {"speakers": BOTH, "mode": "indirect"},
            f", reported: {NO_JOBS}",
            f"what Ada Crumb and Dough Holding are reported to have said: {NO_JOBS}",
        ),
        (
            {"speakers": ("dough",), "mode": "indirect", "text": "a first sentence of some length. " + "more " * 20},
            ", reported, beginning: a first sentence of some length.",
            "what Dough Holding is reported to have said, beginning: a first sentence of some length.",
        ),
    ],
)
def test_speech_says_what_is_reported(keys: dict[str, Any], name: str, inline: str, bakery: Dossier) -> None:
    dossier = said(bakery, **keys)
    assert quote_of(dossier).spoken_name(dossier).endswith(name)
    assert quote_of(dossier).spoken_inline_name(dossier) == inline


def test_a_quote_without_words_says_so(bakery: Dossier) -> None:
    for mode in ("direct", "indirect"):
        dossier = said(bakery, speakers=("dough",), mode=mode, text="")
        assert "words missing" in fact_title(dossier, quote_of(dossier))
        assert "words missing" in page_text(dossier)
        assert "“”" not in page_text(dossier)


def test_its_values_are_speakers_words_mode_date_and_status(bakery: Dossier) -> None:
    stored = {
        fingerprint_text(said(bakery, **{"speakers": ("dough",), **keys}), Address("quote/jobs"))
        for keys in ({}, {"mode": "indirect"}, {"speakers": BOTH}, {"when": "2020"}, {"status": "rumoured"})
    }
    assert stored == {
        f"Dough Holding: “{NO_JOBS}”",
        f"Dough Holding (reported): {NO_JOBS}",
        f"Ada Crumb and Dough Holding: “{NO_JOBS}”",
        f"Dough Holding: “{NO_JOBS}”; when 2020",
        f"Dough Holding: “{NO_JOBS}”; status rumoured",
    }
    described = said(bakery, speakers=("dough",), description="In a speech", audience="the press")
    assert fingerprint_text(described, Address("quote/jobs")) == f"Dough Holding: “{NO_JOBS}”"


def drawn(dossier: Dossier, width: int) -> list[str]:
    page = FactPage(page_of(dossier))
    page.lay_out(width)
    left = Cursor(0, CursorGrade.LEFT)
    return [page.draw_line(number, width, left, is_first=False).plain.rstrip() for number in range(len(page))]


def test_the_screen_says_that_it_is_reported_beside_the_speakers(bakery: Dossier) -> None:
    dossier = said(bakery, speakers=("ada-crumb", "officials"), mode="indirect")
    wide, narrow = drawn(dossier, 110), drawn(dossier, 50)
    assert wide[0].startswith("▌ ■ Ada Crumb, chief executive of ■ Crumb & Co; ■ Two people close to Crumb (unnamed)  ")
    assert wide[0].endswith("» reported")
    assert wide[1] == f"▌ {NO_JOBS}"
    assert narrow[:4] == [
        "▌ ■ Ada Crumb, chief executive of ■ Crumb & Co;",
        "▌   ■ Two people close to Crumb (unnamed)",
        "▌ » reported",
        f"▌ {NO_JOBS}",
    ]
    assert not [line for line in wide if "Speaker" in line]  # the links beside the words are enough


def test_the_screen_has_each_speaker_of_a_direct_quote(bakery: Dossier) -> None:
    lines = drawn(said(bakery, speakers=BOTH), 110)
    assert lines[0] == f"▌ “{NO_JOBS}”"
    assert lines[2] == "■ Ada Crumb, chief executive of ■ Crumb & Co; ■ Dough Holding"


@pytest.mark.parametrize("text", ["“We fear no bird”", '"We fear no bird"', "We fear no bird"])
def test_quotation_marks_of_its_own_are_a_problem_and_are_shown_once(bakery: Dossier, text: str) -> None:
    dossier = said(bakery, speakers=("ada-crumb",), text=text)
    quote = quote_of(dossier)
    found = [each.message for each in check_dossier(dossier) if (each.entry, each.key) == (quote.address, "text")]
    assert found == ["has quotation marks of its own; remove them"] * (text[0] != "W")
    assert fact_title(dossier, quote) == "Ada Crumb: “We fear no bird”"
    heading = page_of(dossier)[0]
    assert isinstance(heading, blocks.Quotation)
    assert heading.text == "We fear no bird"
    assert quote.verbatim_text() == "We fear no bird"
    assert "““" not in page_text(dossier)
    (row,) = Quote.pane_rows(dossier)
    assert row.label == "“We fear no bird”"


def test_reported_speech_may_begin_and_end_with_a_mark(bakery: Dossier) -> None:
    dossier = said(bakery, speakers=("ada-crumb",), text="“No jobs”", mode="indirect")
    assert [each for each in check_dossier(dossier) if each.key == "text"] == []
    assert quote_of(dossier).bare_text == "“No jobs”"


def test_words_of_which_the_mode_cannot_be_read_are_in_no_quotation_marks(bakery: Dossier) -> None:
    unread = (UnreadValue("mode", "verbatim", 'cannot be "verbatim"', "use direct or indirect"),)
    dossier = said(bakery, speakers=("ada-crumb",), unread=unread)
    quote = quote_of(dossier)
    shown = [
        page_text(dossier),
        fact_title(dossier, quote),
        quote.whole_title(dossier, ""),
        quote.value_text(dossier),
        *(each.label for each in Quote.pane_rows(dossier)),
        quote.spoken_name(dossier),
        quote.spoken_inline_name(dossier),
        markdown.render(dossier, ReferenceIndex(dossier), [made(1, "quote/jobs", "Said?")]),
    ]
    for each in shown:
        assert NO_JOBS in each
        assert f"“{NO_JOBS}" not in each
        assert "reported" not in each
    assert quote.verbatim_text() == ""
    assert "mode not known" in page_text(dossier)
