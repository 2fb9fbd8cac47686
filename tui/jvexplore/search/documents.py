"""What can be found: each fact, paragraph and note, with the texts that it is found by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, paragraph
from jvexplore.dossier import words
from jvexplore.dossier.facts import Challenge, Party, Quote, Relation
from jvexplore.search.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.facts import Fact
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found.

    Attributes:
        key: an address, or a note's id.
        kind: of a fact, "paragraph", "dossier" or "note".
        title: what it is called.
        names: what it is called too.
        text: all else that it says.
        filters: what filters ask for: folded values by key.
    """

    key: str
    kind: str
    title: str
    names: str
    text: str
    filters: Mapping[str, tuple[str, ...]]


def of_dossier(dossier: Dossier, texts: Mapping[int, str] | None = None) -> Iterator[Document]:
    """Yield what a dossier holds.

    Args:
        dossier: it.
        texts: the paragraphs of the reader's own copy, by their numbers.
    """
    for fact in dossier.facts.values():
        yield Document(
            fact.address,
            fact.kind,
            words.title(dossier, fact),
            " ".join(fact.aliases) if isinstance(fact, Party) else "",
            _text(dossier, fact),
            {
                "kind": (fact.kind,),
                "by": tuple(map(fold, _voices(dossier, fact))),
                "tag": fact.tags,
                "has": _has(fact),
                "basis": (fact.basis,),
                "para": tuple(map(str, words.paragraphs(fact))),
                "status": (fact.status,) if isinstance(fact, Challenge) else (),
                "on": (fact.address,),
            },
        )
    for number, each in enumerate(dossier.source.paragraphs, 1):
        own = (texts or {}).get(number, "")
        address = paragraph(number)
        filters = {"kind": ("paragraph",), "para": (str(number),), "on": (address,)}
        yield Document(address, "paragraph", f"Paragraph {number}", "", f"{each.gist} {own}", filters)
    filters = {"kind": (DOSSIER,), "on": (DOSSIER,)}
    yield Document(DOSSIER, DOSSIER, dossier.title, "", dossier.summary, filters)


def of_notes(dossier: Dossier, notes: Iterable[Note]) -> Iterator[Document]:
    """Yield notes."""
    for note in notes:
        yield Document(
            note.id,
            "note",
            note.first_line,
            " ".join((note.kind, note.status, *note.tags)),
            f"{note.text} {note.author} {note.on} {words.subject(dossier, note.on)}",
            {
                "kind": ("note", note.kind),
                "by": (fold(note.author),),
                "tag": tuple(map(fold, note.tags)),
                "has": ("conflict",) if note.conflict else (),
                "para": (note.on.partition("/")[2],) if note.on.startswith("paragraph/") else (),
                "status": (note.status,),
                "on": (note.on,),
            },
        )


def _voices(dossier: Dossier, fact: Fact) -> list[str]:
    """Return who speaks in a fact: names, and the ids of the parties."""
    match fact:
        case Quote():
            ids = [fact.speaker]
        case Challenge():
            ids = [*fact.raised_by, *(response.by for response in fact.responses)]
        case _:
            ids = []
    return [each for party in ids for each in (party, dossier.party(party).name)]


def _has(fact: Fact) -> tuple[str, ...]:
    found = {
        "comment": bool(fact.comment),
        "responses": isinstance(fact, Challenge) and bool(fact.responses),
        "span": any(passage.start is not None for _, passage in fact.all_passages()),
    }
    return tuple(name for name, there in found.items() if there)


def _text(dossier: Dossier, fact: Fact) -> str:
    parts = [words.said(dossier, fact.address), fact.comment]
    match fact:
        case Party():
            parts += [fact.role, fact.type, words.offices(dossier, fact)]
        case Relation():
            parts.append(fact.title)
        case Quote():
            parts.append(fact.audience)
        case Challenge():
            parts += [fact.category, fact.status, *(response.text for response in fact.responses)]
    parts += [dossier.paragraph(number).gist for number in words.paragraphs(fact)]
    parts += [*fact.tags, fact.address]
    return " ".join(filter(None, parts))
