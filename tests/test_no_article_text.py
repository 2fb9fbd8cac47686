"""No sentence of the article is in the repository, but for what named people said in it.

The article is not ours to spread, so it cannot be here to compare with. Beside this file,
`article_shingles.txt` holds fingerprints instead, one a line, sorted. They were made thus, from the
standfirst and each paragraph of the body by itself:

1. `normalise` the text, lower its case, part it at white space, strip from each word whatever is
   neither letter nor digit at its ends, and leave out what is empty then.
2. Take every run of eight words in a row, unless all eight are within one and the same quotation:
   the dossier holds quotations verbatim. The headline is left out, being the source's title.
3. Join each run with spaces; take the first 16 hexadecimal digits of its SHA-256 (`fingerprint`,
   without `sha256:`).

The test does 1 and 3 with every text file that git tracks or would track, across lines, and finds
no run in common. Of markup (SVG, HTML) it reads the text between the tags.
"""

from __future__ import annotations

import html
import re
import subprocess
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from jvexplore.article.normalise import fingerprint, normalise

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_ROOT = Path(__file__).parents[1]
_SHINGLES = Path(__file__).with_name("article_shingles.txt")
_RUN = 8
_ENDS = re.compile(r"^[\W_]+|[\W_]+$")
_TAG = re.compile(r"<[^>]*>")
_MARKUP = (".svg", ".html", ".xml")


def words(text: str) -> list[str]:
    return [word for part in normalise(text).lower().split() if (word := _ENDS.sub("", part))]


def shingles(text: str) -> Iterator[tuple[str, str]]:
    """Yield every run of eight words with its fingerprint."""
    told = words(text)
    for run in zip(*(islice(told, start, None) for start in range(_RUN)), strict=False):
        joined = " ".join(run)
        yield fingerprint(joined).removeprefix("sha256:"), joined


def found(text: str, forbidden: Collection[str]) -> list[str]:
    return [run for mark, run in shingles(text) if mark in forbidden]


def text_of(path: Path) -> str | None:
    """Return the text of a file, or nothing where it is none."""
    content = path.read_bytes()
    if b"\0" in content:
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return html.unescape(_TAG.sub(" ", text)) if path.suffix in _MARKUP else text


def repository() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=_ROOT, capture_output=True, check=True
    )
    paths = (_ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [path for path in paths if path.is_file()]


def test_no_sentence_of_the_article_is_in_the_repository() -> None:
    forbidden = set(_SHINGLES.read_text(encoding="ascii").split())
    searched = {path.relative_to(_ROOT).as_posix(): text_of(path) for path in repository()}
    assert searched["data/aliexpress-russia.toml"]
    both = [f"{name}: {run}" for name, text in searched.items() if text for run in found(text, forbidden)]
    assert both == []


def test_the_fingerprints_are_whole_and_sorted() -> None:
    lines = _SHINGLES.read_text(encoding="ascii").splitlines()
    assert len(lines) > 300
    assert lines == sorted(set(lines))
    assert all(re.fullmatch("[0-9a-f]{16}", line) for line in lines)


def test_the_check_bites(tmp_path: Path) -> None:
    forbidden = {mark for mark, _ in shingles("Two bakers’ shops will open in Lisbon this spring, they say.")}
    run = "bakers shops will open in lisbon this spring"
    copied = "# He wrote: “Two bakers’ shops\n# will open – in *Lisbon* this\u00a0spring; perhaps.”"
    assert run in found(copied, forbidden)
    assert found("Two bakers will open their shops in Lisbon this spring.", forbidden) == []
    drawing = tmp_path / "shot.svg"
    drawn = "<text>bakers&#39;&#160;shops will open</text><text>in Lisbon this spring</text>"
    drawing.write_text(drawn, encoding="utf-8")
    assert found(text_of(drawing) or "", forbidden) == [run]
    (tmp_path / "picture").write_bytes(b"\x89PNG\0")
    assert text_of(tmp_path / "picture") is None
