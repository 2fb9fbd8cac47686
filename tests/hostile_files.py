"""A dossier and notes with hostile text wherever text may be free."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import tomli_w

from tests.hostile_text import (
    BIDI,
    C1,
    CHUNKS,
    INJECTIONS,
    LINE,
    LINES,
)

if TYPE_CHECKING:
    from pathlib import Path

COUNTS: Final = {
    title: len(CHUNKS) + more
    for title, more in {"Parties": 5, "Stakes": 3, "Quotes": 1, "Challenges": 1, "Timeline": 2, "Figures": 1}.items()
}
"""How many facts each pane has: one for each chunk, besides the bakery's."""
ADDRESSED: Final = "party/rising-sun"


class Bench(NamedTuple):
    """The files of one walk."""

    dossier: Path
    notes: Path


def _dossier(bakery: Path) -> dict[str, Any]:
    """Return the bakery with a hostile fact of every kind for each chunk, and hostile text wherever it may be free."""
    dossier = tomllib.loads(bakery.read_text(encoding="utf-8"))
    dossier |= {"title": LINE, "summary": LINES}
    dossier["source"] |= {"title": LINE, "publisher": LINE, "language": LINE}
    for paragraph in dossier["source"]["paragraphs"]:
        paragraph["gist"] = LINES
    dossier["parties"][0] |= {"name": LINE, "about": LINES, "aliases": CHUNKS, "comment": LINES}
    dossier["stakes"][0] |= {"percent": 10, "consideration": LINES}
    dossier["relations"][0]["title"] = LINE
    dossier["quotes"][0] |= {"text": LINES, "audience": LINES, "comment": LINES}
    dossier["challenges"][0] |= {"title": LINE, "statement": LINES}
    dossier["challenges"][0]["responses"][0]["text"] = LINES
    dossier["figures"][0] |= {"title": LINES, "unit": LINE, "qualifier": LINES}
    for number, chunk in enumerate(CHUNKS):
        fact = {"id": f"h{number}", "basis": "stated", "passages": [{"paragraph": 1}], "comment": chunk}
        name = f"h{number}"
        dossier["parties"].append({**fact, "name": chunk, "type": "group", "role": "mentioned", "about": chunk})
        dossier["stakes"].append(
            {**fact, "holder": name, "venture": "rising-sun", "percent": 1, "consideration": chunk}
        )
        dossier["quotes"].append({**fact, "speaker": name, "text": chunk, "audience": chunk})
        dossier["challenges"].append({**fact, "title": chunk, "category": "energy", "statement": chunk})
        dossier["events"].append({**fact, "title": chunk, "when": "2021", "parties": [name]})
        dossier["figures"].append({**fact, "title": chunk, "value": 7, "unit": chunk, "qualifier": chunk})
    return dossier


def _note(number: int, **keys: Any) -> dict[str, Any]:
    moment = tomllib.loads("t = 2020-01-01T00:00:00Z")["t"]
    return {
        "id": f"01ARZ3NDEKTSV4RRFFQ69G{number:04}",
        "on": ADDRESSED,
        "kind": "comment",
        "status": "open",
        "text": LINES,
        "tags": CHUNKS,
        "author": LINE,
        "created": moment,
        "updated": moment,
        **keys,
    }


def _notes() -> dict[str, Any]:
    """Return notes: to edit, in conflict, on a fact that said something else, on none; and what are no notes."""
    version = {"text": LINES, "author": LINE, "tags": CHUNKS, "updated": _note(0)["updated"]}
    edges = [_note(10 + number, on=f"party/h{number}", text=chunk) for number, chunk in enumerate(CHUNKS)]
    bad = [_note(90, kind=LINE), _note(91, on=LINE), _note(92, status=LINE), _note(93, id=LINE), {LINE: LINE}]
    good = [_note(1), _note(2, on="party/crumb", conflict=[version]), _note(3, on="party/dough", fact=LINES)]
    good.append(_note(4, on="stake/gone"))
    return {"format": 1, "dossier": "bakery", LINE: LINE, "notes": [*good, *edges, *bad]}


def write_bench(folder: Path, bakery: Path) -> Bench:
    """Write the hostile files into a new folder, whose name is hostile too."""
    here = folder / f"here{INJECTIONS['title']}{C1}{BIDI}"
    here.mkdir()
    made = Bench(here / "dossier.toml", here / "notes.toml")
    for path, document in ((made.dossier, _dossier(bakery)), (made.notes, _notes())):
        path.write_text(tomli_w.dumps(document), encoding="utf-8")
    return made


def spoil_with_hostile_text(dossier: Path) -> None:
    """Put hostile text into a dossier where it may not be: at a key, an id, a type and a reference."""
    document = tomllib.loads(dossier.read_text(encoding="utf-8"))
    document["parties"][1] |= {LINE: LINE, "type": LINE, "id": LINE}
    document["stakes"][1]["holder"] = LINE
    dossier.write_text(tomli_w.dumps(document), encoding="utf-8")
