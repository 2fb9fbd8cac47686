"""`jvexplore check --fix`: what a copy has is written into the dossier, at its place, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from click.testing import CliRunner

from jvexplore.article.copy_locations import remember_copy
from jvexplore.article.normalise import normalise_format_1, normalise_text, text_digest
from jvexplore.cli import main
from jvexplore.dossier.bundled import bundled_dossier_path
from jvexplore.dossier.load import load_dossier

if TYPE_CHECKING:
    from click.testing import Result

FIRST: Final = "Heron Water sells 48 per cent of Reed Canal to Otter Fund."
SECOND: Final = "Otter Fund pays 21m crowns. “We like canals,” said Ida Moor of Otter Fund."
ARTICLE: Final = f"{FIRST}\n\n{SECOND}\n"
WIRE: Final = "Reed Canal has 9,000 customers.\n"

DOSSIER: Final = """\
# A canal changes hands.
format = 2
id = "canal"
title = "Otter Fund buys into Reed Canal"

[[sources]]
id = "paper"          # the first
title = "Canal sold"
paragraphs = [
  { id = "1" },       # the deal
  { id = "2" },
]

[[sources]]
id = "wire"
title = "Customers"

  [[sources.paragraphs]]
  id = "wire-1"   # all of it

[[parties]]
id = "reed"
name = "Reed Canal"
type = "company"
basis = "stated"
passages = [
  { paragraph = "1", words = "Reed Canal" },  # not the wire's
  { paragraph = "wire-1", words = "Reed  Canal" },
]

[[parties]]
id = "otter"
name = "Otter Fund"
type = "fund"
basis = "stated"
# Where it is named first:
[[parties.passages]]
words = "sells 48 per cent of Reed Canal to Otter Fund"   # all of it

[[stakes]]
id = "otter"
holder = "otter"
company = "reed"
percent = 48
basis = "stated"
passages = [{ paragraph = "1", start = 18, end = 29 }]
"""
FIXED: Final = f"""\
# A canal changes hands.
format = 2
id = "canal"
title = "Otter Fund buys into Reed Canal"

[[sources]]
id = "paper"          # the first
title = "Canal sold"
paragraphs = [
  {{ id = "1", digest = "{text_digest(FIRST)}", length = 58 }},       # the deal
  {{ id = "2", digest = "{text_digest(normalise_text(SECOND))}", length = 74 }},
]

[[sources]]
id = "wire"
title = "Customers"

  [[sources.paragraphs]]
  id = "wire-1"   # all of it
  digest = "{text_digest(WIRE.strip())}"
  length = 31

[[parties]]
id = "reed"
name = "Reed Canal"
type = "company"
basis = "stated"
passages = [
  {{ paragraph = "1", start = 33, end = 43, digest = "{text_digest("Reed Canal")}" }},  # not the wire's
  {{ paragraph = "wire-1", start = 0, end = 10, digest = "{text_digest("Reed Canal")}" }},
]

[[parties]]
id = "otter"
name = "Otter Fund"
type = "fund"
basis = "stated"
# Where it is named first:
[[parties.passages]]
paragraph = "1"
start = 12
end = 57
digest = "{text_digest("sells 48 per cent of Reed Canal to Otter Fund")}"   # all of it

