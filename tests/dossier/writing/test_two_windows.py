"""A state machine of two windows on one dossier, against a simple model."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.former_addresses import former_addresses
from tests.dossier.writing.dossier_texts import dangling_references, fact
from tests.dossier.writing.dossier_writer import DossierWriter, all_values, lost_addresses


class TwoWindows(RuleBasedStateMachine):
    """Two windows on one small file, against a model: for each fact, by the words it was given, what it must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "dossier.toml"
        self.number = 0
        self.titles: set[str] = set()
        self.deleted: set[str] = set()
        self.deleted_addresses: set[str] = set()
        self.notes: set[str] = set()

    @initialize()
    def begin(self) -> None:
        self.path.write_text(
            '# top\nformat = 2\nid = "d"\n\n[[parties]]\nid = "ana" # her\nname = "Ana"\n\n# below\n\n'
            '[[terms]]\nid = "a"\ntitle = "t0" # first\nby = ["ana"]\n'
        )
        self.windows = DossierWriter(self.path), DossierWriter(self.path)
        self.titles = {"t0"}

    def next_title(self) -> str:
        self.number += 1
        return f"t{self.number}"

    @rule(second=st.booleans(), name=st.sampled_from("bc"), party=st.sampled_from(["ana", "anna", "anne"]))
    def add(self, name: str, party: str, *, second: bool) -> None:
        window = self.windows[second]
        if not window.find(f"term/{name}") and f"party/{party}" in window.facts:
            title = self.next_title()
            window.facts[f"term/{name}"] = fact(f"term/{name}", title=title, by=[party])
            self.titles.add(title)

    @rule(second=st.booleans(), name=st.sampled_from("abc"), key=st.sampled_from(["comment", "note"]))
    def edit(self, name: str, key: str, *, second: bool) -> None:
        """Edit a key; what it replaces in this window need not stay."""
        window = self.windows[second]
        if found := window.find(f"term/{name}"):
            value = self.next_title()
            self.deleted.add(window.facts[found].table.get(key, ""))
            self.titles.add(value)
            window.facts[found] = window.facts[found].with_values({key: value})

    @rule(name=st.sampled_from("abc"), key=st.sampled_from(["comment", "note"]))
    def edit_in_both(self, name: str, key: str) -> None:
        for second in (False, True):
            self.edit(name, key, second=second)

    @rule(second=st.booleans(), old=st.sampled_from("abc"), new=st.sampled_from("abcd"))
    def rename(self, old: str, new: str, *, second: bool) -> None:
        self.windows[second].rename(f"term/{old}", new)

    @rule(second=st.booleans(), new=st.sampled_from(["ana", "anna", "anne"]))
    def rename_party(self, new: str, *, second: bool) -> None:
        self.windows[second].rename("party/ana", new)

    @rule(second=st.booleans(), name=st.sampled_from("abcd"))
    def delete(self, name: str, *, second: bool) -> None:
        window = self.windows[second]
        if found := window.find(f"term/{name}"):
            table = window.facts[found].table
            self.deleted |= {str(version.get(key)) for version in (table, *table.get("conflict", ())) for key in _KEYS}
            former = former_addresses(window.facts[found])
            if window.delete(found):
                self.deleted_addresses |= {found, *former}

    @rule(second=st.booleans())
    def add_and_delete_the_party_to_which_it_refers(self, *, second: bool) -> None:
        """One window begins to refer to a party that the other deletes."""
        one, other = self.windows[second], self.windows[not second]
        for window in (one, other, one):
            window.save()
        if one.facts != other.facts or one.find("party/ben") or one.find("term/d"):
            return
        one.facts["party/ben"] = fact("party/ben", name="Ben")
        one.save()
        other.save()
        del other.facts["party/ben"]
        title = self.next_title()
        one.facts["term/d"] = fact("term/d", title=title, by=["ben"])
        self.titles.add(title)

    @rule(second=st.booleans(), name=st.sampled_from(["ben", "cat"]))
    def add_party(self, name: str, *, second: bool) -> None:
        self.windows[second].add(fact(f"party/{name}", name=name))

    @rule(second=st.booleans(), name=st.sampled_from(["ben", "cat"]), into=st.sampled_from(["ana", "ben", "cat"]))
    def merge_parties(self, name: str, into: str, *, second: bool) -> None:
        self.windows[second].merge(f"party/{name}", f"party/{into}")

    @rule(second=st.booleans(), name=st.sampled_from("abcd"), party=st.sampled_from(["ana", "anna", "ben", "cat"]))
    def refer(self, name: str, party: str, *, second: bool) -> None:
        window = self.windows[second]
        if (found := window.find(f"term/{name}")) and (named := window.find(f"party/{party}")):
            known = window.facts[found].table.get("to", [])
            window.edit(found, "to", [*known, *({named.partition("/")[2]} - {*known})])

    @rule(second=st.booleans(), address=st.sampled_from(["term/a", "term/b", "party/ana", "party/ben", "party/cat"]))
    def note(self, address: str, *, second: bool) -> None:
        self.notes |= {self.windows[second].note(address, "See")} - {""}

    @rule(second=st.booleans())
    def save(self, *, second: bool) -> None:
        self.windows[second].save()

    @precondition(lambda self: self.number)
    @rule()
    def all_is_there(self) -> None:
        for window in (*self.windows, *self.windows):
            window.save()
        text = self.path.read_text()
        facts = dict(open_dossier_store(self.path).load())
        found = {value for key in _KEYS for value in all_values(facts, key)}
        assert self.titles - self.deleted - found == set()
        assert dangling_references(text) == set()
        assert lost_addresses(self.windows[0]) <= self.deleted_addresses
        assert self.windows[0].notes.load().keys() == self.notes
        assert self.windows[0].facts == self.windows[1].facts == facts
        assert [line for line in ("# top", "# below") if line not in text.splitlines()] == []
        assert re.search(r'^id = "ann?[ae]" # her$', text, re.MULTILINE)

    def teardown(self) -> None:
        self.folder.cleanup()


_KEYS: Final = ("title", "comment", "note")


@pytest.mark.timeout(1_800)
def test_nothing_is_lost_between_two_windows(harm: int) -> None:
    """With `--harm 1000`, a thousand runs of the state machine."""
    few = settings(max_examples=max(_RUNS_EVERY_DAY, harm), stateful_step_count=25, deadline=None)
    run_state_machine_as_test(TwoWindows, settings=few)


_RUNS_EVERY_DAY: Final = 40
