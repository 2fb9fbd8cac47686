"""The searchable documents: each fact, paragraph, source and note, with the text of its fields."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from jvexplore.address import DOSSIER, address_of, paragraph_id, party_address, source_id
from jvexplore.dossier.citations import cited_paragraphs
from jvexplore.dossier.editorial import title_mark
from jvexplore.dossier.paragraph_labels import paragraph_title
from jvexplore.dossier.reference_index import reference_labels
from jvexplore.dossier.source_text import source_date, source_title
from jvexplore.dossier.titles import address_title, fact_title
from jvexplore.search.normalised_words import normalise_filter_value, normalised_words
from jvexplore.search.stated_values import stated_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.answers import SearchFields
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.source import Source
    from jvexplore.notes.model import Note


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A searchable fact, paragraph or note.

    Attributes:
        key: an address, or a note's id.
        kind: of a fact, "paragraph", "source", "dossier" or "note".
        title: its name or title without a mark; it is searched.
        names: other names for it.
        text: all its other text, one part per line, which may be displayed.
        keywords: additional search words that are not displayed: its type, its address.
        filters: the values for filters: normalised, by key, without duplicates.
        mark: the mark displayed after the title if a part of it relies on the editor.
        topics: its topics, which count like a title: its tags, its role.
        category: the category of a challenge, which counts more.
        values: its own number or date, as keys of `values.py`.
        written: how title and text word that number or date, which need not be read again there.
        gists: the gists of its paragraphs, one per line.
        row: words that only its row in a pane has; only the filter of the pane searches them.
        title_is_name: whether the title is a name, not a sentence.
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
    title_is_name: bool = False

    @property
    def full_text(self) -> str:
        """All text that may be displayed around a match, one part per line."""
        return f"{self.text}\n{self.gists}"


class DocumentSource(Protocol):
    """A collection of searchable documents. Only keys are held in memory; documents are built on demand."""

    def list_keys(self) -> Sequence[str]:
        """Return the keys of all documents, in the default order."""

    def kind_and_title(self, key: str) -> tuple[str, str]:
        """Return the kind of a document, and its title."""

    def load_document(self, key: str) -> SearchDocument:
        """Return a document."""

    def subject_address(self, key: str) -> str:
        """Return the address of a document, or, for a note, the one that it is on."""


class FactDocuments:
    """The facts of a dossier, its paragraphs and sources, and the dossier itself.

    Args:
        dossier: the facts and paragraphs.
        texts: the paragraphs of the reader's copies, by id.
    """

    def __init__(self, dossier: Dossier, texts: Mapping[str, str] | None = None) -> None:
        self._dossier = dossier
        self._texts = texts or {}

    def list_keys(self) -> Sequence[str]:
        """Return all addresses."""
        return self._dossier.all_addresses

    def kind_and_title(self, key: str) -> tuple[str, str]:
        """Return the kind and the title of an address."""
        address = address_of(key)
        if fact := self._dossier.facts.get(address):
            return fact.kind, fact_title(self._dossier, fact, mark="")
        if found := paragraph_id(address):
            return "paragraph", paragraph_title(self._dossier, found)
        if found := source_id(address):
            return "source", source_title(self._dossier.sources_by_id[found])
        return DOSSIER, self._dossier.title

    def load_document(self, key: str) -> SearchDocument:
        """Return the document for an address."""
        kind, title = self.kind_and_title(key)
        address = address_of(key)
        if fact := self._dossier.facts.get(address):
            mark = title_mark(self._dossier, fact)
            found, stated = fact.search_fields(self._dossier), stated_value(fact)
            said = *fact.statement_parts(self._dossier), *found.text, fact.description, fact.comment
            parts = *said, *_named_parties(self._dossier, fact, " ".join((title, *said)))
            return SearchDocument(
                key,
                kind,
                title,
                found.names,
                "\n".join(filter(None, dict.fromkeys(parts))),
                f"{fact.address} {found.keywords}".strip(),
                _filter_values(self._dossier, fact, found),
                mark=mark,
                topics=" ".join((*fact.tags, *found.topics)),
                category=found.category,
                values=tuple(stated.keys),
                written=stated.text,
                gists="\n".join(_cited_gists(self._dossier, fact)),
                row=" ".join(filter(None, (*_row_marks(fact, mark), *found.row))),
                title_is_name=found.has_name,
            )
        if address == DOSSIER:
            return self._dossier_document(key)
        filters: dict[str, Collection[str]] = {"kind": (kind,)}
        text = ""
        if paragraph := paragraph_id(address):
            filters["para"] = (paragraph,)
            text = f"{self._dossier.paragraphs[paragraph].gist}\n{self._texts.get(paragraph, '')}"
        if source := source_id(address):
            found_source = self._dossier.sources_by_id[source]
            text = _source_text(found_source)
            filters["has"] = ("conflict",) if found_source.conflict else ()
        return SearchDocument(key, kind, title, "", text, "", filters)

    def _dossier_document(self, key: str) -> SearchDocument:
        dossier = self._dossier
        return SearchDocument(
            key,
            DOSSIER,
            dossier.title,
            "",
            dossier.summary,
            "",
            {
                "kind": (DOSSIER,),
                "tag": {*map(normalise_filter_value, dossier.tags)},
                "has": ("conflict",) if dossier.conflict else (),
            },
            topics=" ".join((dossier.category_name, *dossier.tags)),  # no category, which would rank above the parties
        )

    def subject_address(self, key: str) -> str:
        """Return the address itself."""
        return key


class NoteDocuments:
    """Notes.

    Args:
        dossier: the dossier that they are on.
        notes: the notes, by id.
    """

    def __init__(self, dossier: Dossier, notes: Mapping[str, Note]) -> None:
        self._dossier = dossier
        self._notes = notes

    def list_keys(self) -> Sequence[str]:
        """Return the ids of the notes, the oldest first."""
        return sorted(self._notes)

    def kind_and_title(self, key: str) -> tuple[str, str]:
        """Return the kind "note", and the first line of the note."""
        return "note", self._notes[key].first_line

    def load_document(self, key: str) -> SearchDocument:
        """Return a note."""
        note = self._notes[key]
        quoted = note.span.exact if note.span else ""
        return SearchDocument(
            key,
            "note",
            note.first_line,
            " ".join((note.kind, note.status, *note.tags)),
            f"{note.text}\n{quoted}",
            f"{note.author} {note.on} {address_title(self._dossier, note.on, mark='')}",
            {
                "kind": ("note", note.kind),
                "by": _filter_names(note.author),
                "tag": {*map(normalise_filter_value, note.tags)},
                "has": tuple(filter(None, ("conflict" if note.conflict else "", "span" if note.span else ""))),
                "para": tuple(filter(None, (paragraph_id(note.on),))),
                "status": (note.status,),
            },
        )

    def subject_address(self, key: str) -> str:
        """Return the address that a note is on."""
        return self._notes[key].on


def _filter_values(dossier: Dossier, fact: Fact, found: SearchFields) -> dict[str, Collection[str]]:
    return {
        "kind": (fact.kind,),
        "by": {name for voice in _speaker_names(dossier, fact, found) for name in _filter_names(voice)},
        "tag": {*map(normalise_filter_value, fact.tags)},
        "has": _has_filter_values(fact, found),
        "basis": (fact.basis or "",),
        "para": {*cited_paragraphs(dossier, fact)},
        "status": () if fact.is_unread("status") else (fact.status_in(dossier),),
    }


def _cited_gists(dossier: Dossier, fact: Fact) -> Iterator[str]:
    """Yield the gists of the paragraphs that a fact cites."""
    cited = (dossier.paragraphs.get(each) for each in cited_paragraphs(dossier, fact))
    yield from (paragraph.gist for paragraph in cited if paragraph)


def _source_text(source: Source) -> str:
    """Return what is known of a source, one part per line."""
    dates = source_date(source.published), source_date(source.retrieved)
    return "\n".join(filter(None, (source.type, source.publisher, *source.author, *dates, source.url)))


def _filter_names(name: str) -> set[str]:
    """Return the filter values for a name: the whole name, and each of its words."""
    return {normalise_filter_value(name), *normalised_words(name)}


def _named_parties(dossier: Dossier, fact: Fact, said: str) -> Iterator[str]:
    """Yield the parties that a fact names in its keys and not in its words: "Held through: Dough Holding".

    Args:
        dossier: the fact's own.
        fact: the fact.
        said: its words.
    """
    labels = reference_labels()
    names: dict[str, list[str]] = {}
    for key, address in fact.references():
        party = dossier.fact_at(address)
        is_party = party and (party.is_unnamed or any(party.own_names()))
        if party and is_party and (name := fact_title(dossier, party, mark="")) not in said:
            names.setdefault(labels[fact.kind, key].here, []).append(name)
    yield from (f"{label}: {'; '.join(dict.fromkeys(each))}" for label, each in names.items())


def _speaker_names(dossier: Dossier, fact: Fact, found: SearchFields) -> list[str]:
    """Return who speaks in a fact, or says so: their ids, titles, which describe unnamed ones, and all their names."""
    voices = dict.fromkeys((*found.voices, *map(party_address, fact.attributed_parties())))
    speaking = [party for address in voices if (party := dossier.fact_at(address))]
    return [each for party in speaking for each in (party.id, fact_title(dossier, party, mark=""), *party.own_names())]


def _has_filter_values(fact: Fact, found: SearchFields) -> tuple[str, ...]:
    """Return the values for which `has:` finds a fact: those of any kind, and those of its own."""
    has_span = any(passage.start is not None for _, passage in fact.all_passages())
    own = {"comment": bool(fact.comment), "conflict": bool(fact.conflict), "span": has_span}
    return (*(value for value, has_it in own.items() if has_it), *found.has)


def _row_marks(fact: Fact, mark: str) -> tuple[str, ...]:
    """Return the marks that the row of a fact may have next to its title."""
    return ("editorial", mark) if fact.is_editorial else (mark,)
