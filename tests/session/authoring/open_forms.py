"""Forms without a screen: of a made-up dossier that is in no file, and of one in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.address import DOSSIER, paragraph_address, source_address
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.notes.notebook import Notebook
from jvexplore.session.authoring.fact_authoring import FactAuthoring
from jvexplore.session.authoring.form_passage import FormPassage
from jvexplore.session.fact_changes import FactChanges
from jvexplore.session.open_facts import OpenFacts
from tests.dossier.writing.typed_dossier import typed_dossier
from tests.samples import NOON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier
    from jvexplore.session.authoring.open_form import OpenForm

PASSAGE: Final = FormPassage("1", 0, 4, "sha256:0123456789abcdef", "Four")


def authoring_of() -> FactAuthoring:
    """Return what opens forms on a dossier that is in no file; nothing can be saved."""
    dossier = typed_dossier()
    facts = OpenFacts(dossier, ReferenceIndex(dossier))
    return FactAuthoring(facts, FactChanges.__new__(FactChanges), Notebook(), "ana", lambda: NOON)


def new_form(kind: str, **texts: str) -> OpenForm:
    """Return the form of a new fact in which something is typed."""
    return type_texts(authoring_of().open_new(kind, [PASSAGE], {}), **texts)


def type_texts(form: OpenForm, **texts: str) -> OpenForm:
    """Type a text into each of some fields; return the form."""
    for key, text in texts.items():
        form.set_text(key, text)
    return form


def made_tables(form: OpenForm) -> dict[str, dict[str, Any]]:
    """Return the tables of all that saving a form would add to an empty file, by address."""
    return {address: {**record.table} for address, record in form.form_change().make_change({}).items()}


def with_form(dossier: Dossier) -> Iterator[Address]:
    """Yield the addresses of all that has a form: facts, sources, paragraphs, the dossier itself."""
    yield from dossier.facts
    yield from map(source_address, dossier.sources_by_id)
    yield from map(paragraph_address, dossier.paragraphs)
    yield DOSSIER
