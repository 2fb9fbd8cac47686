"""What others did to a fact while its form is open: before it is saved, and what became of both once it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.address import DOSSIER, NO_ADDRESS, Address, address_of, paragraph_id
from jvexplore.dossier.fact_keys import CONFLICT
from jvexplore.dossier.writing.entry_table import entry_table, record_table
from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.session.authoring.form_change import FormChange
    from jvexplore.session.authoring.open_form import OpenForm
    from jvexplore.session.fact_changes import ChangedFacts

_IDENTITY: Final = frozenset(("id", "formerly", CONFLICT))
"""Keys that a rename changes, or a merge."""


class ChangedElsewhere(NamedTuple):
    """What others did to an entry since its form was opened; it is false if they did nothing.

    Attributes:
        keys: the keys that they changed.
        clashing: those of them that the form changes to something else.
        is_deleted: whether they deleted it.
        comes_back: whether saving brings back what they deleted; a paragraph that is gone stays so.
        renamed: the address that they gave it; empty if it has the same.
    """

    keys: tuple[str, ...] = ()
    clashing: tuple[str, ...] = ()
    is_deleted: bool = False
    comes_back: bool = False
    renamed: Address = NO_ADDRESS

    def __bool__(self) -> bool:
        """Return whether they did anything."""
        return bool(self.keys or self.is_deleted or self.renamed)


class SavedElsewhere(NamedTuple):
    """What others had done to an entry by the time at which its form was saved; it is false if nothing.

    Attributes:
        merged: the keys that they had changed, if nothing is to be decided.
        is_in_conflict: whether they had changed the same to something else, for a person to decide.
        was_deleted: whether they had deleted it: it is there again, for a person to decide.
        renamed: the address that they had given it; empty if it has the same.
        taken_id: the id that was typed for a new fact, and that they had given to another; empty if it is free.
    """

    merged: tuple[str, ...] = ()
    is_in_conflict: bool = False
    was_deleted: bool = False
    renamed: Address = NO_ADDRESS
    taken_id: str = ""

    @property
    def is_undecided(self) -> bool:
        """Whether a person is to decide between both versions."""
        return self.is_in_conflict or self.was_deleted

    def __bool__(self) -> bool:
        """Return whether they had done anything."""
        return any(self)


def changed_elsewhere(form: OpenForm) -> ChangedElsewhere:
    """Return what others did to what a form edits, as far as the open version of the dossier has it."""
    if form.opened_entry.is_new:
        return ChangedElsewhere()
    dossier, address = form.dossier, address_of(form.address)
    present = address if address == DOSSIER else dossier.present_address(address)
    table = entry_table(dossier, present)
    if table is None:
        return ChangedElsewhere(is_deleted=True, comes_back=not paragraph_id(address))
    was, says = form.opened_entry.table, form.table
    keys = _changed_keys(was, table)
    own = _changed_keys(was, says)
    clashing = [key for key in keys if key in own and not is_same_value(says.get(key), table.get(key))]
    return ChangedElsewhere(keys, tuple(clashing), renamed=present if present != address else NO_ADDRESS)


def saved_elsewhere(form: OpenForm, saved: FormChange, changed: ChangedFacts, new_conflicts: int) -> SavedElsewhere:
    """Return what others had done to what a form edits when it was saved.

    Args:
        form: it, saved.
        saved: what was saved.
        changed: what saving it changed.
        new_conflicts: how many other versions it has by now that it did not have before.
    """
    if form.opened_entry.is_new:
        typed, given = form.text_of("id").strip(), saved.address.partition("/")[2]
        return SavedElsewhere(taken_id=typed if form.table.get("id") == typed and typed != given else "")
    address, found = address_of(saved.address), address_of(saved.found_address)
    renamed = found if found != form.address else NO_ADDRESS
    after = next((each.after for each in changed.step if each.after and each.after.address == address), None)
    before = next((each.before for each in changed.step if each.before and each.before.address == found), None)
    if after is None:
        is_in_conflict = new_conflicts > 0
        table = entry_table(form.dossier, address) if changed.is_head_changed and not is_in_conflict else None
        merged = () if table is None else _changed_keys(form.table, table)
        return SavedElsewhere(merged, is_in_conflict, renamed=renamed)
    if before is None:
        return SavedElsewhere(was_deleted=True, renamed=renamed)
    is_in_conflict = len(after.other_versions) > len(before.other_versions)
    merged = () if is_in_conflict else _changed_keys(form.opened_entry.table, record_table(before))
    return SavedElsewhere(merged, is_in_conflict, renamed=renamed)


def _changed_keys(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    changed = (key for key in {**was, **now} if not is_same_value(was.get(key), now.get(key)))
    return tuple(key for key in changed if key not in _IDENTITY)
