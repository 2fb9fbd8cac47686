"""A dossier made by command from an article."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from jvexplore.article.copy_locations import choose_copies
from jvexplore.cli import main
from jvexplore.dossier.load import inspect_dossier
from jvexplore.dossier.writing.source_ids import paragraph_ids, propose_source_id, text_as_id
from jvexplore.dossier_folder import dossier_file, dossiers_folder
from jvexplore.paths import data_folder

if TYPE_CHECKING:
    from click.testing import Result


ARTICLE: Final = """\
Otter Ferries agrees a bid from Heron
The islands get a new owner

By Ana Okoye in Stromness
Friday 7 May 2027 | The Skerry Lantern

Heron Marine has agreed to buy Otter Ferries for £21m in cash, the two
companies said on Friday. Heron will own 90 per cent; the islands’
council keeps the rest.

“We will add two boats by 2028,” said Bo Lind, chief executive of Heron.
The council’s leader, Mira Holm, said that fares must not rise.

The deal needs the approval of the competition authority.
"""
ID: Final = "otter-ferries-agrees-a-bid-from-heron"
EXPECTED: Final = f"""\
format = 2
id = "{ID}"
title = "Otter Ferries agrees a bid from Heron"

[[sources]]
id = "the-skerry-lantern"
title = "Otter Ferries agrees a bid from Heron"
publisher = "The Skerry Lantern"
author = ["Ana Okoye"]
published = 2027-05-07
language = "en"
paragraphs = [
  {{ id = "title", part = "title", digest = "sha256:49ed58710467b985", length = 37 }},
  {{ id = "standfirst", part = "standfirst", digest = "sha256:c8ff47b71d500155", length = 27 }},
  {{ id = "1", digest = "sha256:ef1bf7191801609b", length = 161 }},
  {{ id = "2", digest = "sha256:416802ea491bf516", length = 136 }},
  {{ id = "3", digest = "sha256:adb2874c04330943", length = 57 }},
]
"""


def call(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, prog_name="jvexplore")


def refused(*args: str, stdin: str | bytes | None = None) -> tuple[int, str]:
    """Return the status and the line of a call that must be refused, and leave nothing behind."""
    before = sorted(dossiers_folder().rglob("*"))
    result = call(*args, stdin=stdin)
    assert result.stdout == ""
    assert result.stderr.startswith("jvexplore: ")
    assert result.stderr.count("\n") == 1
    assert sorted(dossiers_folder().rglob("*")) == before
    return result.exit_code, result.stderr.removeprefix("jvexplore: ").removesuffix("\n")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "otter.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_a_dossier_from_a_text(article: Path) -> None:
    made = call("new", str(article), "--yes")
    assert (made.exit_code, made.stdout, made.stderr) == (0, f"{dossier_file(ID)}\n", "")
    dossier, problems = inspect_dossier(dossier_file(ID))
    assert problems == []
    assert dossier_file(ID).read_text("utf-8") == EXPECTED
    source = dossier.first_source
    assert [(each.id, each.part, each.length) for each in source.paragraphs] == [
        ("title", "title", 37),
        ("standfirst", "standfirst", 27),
        ("1", "body", 161),
        ("2", "body", 136),
        ("3", "body", 57),
    ]
    assert call("check", ID).stdout == f"{dossier_file(ID)}: 0 facts, no problems; 0 of 6 sentences have facts\n"
    assert call("check", ID, "--article", str(article)).exit_code == 0
    shown = call("show", "paragraph/2", "--dossier", ID)
    assert "“We will add two boats by 2028,” said Bo Lind, chief executive of Heron. The council’s" in shown.stdout


def test_its_files_are_for_the_reader_alone(article: Path) -> None:
    call("new", str(article), "--id", "otter", "--yes")
    folder = dossier_file("otter").parent
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")) == [
        ".gitignore",
        "dossier.toml",
        "sources",
        "sources/the-skerry-lantern.original.txt",
        "sources/the-skerry-lantern.txt",
    ]
    sources = folder / "sources"
    original, copy = sources / "the-skerry-lantern.original.txt", sources / "the-skerry-lantern.txt"
    assert original.read_bytes() == article.read_bytes()
    assert [each.path for each in choose_copies("otter", ())] == [copy]
    if os.name == "posix":
        modes = [stat.S_IMODE(path.stat().st_mode) for path in (dossiers_folder(), folder, sources, original, copy)]
        assert modes == [0o700, 0o700, 0o700, 0o600, 0o600]
    ignored = (folder / ".gitignore").read_text("utf-8").splitlines()
    assert ignored[1:] == ["/sources/", "/.*.jvexplore/"]


def test_git_leaves_the_sources_out(article: Path) -> None:
    call("new", str(article), "--id", "otter", "--yes")
    call("note", "dossier", "Who?", "--dossier", "otter")
    folder = dossier_file("otter").parent
    git = ["git", "-C", str(folder), "-c", "safe.directory=*"]
    if subprocess.run([*git, "init", "-q"], check=False, capture_output=True).returncode:
        pytest.skip("no git")
    told = subprocess.run([*git, "status", "--porcelain", "-uall"], check=True, capture_output=True, text=True).stdout
    assert sorted(told.split()) == [".gitignore", "??", "??", "??", "dossier.toml", "notes.toml"]


def test_each_new_dossier_has_an_id_of_its_own() -> None:
    def made(number: int) -> str:
        result = call("new", "-", "--yes", stdin=ARTICLE.replace("21m", f"{number}m"))
        return Path(result.stdout.strip()).parent.name

    assert [made(1), made(2), made(3)] == [ID, f"{ID}-2", f"{ID}-3"]
    (data_folder() / "notes").mkdir()
    (data_folder() / "notes" / f"{ID}-4.toml").touch()
    assert made(4) == f"{ID}-5"
    told = f'The id "{ID}" is taken already, so the new dossier is "{ID}-6".'
    other = 'To add an article to a dossier, use "jvexplore add-source".'
    assert call("new", "-", "--yes", stdin=ARTICLE).stderr == f"{told} {other}\n"
    assert refused("new", "-", "--id", ID, "--yes", stdin=ARTICLE) == (
        1,
        f'there is a dossier "{ID}" already; choose another id with --id',
    )
    assert refused("new", "-", "--id", "aliexpress-russia", "--yes", stdin=ARTICLE)[0] == 1
    assert call("new", "-", "--id", f"{ID}-4", "--yes", stdin=ARTICLE).stderr == ""


def test_standard_input() -> None:
    made = call("new", "-", "--yes", stdin=ARTICLE)
    assert (made.exit_code, made.stdout) == (0, f"{dossier_file(ID)}\n")
    assert (dossier_file(ID).parent / "sources" / "the-skerry-lantern.original.txt").read_text("utf-8") == ARTICLE
    assert refused("new", "-", "--yes", stdin="") == (
        1,
        "standard input: is empty; name a file with the text of an article",
    )


def test_repeated_paragraphs_are_told(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Title\n\nOne.\n\nIt is so.\n\nTwo.\n\nIt is so.\n", "utf-8")
    made = call("new", str(article), "--yes")
    assert made.stderr == "3 paragraphs; 1 block left out: repeated\n"
    assert made.stdout == f"{dossier_file('title')}\n"


def test_without_yes_a_terminal_is_needed(article: Path) -> None:
    told = 'the import screen needs a terminal; add --yes to take the defaults; see "jvexplore new --help"'
    assert refused("new", str(article)) == (2, told)
    assert refused("new", "-") == (2, told)


def test_an_id_that_is_taken_is_refused_before_the_screen_opens(article: Path) -> None:
    told = 'there is a dossier "aliexpress-russia" already; choose another id with --id'
    assert refused("new", str(article), "--id", "aliexpress-russia") == (1, told)


@pytest.mark.parametrize("name", ["", "Otter", "otter ferries", "-otter", "otter--x", "../otter", "con", "a" * 81, "ä"])
def test_ids_that_are_none(name: str, article: Path) -> None:
    status, told = refused("new", str(article), f"--id={name}", "--yes")
    assert (status, told.startswith(f'--id "{name}": ')) == (2, True)


def test_what_is_no_article(tmp_path: Path, bakery_path: Path, article: Path) -> None:
    huge, empty, binary = tmp_path / "huge.txt", tmp_path / "empty.txt", tmp_path / "binary.txt"
    huge.write_bytes(b"word " * 300_000)
    empty.touch()
    binary.write_bytes(b"\x7fELF\x02\0\0\0" * 100)
    told = {
        path: refused("new", str(path), "--yes")
        for path in (huge, empty, binary, bakery_path, tmp_path, tmp_path / "missing.txt")
    }
    assert told == {
        huge: (1, f"{huge}: is too long for an article: it has more than 1 MB; save only the article, as a text file"),
        empty: (1, f"{empty}: is empty; name a file with the text of an article"),
        binary: (1, f"{binary}: is not text; save the article as a text file"),
        bakery_path: (
            1,
            f"{bakery_path}: is a dossier or a notes file, not an article; open a dossier with --dossier FILE",
        ),
        tmp_path: (1, f"{tmp_path}: cannot be read: is a directory; name a file, not a folder"),
        tmp_path / "missing.txt": (
            1,
            f"{tmp_path / 'missing.txt'}: cannot be read: no such file or directory; check the name",
        ),
    }
    assert refused("new", "--yes")[0] == 2
    assert refused("new", str(article), str(article), "--yes")[0] == 2


def test_a_place_that_cannot_be_written(article: Path) -> None:
    dossiers_folder().parent.mkdir(parents=True, exist_ok=True)
    dossiers_folder().write_text("in the way", "utf-8")
    status, told = refused("new", str(article), "--id", "otter", "--yes")
    assert status == 1
    assert told.startswith(f"{dossier_file('otter').parent}: cannot be written: ")


def test_a_full_disk(small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(small_disk))
    long = tmp_path / "long.txt"
    long.write_text(ARTICLE + "\n\n".join(f"Sentence {number} of a long article." for number in range(2_000)), "utf-8")
    dossiers_folder().mkdir(parents=True)
    status, told = refused("new", str(long), "--id", "otter", "--yes")
    assert status == 1
    assert told.startswith(f"{dossier_file('otter').parent}/")
    assert "cannot be written: no space left on device; free space" in told
    assert [*dossiers_folder().iterdir()] == []
    short = tmp_path / "short.txt"
    short.write_text(ARTICLE, "utf-8")
    assert call("new", str(short), "--id", "otter", "--yes").exit_code == 0


def test_several_programs_make_dossiers_of_one_title(tmp_path: Path) -> None:
    running = []
    for number in range(4):
        path = tmp_path / f"{number}.txt"
        path.write_text(ARTICLE.replace("21m", f"{number}m"), "utf-8")
        program = [sys.executable, "-m", "jvexplore", "new", str(path), "--yes"]
        running.append(subprocess.Popen(program, stdout=subprocess.PIPE, text=True))
    paths = sorted(Path(each.communicate(timeout=60)[0].strip()) for each in running)
    assert [path.parent.name for path in paths] == [ID, f"{ID}-2", f"{ID}-3", f"{ID}-4"]
    assert {path.name for path in dossiers_folder().iterdir()} == {path.parent.name for path in paths}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finch plc: a bid!", "finch-plc-a-bid"),
        ("Baker’s dozen", "bakers-dozen"),
        ("Компания Зима", "kompaniya-zima"),
        ("  ", ""),
        ("word " * 20, "word-word-word-word-word-word-word-word"),
        ("x" * 90, "x" * 40),
    ],
)
def test_texts_as_ids(text: str, expected: str) -> None:
    assert text_as_id(text) == expected


def test_ids_of_sources_and_paragraphs() -> None:
    parts = ["title", "standfirst", "standfirst", "body", "caption", "body", "table"]
    assert paragraph_ids(parts) == ["title", "standfirst", "standfirst-2", "1", "caption-1", "2", "table-1"]
    assert paragraph_ids(["title", "body"], "wire") == ["wire-title", "wire-1"]
    assert propose_source_id("", ["body"], (), (), is_first=True) == "article"
    assert propose_source_id("The Wire!", ["body"], ("article",), ("1",), is_first=False) == "the-wire"
    assert propose_source_id("", ["body"], ("article",), ("1",), is_first=False) == "article-2"
    assert propose_source_id("Caption", ["body"], ("article",), ("1",), is_first=False) == "caption-2"
    assert propose_source_id("Wire", ["body", "body"], ("article",), ("1", "wire-2"), is_first=False) == "wire-2"
    assert propose_source_id("Wire", ["body"], ("article", "wire"), ("1", "wire-2-1"), is_first=False) == "wire-3"
