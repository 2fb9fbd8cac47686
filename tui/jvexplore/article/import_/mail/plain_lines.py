"""The plain text of a mail in lines, without what programs put into it: soft breaks, armour, addresses of links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.import_.mail.mail_parts import PlainText

_QUOTED: Final = re.compile(r"(?:\s{0,3}>)+[ ]?")
SIGNATURE_MARK: Final = "-- "
_SIGNED: Final = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]+: [^\n]*\n)*", re.MULTILINE)
_SEAL: Final = re.compile(r"^-----BEGIN PGP SIGNATURE-----$(?:(?!-----END )[^\n]*\n)*+[^\n]*", re.MULTILINE)
_DASH: Final = re.compile(r"^- (?=-)", re.MULTILINE)
_LINK_TARGET: Final = re.compile(r"(?<=[^\s<(])\s?<\s?(?:URL:)?(?:https?|mailto|tel):[^<>\s]*\s?>", re.IGNORECASE)
_TRACKED_TARGET: Final = re.compile(r"(?<=[^\s(])\s?\(\s?(?:https?://[^()\s]{50,}|mailto:[^()\s]*)\s?\)", re.IGNORECASE)
"""A target that nobody writes out for readers: what a program made of the HTML of a newsletter."""
_PICTURE: Final = re.compile(r"\[(?:cid|image|https?)\s?:[^\[\]\n]*\]", re.IGNORECASE)


def read_lines(plain: PlainText) -> list[str]:
    """Return the lines of a plain text; marks of quoting at their beginnings stand."""
    text = plain.text
    if _SIGNED.search(text):
        text = _DASH.sub("", _SEAL.sub("", _SIGNED.sub("", text)))
    lines = text.split("\n")
    if plain.is_flowed:
        lines = [*_join_flowed(lines, deletes_spaces=plain.deletes_spaces)]
    return [_TRACKED_TARGET.sub("", _LINK_TARGET.sub("", _PICTURE.sub("", line))) for line in lines]


def strip_quoting_marks(line: str) -> str:
    """Return a line without the marks of quoting at its beginning."""
    return _QUOTED.sub("", line, count=1) if line.lstrip(" ").startswith(">") else line


def _join_flowed(lines: list[str], *, deletes_spaces: bool) -> Iterator[str]:
    """Yield the lines of a text in the format flowed: https://www.rfc-editor.org/rfc/rfc3676."""
    joined, marks = "", ""
    goes_on = False
    for line in lines:
        quoted = line[: len(line) - len(line.lstrip(">"))]
        written = line[len(quoted) :].removeprefix(" ")
        is_flowed = written.endswith(" ") and written != SIGNATURE_MARK
        if goes_on and (quoted != marks or written == SIGNATURE_MARK):
            yield _mark_line(marks, joined)
            goes_on = False
        joined = joined + written if goes_on else written
        marks, goes_on = quoted, is_flowed
        if not is_flowed:
            yield _mark_line(marks, joined)
        elif deletes_spaces:
            joined = joined[:-1]
    if goes_on:
        yield _mark_line(marks, joined)


def _mark_line(marks: str, line: str) -> str:
    return f"{marks} {line}" if marks else line
