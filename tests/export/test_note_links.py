"""Links and quoted words of notes, in every format."""

from __future__ import annotations

import csv as csv_reader
import io
import json as json_reader
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from jvexplore.export import csv, json, markdown, screen_reader, toml
from jvexplore.export.plain_notes import note_text, note_words
from jvexplore.notes.codec import parse_notes
from jvexplore.span import Span
from tests.samples import made

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex

SPAN = Span(start=6, end=15, exact="will rise", prefix='"[It] ', suffix=" - like *bread*")
NOTES = [
    made(1, "paragraph/3", "Ask [[party/ada-crumb]] or [[stake/dough]], not [[stake/gone]]", span=SPAN),
    made(2, "stake/dough", "[[paragraph/3]]: so *it* says", conflict=({"span": SPAN},)),
]


def test_markdown_leads_to_what_is_in_it(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    text = markdown.render(bakery, bakery_references, NOTES)
    assert (
        "    Ask Ada Crumb (party/ada-crumb) or [Dough Holding, 37.5 %](#stake-dough), "
        "not \\[\\[stake/gone\\]\\] (not found)\n" in text
    )
    assert '<a id="stake-dough"></a>\n\n### Dough Holding holds 37.5 % of Rising Sun\n' in text
    assert '<a id="paragraph-3"></a>' in text
    assert "    [Paragraph 3](#paragraph-3): so \\*it\\* says" in text
    assert "On “will rise”" in text
    html = MarkdownIt("commonmark").render(text)
    assert '<a href="#stake-dough">Dough Holding, 37.5 %</a>' in html


def test_markdown_without_links_has_no_anchors(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    assert "<a" not in markdown.render(
        bakery, bakery_references, [made(1, text="\\[\\[stake/dough\\]\\] [stake/dough]")]
    )


def test_plain_text_tells_names_addresses_and_quoted_words(bakery: Dossier) -> None:
    text = note_text(bakery, NOTES[0], None)
    assert "Ask Ada Crumb (party/ada-crumb) or Dough Holding, 37.5 % (stake/dough), not [[stake/gone]]" in text
    assert "\non “will rise”\n" in text
    assert "on “will rise”" in note_words(NOTES[0])


def test_linear_text_tells_names_quoted_words_and_where_a_fact_is_named(
    bakery: Dossier, bakery_references: ReferenceIndex
) -> None:
    text = "".join(screen_reader.render(bakery, bakery_references, NOTES))
    assert "Ask Ada Crumb or Dough Holding’s 37.5 per cent of Rising Sun, not the broken link stake/gone\n" in text
    assert "on “will rise”:" in text
    assert "\n\nMentioned in notes on: Paragraph 3.\n\n" in text
    assert "\n\nMentioned in notes on: Dough Holding’s 37.5 per cent of Rising Sun.\n\n" in text
    assert "paragraph 3: so *it* says" in text


def test_data_keeps_what_was_typed_and_the_span(bakery: Dossier, bakery_references: ReferenceIndex) -> None:
    told = json_reader.loads(json.render(bakery, bakery_references, NOTES))["notes"]
    span = {"start": 6, "end": 15, "exact": "will rise", "prefix": '"[It] ', "suffix": " - like *bread*"}
    by_id = {note["id"]: note for note in told}
    assert by_id[NOTES[0].id]["span"] == span
    assert by_id[NOTES[0].id]["text"] == NOTES[0].text
    assert by_id[NOTES[1].id]["span"] is None
    assert by_id[NOTES[1].id]["conflict"] == [{"span": span}]
    rows = list(csv_reader.DictReader(io.StringIO(csv.render(bakery, bakery_references, NOTES), newline="")))
    (row,) = [each for each in rows if each["id"] == NOTES[0].id]
    told = {key: str(value) for key, value in span.items()}
    assert {key: row[key] for key in span} == told | {"suffix": "' - like *bread*"}  # else it would be a formula
    assert row["text"] == NOTES[0].text
    written = parse_notes(toml.render(bakery, bakery_references, NOTES), Path("notes.toml")).records
    assert list(written.values()) == NOTES
