"""The subject of a mail without what mail programs put before it, in many languages."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_FORWARDED: Final = "fwd?|wg|tr|rv|i|vb|doorst|enc|pd|rif|továbbítás|ilt|转发|轉寄|転送"
_REPLIED: Final = "re|aw|sv|vs|antw|odp|ynt|res|r|回复|回覆"
_PREFIX: Final = re.compile(
    rf"\s*(?:(?:(?P<forwarded>{_FORWARDED})|(?P<replied>{_REPLIED}))(?:\[\d+\])?\s?[:\uff1a]"
    r"|\[(?:ext(?:ern(?:al)?)?(?: e-?mail)?|spam|caution)\]|\*{3,}spam\*{3,})\s*",
    re.IGNORECASE,
)
"""What mail programs put before a subject, in many languages."""
_LIST_TAG: Final = re.compile(r"\s*\[[^\[\]]{1,40}\]\s*(?=\S)")
_SUFFIX: Final = re.compile(r"\s*\(fwd\)\s*\Z", re.IGNORECASE)


class Subject(NamedTuple):
    """The subject of a mail.

    Attributes:
        text: without what programs put before it.
        is_reply: whether the mail answers another one, and does not forward it.
        is_forwarded: whether it is that of a mail that was forwarded.
    """

    text: str
    is_reply: bool = False
    is_forwarded: bool = False


def clean_subject(text: str, *, is_list: bool = False) -> Subject:
    """Return a subject without what programs put before it.

    Args:
        text: the subject as written.
        is_list: whether it may begin with the name of a mailing list.
    """
    roles = set[str]()
    text = _SUFFIX.sub("", text).strip()
    while prefix := _PREFIX.match(text) or (_LIST_TAG.match(text) if is_list else None):
        roles.update(role for role, value in prefix.groupdict().items() if value)
        text = text[prefix.end() :].strip()
    return Subject(text, is_reply=roles == {"replied"}, is_forwarded="forwarded" in roles)
