"""Links in the text of a note: `[[stake/alibaba]]` names the fact at that address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.address import DOSSIER, Address, canonical_address
from jvexplore.notes.former_addresses import NO_FORMER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MENTION_OPEN: Final = "[["
MENTION_CLOSE: Final = "]]"
# Anything that looks like an address, so that a typo is shown as a broken link.
_LINK: Final = re.compile(rf"\[\[([^\s\[\]/]+/[^\s\[\]/]+|{DOSSIER})\]\]")
_OPENED: Final = re.compile(r"\[\[([^\[\]]{0,80})\Z")


class AddressMention(NamedTuple):
    """A `[[…]]` link in a text.

    Attributes:
        start: index of the first bracket, in characters; `end` is the index after the last one.
        address: the address in it; it may not exist.
    """

    start: int
    end: int
    address: Address


def find_mentions(text: str, former_addresses: Mapping[Address, Address] = NO_FORMER) -> Iterator[AddressMention]:
    """Yield the links in a text in their order.

    Args:
        text: the text.
        former_addresses: the present address by each former one, to which the link then leads.
    """
    if MENTION_OPEN in text:
        for link in _LINK.finditer(text):
            address = canonical_address(link[1])
            yield AddressMention(*link.span(), former_addresses.get(address, address))


def mentioned_addresses(text: str, former_addresses: Mapping[Address, Address] = NO_FORMER) -> set[Address]:
    """Return the addresses that a text links to; `former_addresses` as for `find_mentions`."""
    return {mention.address for mention in find_mentions(text, former_addresses)}


def replace_mentions(text: str, words: Callable[[Address, str], str]) -> str:
    """Return a text with each link replaced by what `words` returns for its address and its source text."""
    parts, end = [], 0
    for mention in find_mentions(text):
        parts += [text[end : mention.start], words(mention.address, text[mention.start : mention.end])]
        end = mention.end
    return "".join((*parts, text[end:])) if parts else text


def unfinished_mention(line: str) -> str | None:
    """Return what is typed of an unfinished link at the end of a line; `None` if there is none."""
    found = _OPENED.search(line)
    return found[1] if found else None
