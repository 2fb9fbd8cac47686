"""A value as a person typed it, and the errors in it: each is one line that names the key and gives an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

TomlValue: TypeAlias = Any
"""A value as the TOML parser returns it; `None` for a key that is to be removed."""

MISSING_PASSAGES: Final = ("are missing", 'name the words that say it, like --words "48 per cent"')
"""What is wrong with the passages of a fact, or of a response, that has none; and the remedy."""
_LONGEST: Final = 60
"""In characters; of a longer text, as much is quoted."""
_LONGEST_READ: Final = 300
"""In characters of a number or a moment: to look for one in a longer text would take long."""


class TypedValue(NamedTuple):
    """What somebody typed for a key.

    Attributes:
        values: the values of the keys that follow from it: of its own key, and of others that the text decides too
            ("24 to 26 %" for `percent` is a minimum and a maximum); `None` for a key that is to be removed.
        words: how it was understood: "24 % (percent = 24)".
        meaning: the same without the keys and what the file has for them: "24 %"; empty if the text says it all.
    """

    values: Mapping[str, TomlValue]
    words: str
    meaning: str = ""


def toml_number(value: Decimal) -> TomlValue:
    """Return a number as TOML has it: whole, or with the decimals that it is written with."""
    exponent = value.as_tuple().exponent
    return int(value) if isinstance(exponent, int) and exponent >= 0 else value


def one_line(key: str, text: str) -> str:
    """Return a short text with single spaces, to be read as a number or a moment.

    Raises:
        JvexploreError: if it is longer than any number or moment.
    """
    if len(text) > _LONGEST_READ:
        raise refusal(key, f"{quoted(text)} is too long", "write a number or a date alone")
    return " ".join(text.split())


def quoted(text: str) -> str:
    """Return a typed text in one line and in quotation marks, for a message; a long one is cut."""
    line = " ".join(text[: 2 * _LONGEST].split())
    return f'"{line}"' if len(line) <= _LONGEST else f'"{line[:_LONGEST]}…"'


def with_article(noun: str) -> str:
    """Return a noun with its article: "an event"."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def refusal(key: str, what: str, remedy: str) -> JvexploreError:
    """Return the error for a value that cannot be read."""
    return JvexploreError(f"{key}: {what}", remedy)
