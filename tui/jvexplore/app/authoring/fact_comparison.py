"""What is compared of a fact in conflict: the keys in which its versions differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.app.ui.compare_versions import Comparison
from jvexplore.app.ui.editor_sign import SIGN_IN_TEXT
from jvexplore.dossier.pages.problem_blocks import key_words
from jvexplore.dossier.titles import address_name, address_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.address import Address
    from jvexplore.dossier.other_versions import OtherVersion
    from jvexplore.session.session import Session

_LATER: Final = "Decide later"
VERSIONS: Final = {"": _LATER, "left": "Keep this version", "right": "Use the other version"}
DELETION: Final = {"": _LATER, "left": "Keep the fact", "right": "Delete the fact"}
UNREADABLE: Final = {"": _LATER, "left": "Keep this version"}
"""The answers by key, with their button labels; the first one, which esc also gives, changes nothing."""
_NONE: Final = "(none)"
_MAX_NAMED: Final = 3
"""How many of the facts that refer to a deleted one are named."""


class FactConflict(NamedTuple):
    """A conflict of a fact.

    Attributes:
        address: the fact.
        version: its other version.
    """

    address: Address
    version: OtherVersion


def fact_comparison(session: Session, address: Address) -> Comparison[FactConflict] | None:
    """Return the comparison for the first conflict of a fact; `None` if there is none, or no such fact."""
    found = session.find_address(address)
    fact = session.dossier.facts.get(found)
    if fact is None or not fact.conflict:
        return None
    version, count = fact.conflict[0], 1 + len(fact.conflict)
    ways = "two" if count == len(("this", "other")) else count
    title = f"Changed in {ways} ways: {address_name(session.dossier, found, SIGN_IN_TEXT)}"
    if version.is_deleted:
        here, there, answers = _described(session, found), _deletion_words(session, found), DELETION
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
    """Return what a fact is that was deleted elsewhere."""
    title = address_title(session.dossier, address, SIGN_IN_TEXT, whole_quote=True)
    return "\n\n".join(filter(None, (title, session.dossier.facts[address].description)))


def _deletion_words(session: Session, address: Address) -> str:
    """Return that a fact is deleted in the other version, and which facts refer to it."""
    referring = [*dict.fromkeys(each.address for each in session.facts.reference_index.incoming_references(address))]
    if not referring:
        return "(deleted)"
    named = ", ".join(referring[:_MAX_NAMED]) + (" …" if len(referring) > _MAX_NAMED else "")
    return f"(deleted)\n\nStill refers to it: {named}"
