"""What is compared of a fact, a source or the dossier in conflict: the keys in which its versions differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import source_id
from jvexplore.app.ui.compare_versions import Comparison
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.dossier.key_words import key_words
from jvexplore.dossier.titles import address_name, address_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.other_versions import OtherVersion
    from jvexplore.session.session import Session

_LATER: Final = "Decide later"
VERSIONS: Final = {"": _LATER, "left": "Keep this version", "right": "Use the other version"}
DELETION: Final = {"": _LATER, "left": "Keep the fact", "right": "Delete the fact"}
DELETED_SOURCE: Final = {"": _LATER, "left": "Keep the source", "right": "Delete the source"}
UNREADABLE: Final = {"": _LATER, "left": "Keep this version"}
"""The answers by key, with their button labels; the first one, which esc also gives, changes nothing."""
_NONE: Final = "(none)"
_MAX_NAMED: Final = 3
"""How many of the facts that refer to what was deleted are named."""


class FactConflict(NamedTuple):
    """A conflict of a fact, a source or the dossier itself.

    Attributes:
        address: which of them.
        version: its other version.
    """

    address: Address
    version: OtherVersion


def fact_comparison(session: Session, address: Address) -> Comparison[FactConflict] | None:
    """Return the comparison for the first conflict of an entry; `None` if there is none, or no such entry."""
    found = session.find_address(address)
    versions = session.conflicts.versions.get(found, ())
    if not versions:
        return None
    version, *further = versions
    ways = 2 + len(further) if further else "two"
    title = f"Changed in {ways} ways: {address_name(session.dossier, found, SIGN_IN_TEXT)}"
    if version.is_deleted:
        here, there = _described(session, found), _deletion_words(session, found)
        answers = DELETED_SOURCE if source_id(found) else DELETION
    elif version.is_readable:
        here = "\n\n".join(_line(each.key, each.here) for each in version.changed)
        there = "\n\n".join(_line(each.key, each.there) for each in version.changed)
        answers = VERSIONS
    else:
        here, there = _described(session, found), f"(cannot be read) {version.changed[0].there}"
        answers = UNREADABLE
    return _comparison(FactConflict(found, version), title, here, there, answers)


def _comparison(
    conflict: FactConflict, title: str, here: str, there: str, answers: Mapping[str, str]
) -> Comparison[FactConflict]:
    return Comparison(conflict, title, ("This version", here), ("The other version", there), answers)


def _line(key: str, text: str) -> str:
    return f"{key_words(key)}: {text or _NONE}"


def _described(session: Session, address: Address) -> str:
    """Return what a fact or source is that was deleted elsewhere, or of which nothing else can be read."""
    title = address_title(session.dossier, address, SIGN_IN_TEXT, whole_quote=True)
    fact = session.dossier.facts.get(address)
    return "\n\n".join(filter(None, (title, fact.description if fact else "")))


def _deletion_words(session: Session, address: Address) -> str:
    """Return that a fact or source is deleted in the other version, and which facts refer to it."""
    index = session.facts.reference_index
    referring = [*dict.fromkeys(each.address for each in index.incoming_references(address))]
    if source := session.dossier.sources_by_id.get(source_id(address)):
        citing = (fact for each in source.paragraphs for fact in index.facts_on_paragraph(each.id))
        referring = [*dict.fromkeys(citing)]
    if not referring:
        return "(deleted)"
    named = ", ".join(referring[:_MAX_NAMED]) + (" …" if len(referring) > _MAX_NAMED else "")
    return f"(deleted)\n\nStill refers to it: {named}"
