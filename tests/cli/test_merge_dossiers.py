"""`jvexplore merge` on dossiers, by itself and as real git's merge driver."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jvexplore.cli import main
from jvexplore.dossier.writing.dossier_store import open_dossier_store
from jvexplore.dossier.writing.rename_fact import rename_fact
from tests.cli.test_merge import clones as clones_fixture
from tests.cli.test_merge import git, send
from tests.dossier.writing.dossier_texts import BY_HAND, dangling_references, fact

if TYPE_CHECKING:
    from pathlib import Path

    from jvexplore.dossier.writing.fact_record import FactRecord

clones = clones_fixture


def merge(folder: Path, base: str | None, ours: str, theirs: str) -> tuple[int, str]:
    texts = {"base": base, "ours": ours, "theirs": theirs}
    for name, text in texts.items():
        if text is not None:
            (folder / name).write_text(text)
    files = [str(folder / name) for name, text in texts.items() if text is not None]
    done = CliRunner().invoke(main, ["merge", *files], prog_name="jvexplore")
    assert done.stdout == ""
    return done.exit_code, done.stderr


def test_edits_of_both_sides_land_and_comments_stay(tmp_path: Path) -> None:
    theirs = BY_HAND.replace('name = "ana"', 'name = "Anna" # hers')
    assert merge(tmp_path, BY_HAND, BY_HAND.replace("30.0 #", "31 #"), theirs) == (0, "")
    assert (tmp_path / "ours").read_text() == theirs.replace("30.0 #", "31 #")


def test_a_conflict_is_told(tmp_path: Path) -> None:
    told = merge(tmp_path, BY_HAND, BY_HAND.replace("30.0", "31"), BY_HAND.replace("30.0", "32"))
    what = "stake/ana was changed in two ways; both versions are kept; choose one with the key c in the explorer"
    assert told == (0, f"jvexplore: {tmp_path / 'ours'}: {what}\n")


def test_a_key_of_the_dossier_that_both_changed_is_kept_twice_told_and_listed(tmp_path: Path) -> None:
    ours, theirs = (BY_HAND.replace('title = "Finch"', f'title = "{title}"') for title in ("Finch plc", "The bid"))
    what = "title was changed in two ways; the other version is kept as title-other; keep one of them"
    assert merge(tmp_path, BY_HAND, ours, theirs) == (0, f"jvexplore: {tmp_path / 'ours'}: {what}\n")
    merged = (tmp_path / "ours").read_text()
    assert 'title = "The bid"\ntitle-other = "Finch plc"\n' in merged
    (tmp_path / "deal.toml").write_text(merged)
    listed = CliRunner().invoke(main, ["check", str(tmp_path / "deal.toml")], prog_name="jvexplore").output
    what = 'is the other version of "title", which was changed in two ways'
    remedy = "choose with the key c in the program, or keep one of them, and delete this key"
    assert f"title-other: {what}; {remedy}" in listed
    assert merge(tmp_path, BY_HAND, merged, theirs) == (0, ""), "it is told once"
    assert (tmp_path / "ours").read_text() == merged


def test_versions_of_a_source_in_conflict_are_listed_with_a_remedy(tmp_path: Path) -> None:
    versions = [BY_HAND.replace('title = "A bid"', f'title = "{title}"') for title in ("One bid", "Two bids")]
    told = "source/wire was changed in two ways; both versions are kept; choose one with the key c in the explorer"
    assert merge(tmp_path, BY_HAND, *versions) == (0, f"jvexplore: {tmp_path / 'ours'}: {told}\n")
    (tmp_path / "ours").rename(tmp_path / "deal.toml")
    listed = CliRunner().invoke(main, ["check", str(tmp_path / "deal.toml")], prog_name="jvexplore").output
    what = "was changed in two ways: title is Two bids here, One bid in the other version"
    remedy = "choose with the key c in the program, or keep one version, and delete [[sources.conflict]]"
    assert f"sources.1.conflict: {what}; {remedy}\n" in listed


def test_an_address_under_which_both_added_something_else_is_told(tmp_path: Path) -> None:
    ours, theirs = (f'{BY_HAND}\n[[terms]]\nid = "fee"\ntitle = "{title}"\n' for title in ("A fee", "Break fee"))
    told = (
        "term/fee was added twice, with different values; one is now term/fee-2; to move a note to it, "
        'run "jvexplore move NOTE term/fee-2 --dossier FILE"'
    )
    assert merge(tmp_path, BY_HAND, ours, theirs) == (0, f"jvexplore: {tmp_path / 'ours'}: {told}\n")


def test_without_a_common_version_nothing_is_deleted(tmp_path: Path) -> None:
    more = BY_HAND + '\n[[terms]]\nid = "fee" # a new one\n'
    assert merge(tmp_path, None, BY_HAND, more) == (0, "")
    merged = BY_HAND.replace('closing"\n\n[notes', 'closing"\n\n[[terms]]\nid = "fee" # a new one\n\n[notes')
    assert (tmp_path / "ours").read_text() == merged
    assert merge(tmp_path, "", BY_HAND, more) == (0, "")
    assert (tmp_path / "ours").read_text() == merged


def test_words_that_both_declared_are_merged(tmp_path: Path) -> None:
    base, one, two = (BY_HAND + f"\n[vocabulary.roles]\nx = 'X'\n{more}" for more in ("", "y = 'Y'\n", "z = 'Z'\n"))
    assert merge(tmp_path, base, one, two) == (0, "")
    extra = open_dossier_store(tmp_path / "ours")
    extra.load()
    assert extra.document.extra["vocabulary"] == {"roles": {"x": "X", "y": "Y", "z": "Z"}}


def test_a_side_in_format_1_is_converted(tmp_path: Path) -> None:
    former = 'id = "d"\n\n[[stakes]]\nid = "a"\nventure = "v" # the company\n'
    present = former.replace("venture", "company").replace('id = "d"', 'format = 2\nid = "d"')
    changed, merged = present.replace('"a"\n', '"a"\nholder = "h"\n'), 'id = "a"\nholder = "h"\ncompany = "v" #'
    for ours, theirs in (
        (changed, former),
        (former, changed),
        (former.replace('"a"\n', '"a"\nholder = "h"\n'), present),
    ):
        assert merge(tmp_path, former, ours, theirs) == (0, "")
        assert (tmp_path / "ours").read_text().startswith("format = 2\n")
        assert merged in (tmp_path / "ours").read_text()


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        (BY_HAND.replace('id = "finch"   #', 'id = "wren" #'), 'theirs: is the dossier "wren", not "finch" like '),
        (BY_HAND.replace("format = 2", "format = 3"), "theirs: format 3 was written by a newer jvexplore; update"),
        ("id =", "theirs: line 1, column 5: not valid TOML"),
        ('id = "finch"\nstakes = [{ id = "a" }, 5]\n', "theirs: "),
        ('format = 1\ndossier = "finch"\n', "theirs: "),
    ],
)
def test_what_cannot_be_merged_is_told_in_one_line_and_nothing_is_written(
    tmp_path: Path, theirs: str, told: str
) -> None:
    status, said = merge(tmp_path, BY_HAND, BY_HAND, theirs)
    assert (status, said.count("\n")) == (1, 1)
    assert told in said
    assert (tmp_path / "ours").read_text() == BY_HAND


def change(clone: Path, *added: FactRecord, rename: tuple[str, str] | None = None, delete: str = "") -> None:
    store = open_dossier_store(clone / "finch.toml")
    facts = {key: each for key, each in store.load().items() if key != delete}
    facts = rename_fact(facts, *rename) if rename else facts
    store.save({**facts, **{each.address: each for each in added}})


def test_git_merges_renames_edits_additions_and_deletions(clones: tuple[Path, Path]) -> None:
    one, two = clones
    (one / "finch.toml").write_text(BY_HAND)
    (one / ".gitignore").write_text(".*.jvexplore\n")
    send(one)
    git(two, "pull", "--quiet", "origin", "main")
    change(one, fact("term/fee", title="A fee"), rename=("party/ana", "anna"), delete="event/later")
    send(one)
    edited = open_dossier_store(two / "finch.toml").load()["stake/ana"].with_values({"percent": 31})
    change(two, edited, fact("term/fee", title="Fee for a break", by=["ana"]), fact("figure/f", value=1, of="term/fee"))
    git(two, "commit", "--quiet", "-am", "facts")
    git(two, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main")
    text = (two / "finch.toml").read_text()
    assert git(two, "status", "--porcelain") == ""
    assert "<<<<<<<" not in text
    assert dangling_references(text) == set()
    merged = open_dossier_store(two / "finch.toml").load()
    assert merged["stake/ana"].table["percent"] == 31
    assert merged["party/anna"].table["formerly"] == ["ana"]
    assert "event/later" not in merged
    assert (merged["term/fee"].table["by"], merged["term/fee-2"].table["title"]) == (["anna"], "A fee")
    assert merged["figure/f"].table["of"] == "term/fee"
    for comment in ("# not the bird", "# after the split", "# she said so twice", "# the end"):
        assert comment in text
