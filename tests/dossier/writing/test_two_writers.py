"""Two writers change one dossier on disk in any order: nothing is lost, the file parses, comments stay."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.conversion.format_conversion import convert_format
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from tests.conftest import BAKERY
from tests.dossier.writing.dossier_texts import dangling_references, fact
from tests.dossier.writing.dossier_writer import DossierWriter


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


EDITS: Final = st.tuples(st.just("edit"), st.sampled_from(PLACES), st.sampled_from(("mine", "yours")))
RENAMES: Final = st.tuples(st.just("rename"), st.sampled_from(PLACES), st.sampled_from(NEW_IDS))
ADDITIONS: Final = st.tuples(st.just("add"), st.sampled_from(NEW_IDS), st.sampled_from(PLACES))
STEPS: Final = st.lists(st.tuples(st.booleans(), EDITS | RENAMES | ADDITIONS | st.just(("save", 0, 0))), max_size=12)


@pytest.mark.parametrize("length", ["short", pytest.param("long", marks=pytest.mark.harm)])
@given(STEPS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_that_two_writers_wrote_in_turns_is_lost(
    length: str, steps: list[tuple[bool, tuple[str, Any, Any]]]
) -> None:
    dossier, addresses = DOSSIERS[length]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.toml"
        path.write_text(dossier)
        writers = DossierWriter(path), DossierWriter(path)
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
