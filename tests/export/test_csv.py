from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from jvexplore.export.csv import COLUMNS, render
from jvexplore.visible import visible
from tests.samples import AWKWARD_TEXTS, made

if TYPE_CHECKING:
    from jvexplore.dossier.links import Links
    from jvexplore.dossier.model import Dossier


def records(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_one_note_is_one_record(bakery: Dossier, bakery_links: Links) -> None:
    note = made(1, "party/crumb", 'a "b", c\nd', kind="risk", tags=("x", "y"), author="ana")
    text = render(bakery, bakery_links, [note])
    assert text.split("\r\n")[0] == ",".join(COLUMNS)
    assert text.endswith("\r\n")
    assert records(text) == [
        {
            "id": note.id,
            "on": "party/crumb",
            "fact": "Crumb & Co",
            "paragraphs": "1, 2",
            "citation": "The Morning Loaf, 3 March 2020, paragraphs 1 and 2",
            "kind": "risk",
            "status": "open",
            "text": 'a "b", c\nd',
            "tags": "x, y",
            "author": "ana",
            "created": "2026-11-22T12:01:00Z",
            "updated": "2026-11-22T12:01:00Z",
            **dict.fromkeys(("exact", "prefix", "suffix", "start", "end"), ""),
        }
    ]


@pytest.mark.parametrize("text", AWKWARD_TEXTS)
def test_awkward_texts_come_back(text: str, bakery: Dossier, bakery_links: Links) -> None:
    (record,) = records(render(bakery, bakery_links, [made(1, text=text)]))
    assert record["text"].removeprefix("'") == visible(text.replace("\r\n", "\n"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n", "＝"])  # noqa: RUF001 - a full-width form
def test_formulas_are_made_harmless(start: str, bakery: Dossier, bakery_links: Links) -> None:
    bad = f"{start}1+1"
    (record,) = records(render(bakery, bakery_links, [made(1, text=bad, author=bad, tags=(bad,))]))
    assert record["text"] == record["author"] == record["tags"] == f"'{bad}"


def test_what_leads_nowhere_has_no_citation(bakery: Dossier, bakery_links: Links) -> None:
    (record,) = records(render(bakery, bakery_links, [made(1, "paragraph/9")]))
    assert (record["on"], record["fact"], record["paragraphs"], record["citation"]) == ("paragraph/9", "", "", "")
