"""What can be typed into a field of a form, in a few words with examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.writing.key_readers import has_number, number_keys, takes_unit
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.writing.key_readers import KeyReader, ValueShape

_OF_KEYS: Final[Mapping[str, str]] = {
    "aliases": "other names, separated by commas",
    "amount": "21m GBP, about €2bn, $4.70 per share",
    "audience": "to whom, in words",
    "author": "names, separated by commas",
    "base": "capital, votes, class B shares",
    "based_on": "ids of sources that it repeats",
    "comment": "a remark of the editor; the evidence, if editorial",
    "consideration": "what is given for it",
    "description": "what it is, in your words",
    "equivalents": "€1.7m; $2m",
    "formerly": "ids that it had",
    "gist": "the paragraph in your words",
    "id": "made from the values",
    "identifiers": "lei: 5299…; isin: FR…",
    "language": "en, de-AT",
    "office": "president",
    "origin": '{by = "Ana", on = 2027-03-04}',
    "per": "share, year",
    "qualifier": "about, nearly, at least, undisclosed",
    "responses": "Okoye: what she answered, in your words",
    "text": "what was said, without quotation marks",
    "title": "in your words",
    "type": "press-release, filing, report",
    "unit": "percent, EUR, users",
    "url": "https://…",
    "via": "parties between; [] if it is held directly",
    "vocabulary": '{roles = {landlord = "Landlords"}}',
}
_OF_SHAPES: Final[Mapping[ValueShape, str]] = {
    "text": "",
    "slug": "words joined by hyphens",
    "party": "a part of a name, or a new party",
    "address": "a part of a title, an address, or dossier",
    "number": "48",
    "moment": "4 March 2027, Q1 2027, by end of 2027, five years after completion",
    "date": "4 March 2027, March 2027",
    "day": "4 March 2027, March 2027",
    "closed": "",
    "open": "a known word, or a new one",
    "country": "FR, France",
    "flag": "yes or no",
    "toml": "",
}
_SHARE: Final = "48 %, about 24 to 26 %, majority"
_FIGURE: Final = "48 %, £21m, about 80m users, 7.5 times EBITDA"
_LISTS: Final = "; several separated by commas"


def field_hint(kind: str, key: str, reader: KeyReader) -> str:
    """Return what can be typed for a key.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        key: the key.
        reader: what it takes.
    """
    if reader.words:
        return join_words(reader.words, "or")
    if reader.shape == "number" and has_number(kind) and key == number_keys(kind).value:
        return _FIGURE if takes_unit(kind) else _SHARE
    if key in _OF_KEYS:
        return _OF_KEYS[key]
    hint = _OF_SHAPES[reader.shape]
    return f"{hint}{_LISTS}" if hint and reader.is_list else hint
