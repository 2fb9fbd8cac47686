"""Links in the text of a note: `[[stake/alibaba]]` names the fact at that address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, Address, canonical_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OPEN: Final = "[["
CLOSE: Final = "]]"
# Whatever looks like an address: a slip of the hand is to be seen as one.
_LINK: Final = re.compile(rf"\[\[([^\s\[\]/]+/[^\s\[\]/]+|{DOSSIER})\]\]")
_OPENED: Final = re.compile(r"\[\[([^\[\]]{0,80})\Z")


class Mention(NamedTuple):
    """A link in a text.

    Attributes:
        start: where it begins, brackets and all, in characters; `end` is behind it.
        address: what it names; it may lead nowhere.
    """

    start: int
    end: int
    address: Address


def mentions(text: str) -> Iterator[Mention]:
    """Yield the links in a text."""
    if OPEN in text:
        for link in _LINK.finditer(text):
            yield Mention(*link.span(), canonical_address(link[1]))


def named(text: str) -> set[Address]:
    """Return the addresses that a text names."""
    return {mention.address for mention in mentions(text)}


def replaced(text: str, words: Callable[[Address, str], str]) -> str:
    """Return a text with other words in place of its links; `words` is given a link's address and the link."""
    parts, end = [], 0
    for mention in mentions(text):
        parts += [text[end : mention.start], words(mention.address, text[mention.start : mention.end])]
        end = mention.end
    return "".join((*parts, text[end:])) if parts else text


def begun(line: str) -> str | None:
    """Return what is typed so far of a link that is begun at the end of a line; `None` where none is."""
    found = _OPENED.search(line)
    return found[1] if found else None
