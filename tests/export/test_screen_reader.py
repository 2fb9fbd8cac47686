from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, paragraph_address
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.editor_mark import SPOKEN_MARK
from jvexplore.dossier.fingerprints.fact_changes import fingerprint_text
from jvexplore.dossier.kinds.challenge import Challenge
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.load import load_dossier
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.titles import address_title
from jvexplore.export.screen_reader import render
from tests.changed_dossiers import with_facts
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

NOTES = [
    made(1, "stake/dough", "Who says so?", kind="question", tags=("to-check",), author="ana"),
    made(2, "stake/gone", "On nothing"),
    made(3, "paragraph/2", "Here\x1b[31m", conflict=({"text": "There"},)),
]


def read(dossier: Dossier) -> str:
    return "".join(render(dossier, ReferenceIndex(dossier), NOTES))


def test_it_carries_every_fact_gist_and_note(bakery: Dossier) -> None:
    text = read(bakery)
    for fact in bakery.facts.values():
        said = next(filter(None, reversed(fact.statement_parts(bakery)))).split(":")[-1].strip(" “”.")
        if fact.kind in ("relation", "stake"):
            said = address_title(bakery, fact.address, mark=SPOKEN_MARK)
        assert said.replace(" %", " per cent") in text
    for each in bakery.first_source.paragraphs:
        assert text.count(each.gist) == 1
    for note in NOTES:
        assert note.text.split("\x1b")[0] in text
    assert "not in the dossier" in text
    assert "Conflict: two versions" in text
    assert "Other version, a comment, open, of 22 November 2026:\n\nThere\n" in text


def test_a_note_stands_with_its_fact_and_says_what_it_is(bakery: Dossier) -> None:
    text = read(bakery)
    assert "Note, a question, open, by ana on 22 November 2026, tagged to-check:\n\nWho says so?" in text
    assert "Note, a comment, open, of 22 November 2026:\n\nOn nothing" in text
    assert text.index("Dough Holding holds") < text.index("Who says so?") < text.index("QUOTES")


def test_a_check_without_a_text_is_a_sentence_in_words(bakery: Dossier) -> None:
    fact = fingerprint_text(bakery, Address("stake/dough"))
    checks = [
        made(1, "stake/dough", "", kind="check", status="confirmed", author="ana", fact=fact),
        made(2, "stake/dough", "", kind="check", status="confirmed", fact="Dough Holding holds 36 %"),
        made(3, "stake/dough", "", kind="check", status="disputed", conflict=({"status": "open"},)),
        made(4, "stake/dough", "Look", kind="check", status="disputed", fact="Dough Holding holds 36 %"),
    ]
    text = "".join(render(bakery, ReferenceIndex(bakery), checks))
    assert "\n\nNote, a check, confirmed, by ana on 22 November 2026.\n\n" in text
    changed = "The fact has changed since. Then: Dough Holding holds 36 per cent."
    assert f"\n\nNote, a check, changed since confirmed, of 22 November 2026. {changed}\n\n" in text
    assert "\n\nOther version, a check, open, of 22 November 2026.\n\n" in text
    assert f"\n\nNote, a check, disputed, of 22 November 2026. {changed} Text:\n\nLook\n\n" in text
    assert not re.search("[○√×≠±]", text)


def test_there_are_no_boxes_no_controls_and_every_paragraph_ends(bakery: Dossier) -> None:
    for dossier in (bakery, load_dossier(bundled_dossier_path())):
        text = "".join(render(dossier, ReferenceIndex(dossier), []))
        assert not re.search("[\u2500-\u259f│→←✎#|%$\x1b]| \\+ ", text)
        assert "…" not in text
        for part in text.strip().split("\n\n"):
            assert part.isupper() or re.search(r"[.!?…:”]$", part), part


def test_shares_read_as_a_sentence(bakery: Dossier) -> None:
    assert re.search(r"Shares: [^.:]* 60 per cent, .*37\.5 per cent", read(bakery))


def test_how_a_venture_is_shared_is_stated_once(bakery: Dossier) -> None:
    text = read(bakery)
    assert text.count("Total 100 per cent.") == len(re.findall(r"Shares: [^.:]* 60 per cent, ", text)) == 1
    assert text.count("Consideration:") == sum(bool(stake.consideration) for stake in bakery.facts_of(Stake)) == 1


def test_what_is_not_known_is_left_out(bakery: Dossier) -> None:
    unknown = with_facts(
        bakery,
        quotes=tuple(replace(quote, audience="") for quote in bakery.facts_of(Quote)),
        stakes=tuple(replace(stake, consideration="") for stake in bakery.facts_of(Stake)),
        figures=tuple(replace(figure, qualifier="") for figure in bakery.facts_of(Figure)),
        challenges=tuple(replace(challenge, responses=()) for challenge in bakery.facts_of(Challenge)),
    )
    text = read(unknown)
    for label in ("Said to", "Consideration", "Qualifier", "Response (", "Response by", "none", "does not say"):
        assert label not in text