[[stakes]]
id = "otter"
holder = "otter"
company = "reed"
percent = 48
basis = "stated"
passages = [{{ paragraph = "1", start = 18, end = 29, digest = "{text_digest("48 per cent")}" }}]
"""


class Files:
    """A dossier and its copies in a folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "canal.toml"
        self.article = folder / "article.txt"
        self.wire = folder / "wire.txt"
        self.article.write_text(ARTICLE, "utf-8")
        self.wire.write_text(WIRE, "utf-8")
        self.write(DOSSIER)

    def write(self, text: str) -> None:
        self.path.write_bytes(text.encode())

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode()

    def fix(self, *articles: Path) -> Result:
        named = [part for article in articles for part in ("--article", str(article))]
        return CliRunner().invoke(main, ["check", "--fix", str(self.path), *named], prog_name="jvexplore")

    def fix_all(self) -> str:
        """Fix with both copies, which must leave no problem, and return what is printed."""
        result = self.fix(self.article, self.wire)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout.replace(f"{self.path}: ", "")

    def refuses(self, *articles: Path) -> str:
        """Fix, which must change nothing and end in one line of error, and return that."""
        before = self.path.read_bytes(), self.path.stat().st_mtime_ns
        result = self.fix(*articles)
        assert (self.path.read_bytes(), self.path.stat().st_mtime_ns) == before
        assert result.exit_code == 1
        assert result.stderr.count("\n") == 1
        return result.stderr

    def stays(self, *articles: Path) -> list[str]:
        """Fix, which must change nothing, and return the problems that stay."""
        before = self.path.read_bytes(), self.path.stat().st_mtime_ns
        result = self.fix(*articles)
        assert (self.path.read_bytes(), self.path.stat().st_mtime_ns) == before
        assert result.stderr == ""
        return result.stdout.replace(f"{self.path}: ", "").splitlines()

    def backups(self) -> list[bytes]:
        return [each.read_bytes() for each in sorted(self.path.parent.glob(".canal.toml.jvexplore/backup-*.toml"))]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_all_that_the_copies_have_is_filled_in_where_it_belongs(files: Files) -> None:
    told = files.fix_all()
    assert files.text == FIXED
    *lines, backup, summary = told.splitlines()
    assert lines == [
        f"paragraph/1: digest: fixed: {text_digest(FIRST)}, with length 58",
        f"paragraph/2: digest: fixed: {text_digest(normalise_text(SECOND))}, with length 74",
        f"paragraph/wire-1: digest: fixed: {text_digest(WIRE.strip())}, with length 31",
        'party/reed: passages.1: fixed: words "Reed Canal" are paragraph 1, 33-43',
        'party/reed: passages.2: fixed: words "Reed  Canal" are paragraph 1 of “Customers”, 0-10',
        'party/otter: passages.1: fixed: words "sells 48 per cent of Reed Canal to Otter Fund" are paragraph 1, 12-57',
        f"stake/otter: passages.1: fixed: digest is {text_digest('48 per cent')}",
    ]
    assert Path(backup.removeprefix("the file as it was before is kept as ")).read_text("utf-8") == DOSSIER
    assert summary == "3 facts, no problems"
    assert files.backups() == [DOSSIER.encode()]


def test_twice_is_once(files: Files) -> None:
    files.fix_all()
    written = files.path.stat()
    assert files.fix_all() == "3 facts, no problems\n"
    assert (files.path.stat().st_mtime_ns, files.path.stat().st_ino) == (written.st_mtime_ns, written.st_ino)
    assert len(files.backups()) == 1


def test_line_ends_and_byte_order_mark_stay(files: Files) -> None:
    files.write("\ufeff" + DOSSIER.replace("\n", "\r\n"))
    files.fix_all()
    assert files.text == "\ufeff" + FIXED.replace("\n", "\r\n")


