"""Two writers change one dossier on disk in any order: nothing is lost, the file parses, comments stay."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.fact_references import record_references
from jvexplore.dossier.writing.rename_fact import rename_fact
from tests.conftest import BAKERY
from tests.dossier.writing.dossier_texts import dangling_references, fact

if TYPE_CHECKING:
    from jvexplore.dossier.writing.fact_record import FactRecord


def in_sections(text: str) -> str:
    """Return a dossier with a comment above the facts of each kind."""
    for collection in collection_names():
        text = text.replace(f"[[{collection}]]", f"# ----\n# All {collection}.\n# ----\n\n[[{collection}]]", 1)
    return text


DOSSIERS: Final = {
    "short": (
        in_sections(convert_format(BAKERY.read_text("utf-8"))),
        ("party/crumb", "party/dough", "stake/dough", "challenge/power", "event/opening"),
    ),
    "long": (
        bundled_dossier_path().read_text("utf-8"),
        ("party/alibaba", "party/megafon", "stake/megafon", "challenge/censorship", "event/deal-close"),
    ),
}
"""The text of each, and the addresses of facts in it that are changed."""
PLACES: Final = range(5)
NEW_IDS: Final = ("x", "y")


class Writer:
    """One window: its own store, and the facts as it has them."""

    def __init__(self, path: Path) -> None:
        self.store = open_dossier_store(path)
        self.facts = dict(self.store.load())

    def save(self) -> None:
        self.store.save(self.facts)
        self.facts = dict(self.store.document.records)

    def find(self, address: str) -> str:
        """Return the present address of a fact; empty if it is not there."""
        if address in self.facts:
            return address
        kind, _, former = address.partition("/")
        found = (
            key
            for key, each in self.facts.items()
            if key.startswith(f"{kind}/") and former in each.table.get("formerly", ())
        )
        return next(found, "")

    def referrers(self, address: str) -> list[str]:
        return [key for key, each in self.facts.items() if address in record_references(each) and key != address]

    def edit(self, address: str, key: str, value: Any) -> bool:
        found = self.find(address)
        if found:
            self.facts[found] = self.facts[found].with_values({key: value})
        return bool(found)

    def rename(self, address: str, new_id: str) -> bool:
        found = self.find(address)
        taken = f"{address.partition('/')[0]}/{new_id}"
        if not found or self.find(taken) or taken in self.facts:
            return False
        self.facts = rename_fact(self.facts, found, new_id)
        return True

    def delete(self, address: str) -> bool:
        found = self.find(address)
        if not found or self.referrers(found):
            return False
        del self.facts[found]
        return True


def all_values(facts: dict[str, FactRecord], key: str) -> set[Any]:
    """Return the values of a key in all versions of all facts."""
    tables = [version for each in facts.values() for version in (each.table, *each.table.get("conflict", ()))]
    return {table[key] for table in tables if key in table}


EDITS: Final = st.tuples(st.just("edit"), st.sampled_from(PLACES), st.sampled_from(("mine", "yours")))
RENAMES: Final = st.tuples(st.just("rename"), st.sampled_from(PLACES), st.sampled_from(NEW_IDS))
ADDITIONS: Final = st.tuples(st.just("add"), st.sampled_from(NEW_IDS), st.sampled_from(PLACES))
STEPS: Final = st.lists(st.tuples(st.booleans(), EDITS | RENAMES | ADDITIONS | st.just(("save", 0, 0))), max_size=12)


@pytest.mark.parametrize("length", ["short", pytest.param("long", marks=pytest.mark.harm)])
@given(STEPS)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_nothing_that_two_writers_wrote_in_turns_is_lost(
    length: str, steps: list[tuple[bool, tuple[str, Any, Any]]]
) -> None:
    dossier, addresses = DOSSIERS[length]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.toml"
        path.write_text(dossier)
        writers = Writer(path), Writer(path)
        written: set[str] = set()
        for number, (is_second, (step, first, second)) in enumerate(steps):
            writer = writers[is_second]
            mark = f"mark {number}"
            if step == "edit":
                # Each writer has keys of its own, so that no edit replaces an earlier one of the other.
                written |= {mark} if writer.edit(addresses[first], f"{second}-{is_second}-{number}", mark) else set()
            elif step == "rename":
                writer.rename(addresses[first], second)
            elif step == "add" and (about := writer.find(addresses[second])) and not writer.find(f"term/{first}"):
                writer.facts[f"term/{first}"] = fact(f"term/{first}", title=mark, about=[about], basis="stated")
                written.add(mark)
            elif step == "save":
                writer.save()
        for writer in (*writers, *writers):
            writer.save()
        text = path.read_text()
        assert [mark for mark in written if f'"{mark}"' not in text] == []
        assert dangling_references(text) == set()
        counts = Counter(text.splitlines())
        assert [line for line in dossier.splitlines() if line.startswith("# ") and not counts[line]] == []
        assert writers[0].facts == writers[1].facts == dict(open_dossier_store(path).load())


class TwoWindows(RuleBasedStateMachine):
    """Two windows on one small file, against a model: for each fact, by the words it was given, what it must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "dossier.toml"
        self.number = 0
        self.titles: set[str] = set()
        self.deleted: set[str] = set()

    @initialize()
    def begin(self) -> None:
        self.path.write_text(
            '# top\nformat = 2\nid = "d"\n\n[[parties]]\nid = "ana" # her\nname = "Ana"\n\n# below\n\n'
            '[[terms]]\nid = "a"\ntitle = "t0" # first\nby = ["ana"]\n'
        )
        self.windows = Writer(self.path), Writer(self.path)
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
            window.delete(found)

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
        assert self.windows[0].facts == self.windows[1].facts == facts
        assert [line for line in ("# top", "# below") if line not in text.splitlines()] == []
        assert re.search(r'^id = "ann?[ae]" # her$', text, re.MULTILINE)

    def teardown(self) -> None:
        self.folder.cleanup()


_KEYS: Final = ("title", "comment", "note")
TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(stateful_step_count=25)
