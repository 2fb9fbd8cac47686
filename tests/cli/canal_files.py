"""A dossier with gaps and the copies that fill them in, for `check --fix`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from click.testing import CliRunner

from jvexplore.article.normalise import normalise_text, text_digest
from jvexplore.cli import main

if TYPE_CHECKING:
    from pathlib import Path

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
FILLED_IN: Final = {
    '{ id = "1" }': f'{{ id = "1", digest = "{text_digest(FIRST)}", length = 58 }}',
    '{ id = "2" }': f'{{ id = "2", digest = "{text_digest(normalise_text(SECOND))}", length = 74 }}',
    "# all of it\n\n[[parties]]": (
        f'# all of it\n  digest = "{text_digest(WIRE.strip())}"\n  length = 31\n\n[[parties]]'
    ),
    '"1", words = "Reed Canal"': f'"1", start = 33, end = 43, digest = "{text_digest("Reed Canal")}"',
    '"wire-1", words = "Reed  Canal"': f'"wire-1", start = 0, end = 10, digest = "{text_digest("Reed Canal")}"',
    'words = "sells 48 per cent of Reed Canal to Otter Fund"': (
        'paragraph = "1"\nstart = 12\nend = 57\n'
        f'digest = "{text_digest("sells 48 per cent of Reed Canal to Otter Fund")}"'
    ),
    "start = 18, end = 29": f'start = 18, end = 29, digest = "{text_digest("48 per cent")}"',
}
"""What the copies have: what stands in the dossier, each once, and what it becomes."""


def replaced_once(text: str, changes: dict[str, str]) -> str:
    """Return a text with changes of what stands in it once."""
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


FIXED: Final = replaced_once(DOSSIER, FILLED_IN)


class CanalFiles:
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


def with_words(passage: str) -> str:
    """Return the fixed dossier with another passage of the stake."""
    return FIXED[: FIXED.rindex("passages = ")] + f"passages = [{passage}]\n"
