"""Two real git clones change a dossier and its notes at random, and merge each other's commits with the real driver."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.test_merge import clones, git, send
from tests.dossier.writing.dossier_texts import dangling_references
from tests.dossier.writing.dossier_writer import DossierWriter, lost_addresses
from tests.dossier.writing.random_changes import START, RandomChanges, all_marks, misplaced_passages

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["clones"]

DOSSIER: Final = "deal/dossier.toml"
NOTES: Final = "deal/notes.toml"
_CHANGES: Final = 8
"""What each clone does before a merge."""
_WORDS: Final = """
# --- Words ---

[vocabulary.roles] # of our own
keeper = "Keepers"
"""
_COMMENTS: Final = ("# The bid", "# --- Parties ---", "# --- Terms ---", "# --- Words ---")


class Told:
    """What the clones wrote so far: marks and ids of notes that must be there, unless a clone deleted them."""

    def __init__(self) -> None:
        self.saved: set[str] = set()
        self.notes: set[str] = set()
        self.deleted: set[str] = set()
        self.by_hand: set[str] = set()

    def change(self, clone: Path, name: str, chance: random.Random) -> None:
        """Change the dossier and the notes of a clone, and commit that."""
        writer = DossierWriter(clone / DOSSIER)
        changes = RandomChanges(writer, chance, name)
        for _ in range(chance.randint(1, _CHANGES)):
            self.saved.add(changes.change())
        writer.save()
        self.notes.add(changes.note())
        self.deleted |= changes.deleted
        self.by_hand.add(write_by_hand(clone / DOSSIER, name, chance))
        git(clone, "add", "-A")
        git(clone, "commit", "--quiet", "--allow-empty", "-m", name)

    def assert_all_in(self, clone: Path) -> None:
        """Check that all is in the files of a clone, and that no mark of a conflict is."""
        for name in (DOSSIER, NOTES):
            assert "<<<<<<<" not in (clone / name).read_text()
        assert git(clone, "status", "--porcelain") == ""
        reader = DossierWriter(clone / DOSSIER)
        assert self.saved - self.deleted - {""} - all_marks(reader.facts) == set()
        assert reader.notes.load().keys() == self.notes - {""}
        assert dangling_references((clone / DOSSIER).read_text()) == set()
        assert misplaced_passages(reader.facts) == []
        assert lost_addresses(reader) <= self.deleted
        assert not reader.store.document.unreadable
        roles = {"keeper": "Keepers"} | {name: name.title() for name in self.by_hand}
        assert reader.store.document.extra["vocabulary"] == {"roles": roles}
        lines = (clone / DOSSIER).read_text().splitlines()
        comments = [*_COMMENTS, *(f"# top of {name}" for name in self.by_hand)]
        assert [comment for comment in comments if lines.count(comment) != 1] == []
        assert [name for name in self.by_hand if f'{name} = "{name.title()}" # by hand' not in lines] == []


def write_by_hand(path: Path, name: str, chance: random.Random) -> str:
    """Add a word of a name and comments to a dossier, as one does in a text editor; return the name."""
    lines = path.read_text().splitlines()
    begin = lines.index("[vocabulary.roles] # of our own") + 1
    lines.insert(begin + chance.randrange(2), f'{name} = "{name.title()}" # by hand')
    lines.insert(chance.randrange(lines.index("format = 2") + 2), f"# top of {name}")
    path.write_text("\n".join((*lines, "")))
    return name


def merge_from(clone: Path, other: Path) -> None:
    git(clone, "fetch", "--quiet", str(other), "main")
    git(clone, "merge", "--quiet", "--no-edit", "FETCH_HEAD")


def files_of(clone: Path) -> list[str]:
    return [(clone / name).read_text() for name in (DOSSIER, NOTES)]


@pytest.mark.timeout(3_600)
def test_nothing_is_lost_whoever_merges_first(clones: tuple[Path, Path], harm: int) -> None:
    """Both clones merge by themselves, which gives the same; then they go on from there. `--harm 1000`: 100 times."""
    one, two = clones
    (one / "deal").mkdir()
    (one / DOSSIER).write_text(START + _WORDS)
    (one / NOTES).write_text('format = 1\ndossier = "finch"\n')
    for clone in clones:
        (clone / ".git" / "info" / "exclude").write_text(".*.jvexplore/\n")
    send(one)
    git(two, "pull", "--quiet", "origin", "main")
    told = Told()
    for seed in range(max(1, harm // 10)):
        chance = random.Random(seed)
        for clone in clones:
            told.change(clone, f"{clone.name}-{seed}", chance)
        git(one, "branch", "--force", "unmerged")
        merge_from(one, two)
        git(two, "fetch", "--quiet", str(one), "unmerged")
        git(two, "merge", "--quiet", "--no-edit", "FETCH_HEAD")
        for clone in clones:
            told.assert_all_in(clone)
        merged = files_of(one)
        assert files_of(two) == merged
        merge_from(one, two)
        merge_from(two, one)
        assert files_of(one) == files_of(two) == merged
