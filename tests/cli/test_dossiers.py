"""Dossiers named by file or id, and where their notes are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from jvexplore.article.copy_locations import choose_copies, remember_copy
from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.named_dossier import default_dossier_path, find_dossier, known_dossiers
from jvexplore.dossier_folder import dossier_file, sources_folder
from jvexplore.errors import JvexploreError
from jvexplore.notes.default_path import default_notes_path
from jvexplore.paths import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


def call(*args: str) -> Result:
    return CliRunner().invoke(main, args, prog_name="jvexplore")


@pytest.fixture
def made(bakery_path: Path) -> Path:
    """The bakery as a dossier that the reader made."""
    path = dossier_file("bakery")
    path.parent.mkdir(parents=True)
    path.write_bytes(bakery_path.read_bytes())
    return path


def test_a_dossier_is_found_by_its_id(made: Path) -> None:
    assert find_dossier("bakery") == made
    assert (
        call("show", "stake/dough", "--dossier", "bakery").stdout
        == call("show", "stake/dough", "--dossier", str(made)).stdout
    )
    assert call("check", "bakery").stdout == f"{made}: 14 facts, no problems\n"
    assert find_dossier("aliexpress-russia") == bundled_dossier_path()


def test_what_has_a_slash_ends_in_toml_or_exists_is_a_file(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(find_dossier("./bakery")) == "bakery"
    assert str(find_dossier("bakery.TOML")) == "bakery.TOML"
    (tmp_path / "bakery").mkdir()
    assert find_dossier("bakery") == made
    (tmp_path / "bakery").rmdir()
    (tmp_path / "bakery").touch()
    assert str(find_dossier("bakery")) == "bakery"


def test_a_folder_that_is_no_dossier_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    result = call("show", "--dossier", "folder")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "jvexplore: folder: cannot be read: is a directory; name a file, not a folder\n"


@pytest.mark.parametrize("args", [("show",), ("check",), ("config",), ("notes",)])
def test_an_unknown_id_is_reported_with_the_known_ones(args: tuple[str, ...], made: Path) -> None:
    result = call(*args, "--dossier", "bakerei")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        'jvexplore: there is no dossier "bakerei"; did you mean "bakery"? '
        "the ids are aliexpress-russia, bakery; a file ends in .toml\n"
    )


@pytest.mark.parametrize("name", ["..", ".", ".hidden", "con", "x" * 300, "a b", "é"])
def test_odd_ids_are_unknown_or_folders(name: str, made: Path) -> None:
    (data_folder() / "dossier.toml").write_bytes(made.read_bytes())
    (data_folder() / "dossiers" / ".hidden").mkdir()
    (data_folder() / "dossiers" / ".hidden" / "dossier.toml").write_bytes(made.read_bytes())
    result = call("show", "--dossier", name)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_long_lists_of_known_ids_are_cut(made: Path) -> None:
    for number in range(20):
        (path := dossier_file(f"deal-{number:02}")).parent.mkdir()
        path.write_bytes(made.read_bytes())
    with pytest.raises(JvexploreError, match=r'deal-09 and 10 more \("jvexplore dossiers" lists them\)'):
        find_dossier("zzz")


def test_the_variable_names_the_dossier(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "bakery")
    assert call("check").stdout == f"{made}: 14 facts, no problems\n"
    assert default_dossier_path() == made
    other = call("check", "--dossier", "aliexpress-russia")
    assert other.stdout.startswith(str(bundled_dossier_path()))
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "")
    assert default_dossier_path() == bundled_dossier_path()


def test_a_wrong_variable_is_reported_where_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "bakery")
    result = call("show")
    assert result.exit_code == 1
    assert result.stderr == (
        'jvexplore: JVEXPLORE_DOSSIER: there is no dossier "bakery"; '
        "the ids are aliexpress-russia; a file ends in .toml\n"
    )
    assert call("dossiers").exit_code == 0


def test_the_own_copy_of_the_bundled_dossier_takes_its_place(made: Path) -> None:
    assert default_dossier_path() == bundled_dossier_path()
    own = dossier_file("aliexpress-russia")
    made.parent.rename(own.parent)
    assert default_dossier_path() == find_dossier("aliexpress-russia") == own
    assert known_dossiers() == {"aliexpress-russia": own}


def test_dossiers_lists_all(made: Path) -> None:
    broken = dossier_file("broken")
    broken.parent.mkdir()
    broken.write_text("= 1\n", "utf-8")
    (broken.parent.parent / ".half.tmp").mkdir()
    (broken.parent.parent / "empty").mkdir()
    listed = call("dossiers")
    assert listed.exit_code == 1
    assert [line.split("\t")[::2] for line in listed.stdout.splitlines()] == [
        ["aliexpress-russia", str(bundled_dossier_path())],
        ["bakery", str(made)],
    ]
    assert listed.stderr.startswith(f"jvexplore: {broken}: line 1")
    assert listed.stderr.count("\n") == 1
    broken.unlink()
    as_json = call("dossiers", "--json")
    assert (as_json.exit_code, as_json.stderr) == (0, "")
    one, two = json.loads(as_json.stdout)
    assert (one["id"], one["bundled"], one["sources"]) == ("aliexpress-russia", True, 1)
    assert two == {
        "id": "bakery",
        "title": "Rising Sun, a bakery",
        "path": str(made),
        "bundled": False,
        "sources": 1,
        "facts": 14,
    }


def test_without_a_home_the_bundled_one_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert find_dossier("aliexpress-russia") == bundled_dossier_path()
    with pytest.raises(JvexploreError, match="the ids are aliexpress-russia"):
        find_dossier("bakery")


def test_ids_are_completed(made: Path) -> None:
    shell = ShellComplete(main, {}, "jvexplore", "_JVEXPLORE_COMPLETE")

    def completions(typed: list[str], incomplete: str) -> list[tuple[str, str]]:
        return [(item.value, item.type) for item in shell.get_completions(typed, incomplete)]

    everything = [("", "file"), ("aliexpress-russia", "plain"), ("bakery", "plain")]
    assert completions(["show", "--dossier"], "") == everything
    assert completions(["--dossier"], "b") == [("b", "file"), ("bakery", "plain")]
    assert completions(["check"], "al") == [("al", "file"), ("aliexpress-russia", "plain")]
    assert completions(["show", "--dossier", "bakery"], "stake/c") == [("stake/crumb", "plain")]
    assert completions(["show", "--dossier", "bakerei"], "stake/ali") == [("stake/alibaba", "plain")]


def test_completion_knows_the_variable(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "bakery")
    shell = ShellComplete(main, {}, "jvexplore", "_JVEXPLORE_COMPLETE")
    assert [item.value for item in shell.get_completions(["show"], "stake/d")] == ["stake/dough"]


def test_notes_on_a_made_dossier_lie_beside_it(made: Path) -> None:
    assert call("note", "--dossier", "bakery", "dossier", "Who?").exit_code == 0
    assert (made.parent / "notes.toml").is_file()
    assert "Who?" in call("notes", "--dossier", str(made)).stdout
    assert not (data_folder() / "notes").exists()


def test_the_order_of_the_places_of_notes(
    made: Path, bakery_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, before = made.parent / "notes.toml", data_folder() / "notes" / "bakery.toml"
    assert default_notes_path("bakery", None, made) == beside
    assert default_notes_path("bakery", None, bakery_path) == before
    assert default_notes_path("bakery", None, made.with_name("other.toml")) == before
    before.parent.mkdir()
    before.touch()
    assert default_notes_path("bakery", None, made) == before
    before.unlink()
    assert default_notes_path("bakery", tmp_path, made) == tmp_path / "bakery.toml"
    monkeypatch.setenv("JVEXPLORE_NOTES", str(tmp_path / "mine.toml"))
    assert default_notes_path("bakery", None, made) == tmp_path / "mine.toml"


def test_a_dossier_reached_by_a_link_has_the_same_notes(made: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(made.parent)
    assert default_notes_path("bakery", None, tmp_path / "link" / "dossier.toml") == made.parent / "notes.toml"


def test_imported_texts_are_copies_unless_another_one_was_attached(made: Path, bakery_article: Path) -> None:
    folder = sources_folder("bakery")
    folder.mkdir()
    imported = folder / "article.txt"
    imported.write_bytes(bakery_article.read_bytes())
    (folder / "article.original.txt").write_bytes(b"not a copy")
    (folder / "notes.md").write_bytes(b"not a copy")
    assert [each.path for each in choose_copies("bakery", ())] == [imported]
    assert "an open end" not in call("show", "paragraph/2", "--dossier", "bakery").stderr
    assert "37.5 per cent in return" in call("show", "paragraph/2", "--dossier", "bakery").stdout
    remember_copy("bakery", bakery_article)
    assert [each.path for each in choose_copies("bakery", ())] == [bakery_article, imported]