def test_a_symbolic_link_stays_one(files: Files, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.toml"
    files.path.rename(target)
    files.path.symlink_to(target)
    files.fix_all()
    assert files.path.is_symlink()
    assert target.read_text("utf-8") == FIXED


def test_without_a_copy_nothing_is_touched(files: Files) -> None:
    before = files.path.stat().st_mtime_ns
    result = files.fix()
    assert result.exit_code == 0
    assert result.stderr == (
        f"jvexplore: {files.path}: has no copy of the article to fix it with; name one with --article FILE\n"
    )
    assert (files.text, files.path.stat().st_mtime_ns) == (DOSSIER, before)
    assert {each.name for each in files.path.parent.iterdir()} == {"canal.toml", "article.txt", "wire.txt"}


def test_a_copy_that_is_remembered_or_in_the_folder_serves_but_gives_no_source_all_its_digests(files: Files) -> None:
    remember_copy("canal", files.article, "paper")
    files.write(DOSSIER.replace('{ id = "1" },', f'{{ id = "1", digest = "{text_digest(FIRST)}" }},'))
    folder = files.path.parent / "sources"
    folder.mkdir()
    files.wire.rename(folder / "wire.txt")
    told = files.fix().stdout
    paper, wire, _ = load_dossier(files.path).paragraphs.values()
    assert (paper.length, wire.digest) == (58, text_digest(normalise_text(SECOND)))
    assert "paragraph/wire-1: digest: fixed" not in told  # nothing of it is known, so that any text could be it


def test_a_copy_with_other_paragraphs_fills_in_nothing(files: Files) -> None:
    files.article.write_text(f"{ARTICLE}\nMore news\n", "utf-8")
    files.write(DOSSIER[: DOSSIER.index('[[sources]]\nid = "wire"')])
    assert files.stays(files.article) == [
        (
            "paragraph/1: digest: is missing here and for paragraph 2; candidates in the copy: "
            f'digest = "{text_digest(FIRST)}", length = 58 ("{FIRST[:40]}…"), '
            f'digest = "{text_digest(normalise_text(SECOND))}", length = 74 ("{SECOND[:40]}…"), '
            f'digest = "{text_digest("More news")}", length = 9 ("More news…")'
        )
    ]


TWICE: Final = "occur more than once in the copy; add words, or the paragraph"
NOWHERE: Final = "are not in the copy; write them as the source has them, or fix the paragraph"


def with_words(passage: str) -> str:
    """Return the fixed dossier with another passage of the stake."""
    return FIXED[: FIXED.rindex("passages = ")] + f"passages = [{passage}]\n"


@pytest.mark.parametrize(
    ("passage", "problem"),
    [
        ('{ words = "Otter Fund" }', f'words "Otter Fund" {TWICE}'),
        ('{ paragraph = "2", words = "Otter Fund" }', f'words "Otter Fund" {TWICE}'),
        ('{ paragraph = "1", words = "We like canals" }', f'words "We like canals" {NOWHERE}'),
        ('{ words = "Mayor" }', f'words "Mayor" {NOWHERE}'),
        ('{ paragraph = "7", words = "48" }', "there is no paragraph 7; the sources have 3 paragraphs"),
    ],
)
def test_words_that_do_not_occur_once_stay_a_problem(files: Files, passage: str, problem: str) -> None:
    files.write(with_words(passage))
    assert files.stays(files.article, files.wire) == [f"stake/otter: passages.1: {problem}"]


def test_words_that_may_be_in_a_source_without_a_copy_stay(files: Files) -> None:
    files.write(with_words('{ words = "48 per cent" }, { paragraph = "wire-1", words = "9,000" }'))
    assert files.stays(files.article) == [
        (
            'stake/otter: passages.1: words "48 per cent" may also be in a source that has no copy: “Customers”; '
            'name its copy with --article FILE, or write the paragraph, like paragraph = "5"'
        ),
        (
            'stake/otter: passages.2: words "9,000" cannot be looked up: “Customers” has no copy; '
            "name its copy with --article FILE"
        ),
    ]


def test_words_outside_of_all_paragraphs_stay(files: Files) -> None:
    files.write(with_words('{ words = "Photo: I. Eel" }'))
    files.article.write_text(f"{ARTICLE}\nPhoto: I. Eel\n", "utf-8")
    assert files.stays(files.article, files.wire) == [
        (
            'stake/otter: passages.1: words "Photo: I. Eel" are in no paragraph that the dossier has; '
            "add that paragraph, or write words of another"
        )
    ]


def test_words_in_curly_quotes_are_found_in_any_quotes(files: Files) -> None:
    files.write(with_words('{ words = "\\"We like  canals,\\" said Ida Moor" }'))
    assert "stake/otter: passages.1: fixed: words" in files.fix_all()
    (passage,) = load_dossier(files.path).facts["stake/otter"].passages  # type: ignore[index]
    assert (passage.paragraph, passage.start, passage.end, passage.words) == ("2", 28, 59, "")
    assert passage.digest == text_digest('"We like canals," said Ida Moor')


def test_values_that_do_not_fit_stay_as_they_are_typed(files: Files) -> None:
    unread = '{ paragraph = "1", start = "x", words = "48 per cent" }, 5'
    files.write(with_words(f'{unread}, {{ paragraph = "1", words = "48" }}'))
    result = files.fix(files.article, files.wire)
    assert result.exit_code == 1
    assert files.text == with_words(
        f'{unread}, {{ paragraph = "1", start = 18, end = 20, digest = "{text_digest("48")}" }}'
    )


def test_a_moved_passage_gets_its_new_place(files: Files) -> None:
    passage = f'{{ paragraph = "2", start = 3, end = 14, digest = "{text_digest("48 per cent")}" }}'
    files.write(with_words(passage).replace(text_digest(normalise_text(SECOND)), "sha256:" + "0" * 16))
    result = files.fix(files.article, files.wire)
    assert "stake/otter: passages.1: fixed: moved from paragraph 2 to paragraph 1, 18-29\n" in result.stdout
    assert result.exit_code == 1  # paragraph 2 is not in the copy
    assert files.text == FIXED.replace(text_digest(normalise_text(SECOND)), "sha256:" + "0" * 16)


def test_a_passage_in_an_edited_paragraph_stays(files: Files) -> None:
    files.write(FIXED)
    files.article.write_text(ARTICLE.replace("Heron Water", "Heron Water Ltd"), "utf-8")
    assert files.stays(files.article, files.wire) == [
        (
            "paragraph/1: is missing or changed in the copy; 3 passages in it: 3 found elsewhere; "
            "complete the copy, or correct the dossier"
        )
    ]


def test_a_wrong_length_is_corrected(files: Files) -> None:
    files.write(FIXED.replace("length = 58", "length = 57"))
    assert files.fix_all().startswith("paragraph/1: length: fixed: 58\n")
    assert files.text == FIXED


OLD_RULE_TEXT: Final = "Heron &amp; Co o\ufb00ers “a canal” to Otter\u200b Fund."
OLD_RULE: Final = normalise_format_1(OLD_RULE_TEXT)
OTTER: Final = OLD_RULE.index("Otter"), OLD_RULE.index(" Fund") + 5
OTTER_DIGEST: Final = text_digest(OLD_RULE[slice(*OTTER)])
OLD_RULE_DOSSIER: Final = f"""\
format = 2
id = "canal"
title = "Canal"
[[sources]]
id = "paper"
title = "Canal"
normalised = 1   # as ever
paragraphs = [{{ id = "1", digest = "{text_digest(OLD_RULE)}", length = {len(OLD_RULE)} }}]
[[parties]]
id = "otter"
name = "Otter Fund"
type = "fund"
basis = "stated"
passages = [{{ paragraph = "1", start = {OTTER[0]}, end = {OTTER[1]}, digest = "{OTTER_DIGEST}" }}]
"""


def test_a_source_by_the_old_rule_is_converted(files: Files) -> None:
    files.write(OLD_RULE_DOSSIER)
    files.article.write_text(OLD_RULE_TEXT, "utf-8")
    result = files.fix(files.article)
    assert result.stdout.startswith(
        f"{files.path}: source/paper: normalised: fixed: digests and spans are by the present rule\n"
    )
    normal = 'Heron & Co offers "a canal" to Otter Fund.'
    assert files.text == OLD_RULE_DOSSIER.replace("normalised = 1   #", "#").replace(
        f'"{text_digest(OLD_RULE)}", length = {len(OLD_RULE)}', f'"{text_digest(normal)}", length = {len(normal)}'
    ).replace(
        f'start = {OTTER[0]}, end = {OTTER[1]}, digest = "{OTTER_DIGEST}"',
        f'start = 31, end = 41, digest = "{text_digest("Otter Fund")}"',
    )


@pytest.mark.parametrize("end", ["2", "470", "44"])
def test_a_source_with_a_passage_that_does_not_fit_stays_by_the_old_rule(files: Files, end: str) -> None:
    files.write(OLD_RULE_DOSSIER.replace(f"end = {OTTER[1]}", f"end = {end}"))
    files.article.write_text(OLD_RULE_TEXT, "utf-8")
    (problem,) = files.stays(files.article)
    assert problem.startswith("party/otter: passages.1: ")


def test_a_file_of_format_1_is_converted_first(files: Files, bakery_path: Path, bakery_article: Path) -> None:
    former = bakery_path.read_text("utf-8")
    files.write(former)
    told = files.fix(bakery_article).stdout.replace(f"{files.path}: ", "").splitlines()
    assert told[:2] == [
        "format: fixed: converted from format 1 to format 2",
        "source/article: normalised: fixed: digests and spans are by the present rule",
    ]
    assert told[-1] == "14 facts, no problems"
    assert files.backups() == [former.encode()]
    dossier = load_dossier(files.path)
    assert (dossier.format, dossier.first_source.normalised) == (2, None)
    assert files.stays(bakery_article) == ["14 facts, no problems"]


def test_a_file_of_format_1_without_a_copy_stays(files: Files, bakery_path: Path) -> None:
    files.write(bakery_path.read_text("utf-8"))
    before = files.text
    assert files.fix().exit_code == 0
    assert files.text == before


def test_the_bundled_dossier_is_read_only() -> None:
    path = bundled_dossier_path()
    before = path.read_bytes(), path.stat().st_mtime_ns
    result = CliRunner().invoke(main, ["check", "--fix"], prog_name="jvexplore")
    assert result.stderr == f"jvexplore: {path}: comes with jvexplore and is read-only, so nothing was fixed\n"
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("format = 3\n", "format: cannot convert 3; update jvexplore"),
        (DOSSIER.replace('title = "Canal sold"', 'title = "Canal sold"\nnormalised.a = 1') + "[", "not valid TOML"),
    ],
)
def test_what_cannot_be_read_is_refused(files: Files, text: str, told: str) -> None:
    files.write(text)
    result = files.fix(files.article)
    assert result.exit_code == 1
    assert told in result.output
    assert files.text == text


