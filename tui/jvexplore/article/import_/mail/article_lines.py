"""Which lines of a mail are its article: what was forwarded or quoted in it, without what stands around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.mail.forwarded_header import find_attribution, find_forwarded_header
from jvexplore.article.import_.mail.plain_lines import SIGNATURE_MARK, strip_quoting_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.article.import_.mail.forwarded_header import ForwardedHeader

_LIST_FOOTER: Final = re.compile(r"[_=-]{20,}")
_LIST_WORDS: Final = re.compile(
    r"mailing list|unsubscribe|listinfo|/mailman/|google ?groups|abmelden|verteiler", re.IGNORECASE
)
_FOOTER_LINES: Final = 6
_MAX_FORWARDS: Final = 10


class MailCut(NamedTuple):
    """Which lines of a mail are its article.

    Attributes:
        start: the number of the first.
        end: the number of the line after the last.
        header: the header of the forwarded mail that they are; `None` if they are the mail's own.
    """

    start: int
    end: int
    header: ForwardedHeader | None


def cut_mail(lines: Sequence[str], *, is_reply: bool) -> MailCut:
    """Return which lines of a mail are its article.

    What was forwarded is the article, not what its sender says of it. Of an answer and what it answers, it is the
    longer one.

    Args:
        lines: those of the whole text.
        is_reply: whether the mail answers another one, and does not forward it.
    """
    written = [strip_quoting_marks(line) for line in lines]
    start, end = 0, len(lines)
    header: ForwardedHeader | None = None
    for _ in range(_MAX_FORWARDS):
        found, is_answered = _find_inner(written[start:end], is_reply=is_reply)
        if found is None:
            break
        before, after = (
            _count_chars(written[start : start + found.start]),
            _count_chars(written[start + found.end : end]),
        )
        if not after or (before > after and (is_answered or header is not None)):
            end = start + found.start
            break
        start, header = start + found.end, found
    return MailCut(start, _find_footer(written, start, end), header)


def _find_inner(lines: Sequence[str], *, is_reply: bool) -> tuple[ForwardedHeader | None, bool]:
    """Return the header of the mail within another one, and whether that answers it."""
    found = find_forwarded_header(lines)
    attributed = find_attribution(lines[: found.start] if found else lines)
    return (attributed, True) if attributed else (found, is_reply)


def _find_footer(lines: Sequence[str], start: int, end: int) -> int:
    """Return where a signature, or what a mailing list adds, begins in an article; its end if it has neither."""
    left = _count_chars(lines[start:end])
    seen = 0
    for number in range(start, end):
        if left - seen < seen and _begins_footer(lines, number, end):
            return number
        seen += len(lines[number].strip())
    return end


def _begins_footer(lines: Sequence[str], number: int, end: int) -> bool:
    line = lines[number].rstrip()
    if line == SIGNATURE_MARK.rstrip():
        return True
    following = " ".join(lines[number + 1 : min(end, number + _FOOTER_LINES)])
    return _LIST_FOOTER.fullmatch(line) is not None and _LIST_WORDS.search(following) is not None


def _count_chars(lines: Sequence[str]) -> int:
    return sum(len(line.strip()) for line in lines)
