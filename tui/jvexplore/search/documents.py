"""What can be found: each fact, paragraph and note, with the texts that it is found by."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from jvexplore.address import DOSSIER, address_of, paragraph_number
from jvexplore.dossier import numbers, words
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.facts import Challenge, Figure, Party, Quote, Stake
from jvexplore.search.fold import fold_value, folded_words
from jvexplore.search.topics import fact_topics, fact_values, row_words, written_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.facts import Fact
    from jvexplore.dossier.model import Dossier
    from jvexplore.notes.model import Note


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found.

    Attributes:
        key: an address, or a note's id.
        kind: of a fact, "paragraph", "dossier" or "note".
        title: what it is called, without a mark: it is searched.
        names: what it is called too.
        text: all else that it says, a part a line: what may be shown to a reader.
        keywords: words that it is found by too, and that are nobody's sentence: its type, its address.
        filters: what filters ask for: folded values by key, each once.
        mark: what is shown behind the title where a part of it rests on the editor.
        topics: what it is about, which counts as a title does: its tags, its role.
        category: what a challenge is about, which counts more.
        values: its own number or date, as words of `values.py`.
        written: how its title and text write that: it need not be read again.
        gists: what the paragraphs say that it stands in, a part a line.
        row: words of its row in a pane that stand nowhere else; only the filter of a pane looks at them.
    """

    key: str
    kind: str
    title: str
    names: str
    text: str
    keywords: str
    filters: Mapping[str, Collection[str]]
    mark: str = ""
    topics: str = ""
    category: str = ""
    values: tuple[str, ...] = ()
    written: str = ""
    gists: str = ""
    row: str = ""

    @property
    def full_text(self) -> str:
        """All that may be shown around what was found, a part a line."""
        return f"{self.text}\n{self.gists}"


class Documents(Protocol):
    """What can be searched. Only the keys are held; all else is made when it is asked for."""

    def keys(self) -> Sequence[str]:
        """Return the keys of all, in the order in which they are listed unasked."""

    def heading(self, key: str) -> tuple[str, str]:
        """Return of which kind a document is, and its title."""

    def document(self, key: str) -> Document:
        """Return a document."""

    def on(self, key: str) -> str:
        """Return the address that a document is, or is about."""


class FactDocuments:
    """The facts of a dossier, its paragraphs, and itself.

    Args:
        dossier: it.
        texts: the paragraphs of the reader's own copy, by their numbers.
    """

    def __init__(self, dossier: Dossier, texts: Mapping[int, str] | None = None) -> None:
        self._dossier = dossier
        self._texts = texts or {}

    def keys(self) -> Sequence[str]:
        """Return all addresses."""
        return self._dossier.addresses

    def heading(self, key: str) -> tuple[str, str]:
        """Return what stands at an address: of which kind, and its title."""
        address = address_of(key)
        if fact := self._dossier.facts.get(address):
            return fact.kind, words.title(self._dossier, fact, mark="")
        if number := paragraph_number(address):
            return "paragraph", f"Paragraph {number}"
        return DOSSIER, self._dossier.title

    def document(self, key: str) -> Document:
        """Return what stands at an address."""
        kind, title = self.heading(key)
        address = address_of(key)
        if fact := self._dossier.facts.get(address):
            mark = title_mark(self._dossier, fact)
            return Document(
                key,
                kind,
                title,
                _names(fact),
                _text(self._dossier, fact),
                _keywords(fact),
                _filters(self._dossier, fact),
                mark=mark,
                topics=" ".join(fact_topics(fact)),
                category=fact.category.replace("-", " ") if isinstance(fact, Challenge) else "",
                values=tuple(fact_values(fact)),
                written=written_value(fact),
                gists="\n".join(self._dossier.paragraph(number).gist for number in words.paragraphs(fact)),
                row=row_words(fact, mark),
            )
        filters = {"kind": (kind,)}
        text = self._dossier.summary
        if number := paragraph_number(address):
            filters["para"] = (str(number),)
            text = f"{self._dossier.paragraph(number).gist}\n{self._texts.get(number, '')}"
        return Document(key, kind, title, "", text, "", filters)

    def on(self, key: str) -> str:
        """Return the address itself."""
        return key