def test_every_page_has_a_heading_and_its_address_once(bakery: Dossier) -> None:
    for dossier in (bakery, load_dossier(bundled_dossier_path())):
        text = "".join(render(dossier, ReferenceIndex(dossier), []))
        paragraphs = map(paragraph_address, dossier.paragraphs)
        for address in (DOSSIER, *dossier.facts, *paragraphs):
            assert len(re.findall(rf"(?m)(?:^| )Address: {address}\.$", text)) == 1, address
        headings = re.findall(r"\n\n\n((?:[A-Z][a-z]+ \d+ of \d+|Title)[:.].*)\n\n", text)
        assert len(headings) == 1 + len(dossier.facts) + len(dossier.first_source.paragraphs) + dossier.lists_sources


def test_headings_say_what_they_head(bakery: Dossier) -> None:
    text = read(bakery)
    for heading in (
        "Title: Rising Sun, a bakery.",
        "Party 2 of 5: Crumb & Co.",
        "Relation 1 of 1: Ada Crumb leads Crumb & Co as chief executive.",
        "Stake 2 of 3: Dough Holding holds 37.5 per cent of Rising Sun.",
        "Quote 1 of 1: Ada Crumb, chief executive of Crumb & Co.\n\n“[It] will rise — like bread”",
        "Challenge 1 of 1: Not enough power.",
        "Event 2 of 2: The first shop opens.",
        "Figure 1 of 1: Loaves a day.\n\nValue: nearly 12,500 loaves.",
        "Paragraph 5 of 5.",
    ):
        assert f"\n\n\n{heading}\n\n" in text, heading


def test_each_item_of_a_list_stands_in_a_line_of_its_own(bakery: Dossier) -> None:
    text = read(bakery)
    assert "\n\nDerived from:\nCrumb & Co’s 60 per cent of Rising Sun.\nDough Holding’s 37.5 per cent of" in text
    dated = "3 March 2020: The venture is announced.\nThe second quarter of 2021: The first shop opens."
    assert f"\n\nTimeline:\n{dated}\n\n" in text
    assert "\n\nTies: Leads Crumb & Co as chief executive.\n\n" in text
    assert "\n\nTies:\nHolds 60 per cent of Rising Sun.\nIs led by Ada Crumb as chief executive.\n\n" in text
    assert "\n\nLater: The second quarter of 2021: The first shop opens.\n\n" in text
    assert ";" not in text


def test_ties_between_neighbours_are_described_as_what_they_are(bakery: Dossier) -> None:
    owns = replace(bakery.facts_of(Relation)[0], id="ada-owns-rising-sun", verb="owns", object="rising-sun", office="")
    text = read(with_facts(bakery, relations=(*bakery.facts_of(Relation), owns)))
    ties = "Holds 60 per cent of Rising Sun.\nIs led by Ada Crumb as chief executive."
    assert f"\n\nTies:\n{ties}\n\nTies between these parties: Ada Crumb owns Rising Sun.\n" in text
    assert "Other ties" not in text


def test_what_the_heading_says_is_not_said_again(bakery: Dossier) -> None:
    text = read(bakery)
    for label in ("Subject", "Object", "Holder", "Company", "Speaker", "Response by", "Previous", "Next"):
        assert not re.search(rf"(?m)^{label}:", text), label


def test_how_to_attach_a_copy_is_said_once(bakery: Dossier) -> None:
    assert read(bakery).count("--article FILE") == 1


def test_a_tie_by_a_verb_of_the_dossiers_own_is_said_from_the_other_side(bakery: Dossier) -> None:
    bakes = replace(bakery.facts_of(Relation)[0], id="ada-bakes-for-crumb", verb="bakes-for", office="")
    foreign = replace(
        bakes, id="ada-ogles-at-crumb", verb="ogles-at", office="head", basis="editorial", comment="Seen."
    )
    dossier = with_facts(bakery, relations=(*bakery.facts_of(Relation), bakes, foreign))
    told = read(dossier).partition("Party 2 of 5")[2].partition("Party 3")[0]
    assert re.search(r"[Ii]s baked for by Ada Crumb", told)
    assert "Ada Crumb ogles at Crumb & Co as head (according to the editor)" in told
    assert "has the tie" not in told


def test_a_fact_that_is_named_in_notes_says_on_what_they_are(bakery: Dossier) -> None:
    notes = [made(1, "stake/dough", "See [[party/crumb]]"), made(2, "dossier", "[[party/crumb]] and [[party/crumb]]")]
    text = "".join(render(bakery, ReferenceIndex(bakery), notes))
    named = "Mentioned in notes on:\nDough Holding’s 37.5 per cent of Rising Sun.\nDossier."
    assert text.count(f"\n\n{named}\n\n") == 1


def test_entries_that_are_no_notes_are_reported_at_the_end(bakery: Dossier) -> None:
    problems = ["line 7, note 2: kind: must be one of comment, question", "note 3: id\x1b: is missing"]
    text = "".join(render(bakery, ReferenceIndex(bakery), NOTES, problems=problems))
    assert text.rstrip().endswith(
        "\n\n\nPROBLEMS\n\nEntries in the notes file that cannot be read; they stay in the file unchanged:\n"
        "Line 7, note 2: kind: must be one of comment, question.\nNote 3: id␛: is missing."
    )
    assert "PROBLEMS" not in read(bakery)


def test_what_contradicts_a_fact_is_read_with_its_value_and_source() -> None:
    text = read(load_dossier(Path(__file__).parents[1] / "deals" / "rothwald" / "dossier.toml"))
    assert (
        "Seems to contradict: Contract signed in Basel: 5 September 2027 (Rheintal-Bote), here 3 September 2027."
        in text
    )
