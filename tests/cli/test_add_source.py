"""Another article added to a dossier by command."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.article.copy_locations import imported_copies
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier_folder import dossier_file, dossiers_folder, sources_folder
from tests.cli.test_new import ARTICLE, call

if TYPE_CHECKING:
    from pathlib import Path


WIRE: Final = """\
Heron to take over island ferries

7 May 2027 | Northwire

Heron Marine is buying Otter Ferries, a filing showed.

The price is £21m.
"""
ADDED: Final = """
[[sources]]
id = "northwire"
title = "Heron to take over island ferries"
publisher = "Northwire"
published = 2027-05-07
language = "en"
paragraphs = [
"""


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text(WIRE, "utf-8")
    return path


@pytest.fixture
def otter(tmp_path: Path) -> Path:
    """The file of a dossier that was made from an article."""
    path = tmp_path / "otter.txt"
    path.write_text(ARTICLE, "utf-8")
    assert call("new", str(path), "--id", "otter", "--yes").exit_code == 0
    return dossier_file("otter")


def refused(*args: str, stdin: str | None = None) -> tuple[int, str]:
    """Return the status and the line of a call that must be refused, and change no file."""

    def contents() -> dict[Path, bytes]:
        paths = [path for path in dossiers_folder().rglob("*") if path.is_file() and path.name != "lock"]
        return {path: path.read_bytes() for path in paths}

    before = contents()
    result = call("add-source", *args, stdin=stdin)
    assert result.stdout == ""
    assert result.stderr.startswith("jvexplore: ")
    assert result.stderr.count("\n") == 1
    assert {path: data for path, data in contents().items() if ".jvexplore" not in str(path.parent.name)} == {
        path: data for path, data in before.items() if ".jvexplore" not in str(path.parent.name)
    }
    return result.exit_code, result.stderr.removeprefix("jvexplore: ").removesuffix("\n")


def test_a_further_source(otter: Path, wire: Path) -> None:
    before = otter.read_text("utf-8")
    added = call("add-source", str(wire), "--dossier", "otter")
    assert (added.exit_code, added.stdout, added.stderr) == (0, "source/northwire\n", "")
    text = otter.read_text("utf-8")
    assert text.startswith(before + ADDED)
    dossier, problems = inspect_dossier(otter)
    assert problems == []
    assert [each.id for each in dossier.sources] == ["the-skerry-lantern", "northwire"]
    assert [each.id for each in dossier.sources[1].paragraphs] == ["northwire-title", "northwire-1", "northwire-2"]
    folder = sources_folder("otter")
    assert (folder / "northwire.original.txt").read_text("utf-8") == WIRE
    assert imported_copies("otter") == {
        "northwire": folder / "northwire.txt",
        "the-skerry-lantern": folder / "the-skerry-lantern.txt",
    }
    assert "Heron Marine is buying Otter Ferries" in call("show", "paragraph/northwire-1", "--dossier", "otter").stdout
    assert call("check", "otter", "--article", str(wire)).exit_code == 0
    if os.name == "posix":
        assert (folder / "northwire.txt").stat().st_mode & 0o777 == 0o600


HAND_WRITTEN: Final = """\
# My deal: do not sort.
format = 2   # of the file
id = "otter"
title = 'Otter'

# The paper first.
[[sources]]
id = "paper"
title = "Paper"
  [[sources.paragraphs]]   # indented
  id = "1"
  length = 20

# What it says.
[[parties]]
id = "heron"
name = "Heron"   # plc?
type = "company"
basis = "editorial"
comment = "From memory."

[vocabulary]
roles = { pension-trustee = "Pension trustees" }
# The end.
"""


def test_all_else_in_a_file_stays(tmp_path: Path, wire: Path) -> None:
    path = tmp_path / "deal.toml"
    path.write_text(HAND_WRITTEN, "utf-8")
    added = call("add-source", str(wire), "--dossier", str(path))
    assert (added.exit_code, added.stdout, added.stderr) == (0, "source/northwire\n", "")
    text = path.read_text("utf-8")
    start = text.index("\n[[sources]]", text.index("length = 20"))
    end = text.index("# What it says.")
    assert text[: start + 1] + text[end:] == HAND_WRITTEN
    assert text[start:end].startswith(ADDED)
    assert imported_copies("otter") == {"northwire": sources_folder("otter") / "northwire.txt"}
    assert (dossiers_folder() / "otter" / ".gitignore").is_file()
    assert not dossier_file("otter").exists()


def test_sources_in_a_list_in_one_line(tmp_path: Path, wire: Path) -> None:
    path = tmp_path / "deal.toml"
    path.write_text('format = 2\nid = "otter"\ntitle = "Otter"\nsources = []  # none yet\n', "utf-8")
    result = call("add-source", str(wire), "--dossier", str(path))
    assert (result.exit_code, result.stdout) == (0, "source/northwire\n")
    document = tomllib.loads(path.read_text("utf-8"))
    assert [each["id"] for each in document["sources"][0]["paragraphs"]] == ["title", "1", "2"]


def test_a_dossier_without_sources_has_plain_paragraph_ids(tmp_path: Path, wire: Path) -> None:
    path = tmp_path / "deal.toml"
    path.write_text('format = 2\nid = "otter"\ntitle = "Otter"\n', "utf-8")
    assert call("add-source", str(wire), "--dossier", str(path)).stdout == "source/northwire\n"
    dossier, problems = inspect_dossier(path)
    assert problems == []
    assert [each.id for each in dossier.first_source.paragraphs] == ["title", "1", "2"]


def test_format_1_is_converted_and_backed_up(bakery_path: Path, tmp_path: Path, wire: Path) -> None:
    former = tmp_path / "former.toml"
    former.write_text(
        'format = 1\nid = "otter"\ntitle = "Otter"\n\n# The paper.\n[source]\ntitle = "Paper"\nparagraphs = 1\n',
        "utf-8",
    )
    before = former.read_bytes()
    result = call("add-source", str(wire), "--dossier", str(former))
    assert (result.exit_code, result.stdout) == (0, "source/northwire\n")
    text = former.read_text("utf-8")
    assert "format = 2" in text
    assert "# The paper." in text
    assert [each["id"] for each in tomllib.loads(text)["sources"]] == ["article", "northwire"]
    backups = [path.read_bytes() for path in tmp_path.glob(".former.toml.jvexplore/backup-*.toml")]
    assert before in backups


def test_the_bundled_dossier_is_copied_first(wire: Path) -> None:
    bundled = bundled_dossier_path().read_bytes()
    added = call("add-source", str(wire), "--dossier", "aliexpress-russia")
    own = dossier_file("aliexpress-russia")
    assert (added.exit_code, added.stdout) == (0, "source/northwire\n")
    assert added.stderr == f"The bundled dossier is read-only; it was copied to {own}, where it is changed.\n"
    assert bundled_dossier_path().read_bytes() == bundled
    assert [each.id for each in inspect_dossier(own)[0].sources][-1] == "northwire"
    assert call("check").stdout.startswith(f"{own}: ")
    again = call("add-source", "-", "--dossier", "aliexpress-russia", stdin="Other\n\nAnother article.\n")
    assert (again.stdout, again.stderr) == ("source/article-2\n", "")
    status, told = refused("-", "--dossier", str(bundled_dossier_path()), stdin="Third\n\nA third article.\n")
    assert status == 1
    assert told.endswith("and you have a copy of it; change that, with --dossier aliexpress-russia")


def test_wrong_calls(otter: Path, wire: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(str(wire)) == (
        2,
        (
            "which dossier? Name it with --dossier FILE-or-ID, or in the variable JVEXPLORE_DOSSIER; "
            'see "jvexplore add-source --help"'
        ),
    )
    assert refused(str(wire), "--dossier", "ottr")[0] == 1
    missing = tmp_path / "missing.toml"
    assert refused(str(wire), "--dossier", str(missing)) == (
        1,
        f"{missing}: no such file; check the name",
    )
    assert refused(str(tmp_path / "otter.txt"), "--dossier", "otter") == (
        1,
        f"{otter}: has this article already, as source/the-skerry-lantern; attach your copy of it with --article FILE",
    )
    assert refused("-", "--dossier", "otter", stdin="")[0] == 1
    assert refused(str(otter), "--dossier", "otter")[0] == 1
    assert refused(str(tmp_path), "--dossier", "otter")[0] == 1
    assert refused(str(wire), "--dossier", str(tmp_path))[0] == 1
    broken = tmp_path / "broken.toml"
    broken.write_text("format = 2\nid = \n", "utf-8")
    assert refused(str(wire), "--dossier", str(broken))[0] == 1
    newer = tmp_path / "newer.toml"
    newer.write_text('format = 3\nid = "newer"\n', "utf-8")
    assert refused(str(wire), "--dossier", str(newer))[0] == 1
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "ottr")
    assert refused(str(wire))[0] == 1
    monkeypatch.setenv("JVEXPLORE_DOSSIER", "otter")
    assert call("add-source", str(wire)).stdout == "source/northwire\n"


def test_an_article_on_a_full_disk(
    small_disk: Path, otter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(small_disk))
    deal = tmp_path / "deal.toml"
    deal.write_text(HAND_WRITTEN, "utf-8")
    long = tmp_path / "long.txt"
    long.write_text(WIRE + "\n\n".join(f"Sentence {number} of a long article." for number in range(2_000)), "utf-8")
    result = call("add-source", str(long), "--dossier", str(deal))
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "no space left on device; free space" in result.stderr
    assert deal.read_text("utf-8") == HAND_WRITTEN
    assert [*sources_folder("otter").iterdir()] == []


def test_a_dossier_that_cannot_be_written_leaves_no_text_behind(small_disk: Path, wire: Path, tmp_path: Path) -> None:
    deal = small_disk / "deal.toml"
    deal.write_text(HAND_WRITTEN, "utf-8")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    result = call("add-source", str(wire), "--dossier", str(deal))
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "read-only" in result.stderr
    assert deal.read_text("utf-8") == HAND_WRITTEN
    assert [*sources_folder("otter").iterdir()] == []


def test_several_programs_add_sources_at_once(otter: Path, tmp_path: Path) -> None:
    running = []
    for number in range(4):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Title {number}\n\nParagraph {number} of the article.\n", "utf-8")
        program = [sys.executable, "-m", "jvexplore", "add-source", str(path), "--dossier", "otter"]
        running.append(subprocess.Popen(program, stdout=subprocess.PIPE, text=True))
    told = sorted(each.communicate(timeout=60)[0] for each in running)
    assert told == ["source/article\n", "source/article-2\n", "source/article-3\n", "source/article-4\n"]
    dossier, problems = inspect_dossier(otter)
    assert problems == []
    assert {each.id for each in dossier.sources} == {
        *("the-skerry-lantern", "article", "article-2", "article-3", "article-4")
    }
    assert len(dossier.paragraphs) == 5 + 8


def test_what_a_killed_program_left_is_passed_over(otter: Path, wire: Path) -> None:
    """It was killed between the text and the dossier: the text is no copy of anything, and its id is not used again."""
    folder = sources_folder("otter")
    (folder / "the-skerry-lantern.txt").unlink()
    (folder / "northwire.txt").write_text("Left behind.", "utf-8")
    stale = folder / ".northwire.txt.0123abcd.tmp"
    stale.touch()
    os.utime(stale, (0, 0))
    shown = call("show", "paragraph/1", "--dossier", "otter")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert call("add-source", str(wire), "--dossier", "otter").stdout == "source/northwire-2\n"
    assert (folder / "northwire.txt").read_text("utf-8") == "Left behind."
    assert not stale.exists()