def test_a_copy_of_another_article_is_refused(files: Files, tmp_path: Path) -> None:
    files.write(FIXED)
    other = tmp_path / "other.txt"
    other.write_text("Something else.", "utf-8")
    assert f"{other}: none of the 2 sources of this dossier" in files.refuses(other)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_file_that_another_program_changes_meanwhile_is_not_written(files: Files, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    changed = DOSSIER.replace("# A canal", "# The canal")

    def change_then_send() -> None:
        with pipe.open("w", encoding="utf-8") as sent:  # opens once the dossier has been read
            files.write(changed)
            sent.write(ARTICLE)

    sender = threading.Thread(target=change_then_send)
    sender.start()
    result = files.fix(pipe, files.wire)
    sender.join()
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"jvexplore: {files.path}: was changed by another program meanwhile, so nothing was written; "
        "run the command again\n"
    )
    assert files.text == changed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_copy_from_a_pipe_is_read_once(files: Files, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    sender = threading.Thread(target=pipe.write_text, args=(ARTICLE, "utf-8"))
    sender.start()
    result = files.fix(pipe, files.wire)
    sender.join()
    assert (result.exit_code, files.text) == (0, FIXED)


FULL_DISK: Final = """
import resource, sys
from jvexplore.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop()), resource.RLIM_INFINITY))
main(sys.argv[1:], prog_name="jvexplore")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize(("room", "backups"), [(500, []), (1_000, [DOSSIER.encode()])])
def test_a_full_disk(files: Files, room: int, backups: list[bytes]) -> None:
    articles = ["--article", str(files.article), "--article", str(files.wire)]
    run = [sys.executable, "-c", FULL_DISK, "check", "--fix", str(files.path), *articles, str(room)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "cannot be written: file too large" in done.stderr
    assert done.stderr.count("\n") == 1
    assert files.text == DOSSIER
    assert files.backups() == backups


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_file_that_may_not_be_written(files: Files) -> None:
    files.path.chmod(0o400)
    assert "permission denied; change its permissions" in files.refuses(files.article, files.wire)
