"""No sentence of the article is in the repository, but for what named people said in it.

The article is not ours to spread, so it cannot be here to compare with. Beside this file,
`article_shingles.txt` holds fingerprints instead, one a line, sorted. They were made thus, from the
standfirst and each paragraph of the body by itself:

1. Normalise the text (`article_normalising.py`), lower its case, split it at white space, strip from
   each word whatever is neither letter nor digit at its ends, and leave out what is then empty.
2. Take every run of eight words in a row, unless all eight are within one and the same quotation:
   the dossier holds quotations verbatim. The headline is left out, being the source's title.
3. Join each run with spaces; take the first 16 hexadecimal digits of its SHA-256.

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

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.article.normalise import normalise_text, text_digest
from tests.article_normalising import normalised_text, shingle_fingerprint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_ROOT = Path(__file__).parents[1]
_SHINGLES = Path(__file__).with_name("article_shingles.txt")
_RUN = 8
_ENDS = re.compile(r"^[\W_]+|[\W_]+$")
_TAG = re.compile(r"<[^>]*>")
_MARKUP = (".svg", ".html", ".xml")

# Written as escapes: in many fonts one cannot tell them apart.
SAMPLES = [
    "\u201cBakers\u2019 shops\u201d \u2014 \u201eL\xe4den\u201c, \xabfours\xbb \u2013 50\u2212100\xa0% in\u202fall",
    "\ufb01rst \ufb02our, o\ufb03ce, wa\ufb04e, \ufb00, \ufb05, \ufb06",
    "so\xadft hy\xadphen, zero\u200bwidth, \u200eleft\u200f, \ufeffmark, \x07bell, \x85line, \u2028separator\u2029",
    "cafe\u0301 and caf\xe9, Zu\u0308rich, \u212b, \u1112\u1161\u11ab",
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 a\u200db 1\u200c2 \u200d end\u200c",
    "&ldquo;Rye &amp; Sons&rdquo; &#8220;x&#x201D; &amp;quot;y&amp;quot; &amp;amp; &nosuch; &; &amp;nbsp;z",
    "`a` \xb4b\xb4 \u2032c\u2033 \u2039d\u203a \uff02e\uff02 \u300cf\u300d \u2e3ag\ufe58",
    " \t\r\n many   kinds\u3000of\v\f white \x1c space ",
    "",
]


def words(text: str) -> list[str]:
    return [word for part in normalised_text(text).lower().split() if (word := _ENDS.sub("", part))]


def shingles(text: str) -> Iterator[tuple[str, str]]:
    """Yield every run of eight words with its fingerprint."""
    every_word = words(text)
    for run in zip(*(islice(every_word, start, None) for start in range(_RUN)), strict=False):
        joined = " ".join(run)
        yield shingle_fingerprint(joined), joined


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


@pytest.mark.parametrize("text", [*SAMPLES, (Path(__file__).parent / "dossiers" / "bakery.txt").read_text("utf-8")])
def test_the_copy_of_the_rule_and_the_program_agree(text: str) -> None:
    assert normalised_text(text) == normalise_text(text)
    assert f"sha256:{shingle_fingerprint(text)}" == text_digest(text)


@given(st.text(st.sampled_from(sorted(set("".join(SAMPLES))))))
def test_they_agree_on_any_text_of_such_characters(text: str) -> None:
    assert normalised_text(text) == normalise_text(text)


def test_the_rule_is_as_it_was_when_the_fingerprints_were_made() -> None:
    assert [shingle_fingerprint(normalised_text(text)) for text in SAMPLES] == [
        "6b82aeccd3cf327e",
        "cef34b26a668118a",
        "abfefab0ac7b67c0",
        "79a6226df59901c9",
        "922906914f8e94a4",
        "ec7cc84980cb039e",
        "6bdf667b0041f140",
        "355fcc8b8cefb13f",
        "e3b0c44298fc1c14",
    ]
