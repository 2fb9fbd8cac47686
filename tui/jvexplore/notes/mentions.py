"""Links in the text of a note: `[[stake/alibaba]]` names the fact at that address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, Address, canonical_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MENTION_OPEN: Final = "[["
MENTION_CLOSE: Final = "]]"
# Whatever looks like an address: a slip of the hand is to be seen as one.
_LINK: Final = re.compile(rf"\[\[([^\s\[\]/]+/[^\s\[\]/]+|{DOSSIER})\]\]")
_OPENED: Final = re.compile(r"\[\[([^\[\]]{0,80})\Z")


class AddressMention(NamedTuple):
    """A link in a text.

    Attributes:
        start: where it begins, brackets and all, in characters; `end` is behind it.
        address: what it names; it may lead nowhere.
    """

    start: int
    end: int
    address: Address


def find_mentions(text: str) -> Iterator[AddressMention]:
    """Yield the links in a text."""
    if MENTION_OPEN in text:
        for link in _LINK.finditer(text):
            yield AddressMention(*link.span(), canonical_address(link[1]))


def mentioned_addresses(text: str) -> set[Address]:
    """Return the addresses that a text names."""
    return {mention.address for mention in find_mentions(text)}


def replace_mentions(text: str, words: Callable[[Address, str], str]) -> str:
    """Return a text with other words in place of its links; `words` is given a link's address and the link."""
    parts, end = [], 0
    for mention in find_mentions(text):
        parts += [text[end : mention.start], words(mention.address, text[mention.start : mention.end])]
        end = mention.end
    return "".join((*parts, text[end:])) if parts else text


def unfinished_mention(line: str) -> str | None:
    """Return what is typed so far of a link that is begun at the end of a line; `None` where none is."""
    found = _OPENED.search(line)
    return found[1] if found else None