class NoteDocuments:
    """Notes.

    Args:
        dossier: what they are on.
        notes: they, by their ids.
    """

    def __init__(self, dossier: Dossier, notes: Mapping[str, Note]) -> None:
        self._dossier = dossier
        self._notes = notes

    def keys(self) -> Sequence[str]:
        """Return their ids, the oldest first."""
        return sorted(self._notes)

    def heading(self, key: str) -> tuple[str, str]:
        """Return that it is a note, and its first line."""
        return "note", self._notes[key].first_line

    def document(self, key: str) -> Document:
        """Return a note."""
        note = self._notes[key]
        quoted = note.span.exact if note.span else ""
        return Document(
            key,
            "note",
            note.first_line,
            " ".join((note.kind, note.status, *note.tags)),
            f"{note.text}\n{quoted}",
            f"{note.author} {note.on} {words.subject(self._dossier, note.on, mark='')}",
            {
                "kind": ("note", note.kind),
                "by": _called(note.author),
                "tag": {*map(fold_value, note.tags)},
                "has": tuple(filter(None, ("conflict" if note.conflict else "", "span" if note.span else ""))),
                "para": (note.on.partition("/")[2],) if paragraph_number(note.on) else (),
                "status": (note.status,),
            },
        )

    def on(self, key: str) -> str:
        """Return what a note is on."""
        return self._notes[key].on


def _filters(dossier: Dossier, fact: Fact) -> dict[str, Collection[str]]:
    return {
        "kind": (fact.kind,),
        "by": {name for voice in _voices(dossier, fact) for name in _called(voice)},
        "tag": {*map(fold_value, fact.tags)},
        "has": _has(fact),
        "basis": (fact.basis,),
        "para": {*map(str, words.paragraphs(fact))},
        "status": (fact.status,) if isinstance(fact, Challenge) else (),
    }


def _called(name: str) -> set[str]:
    """Return what somebody may be asked for by: the whole name, and each word of it."""
    return {fold_value(name), *folded_words(name)}


def _voices(dossier: Dossier, fact: Fact) -> list[str]:
    """Return who speaks in a fact: by all names, and the ids of the parties."""
    match fact:
        case Quote():
            ids = [fact.speaker]
        case Challenge():
            ids = [*fact.raised_by, *(response.by for response in fact.responses)]
        case _:
            ids = []
    parties = map(dossier.party, ids)
    return [each for party in parties for each in (party.id, party.name, *party.aliases)]


def _has(fact: Fact) -> tuple[str, ...]:
    found = {
        "comment": bool(fact.comment),
        "responses": isinstance(fact, Challenge) and bool(fact.responses),
        "span": any(passage.start is not None for _, passage in fact.all_passages()),
    }
    return tuple(name for name, there in found.items() if there)


def _text(dossier: Dossier, fact: Fact) -> str:
    parts = words.sayings(dossier, fact)
    match fact:
        case Party():
            parts.append(words.offices(dossier, fact, mark=""))
        case Quote():
            parts.append(fact.audience)
        case Challenge():
            parts += [response.text for response in fact.responses]
    parts.append(fact.comment)
    return "\n".join(filter(None, parts))


def _names(fact: Fact) -> str:
    """Return what a fact is called too: a party by its aliases, a figure by its number in words and short."""
    match fact:
        case Party():
            return " ".join(fact.aliases)
        case Figure():
            return " ".join(numbers.ways(fact.value, fact.unit))
        case Stake():
            return " ".join(numbers.ways(fact.percent, "percent"))
    return ""


def _keywords(fact: Fact) -> str:
    match fact:
        case Party():
            return f"{fact.address} {fact.type}"
        case Challenge():
            return f"{fact.address} {fact.status}"
    return fact.address
