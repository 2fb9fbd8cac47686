"""Read one value of a key, or one entry of a list, that is neither a number nor TOML."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.moment_words import moment_words
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.dossier.writing.key_readers import UNIT, has_number
from jvexplore.dossier.writing.typed_moments import read_typed_date, read_typed_moment
from jvexplore.dossier.writing.typed_numbers import read_typed_unit
from jvexplore.dossier.writing.typed_quantities import typed_languages
from jvexplore.dossier.writing.typed_references import (
    find_typed_address,
    find_typed_party,
    party_words,
    reference_words,
)
from jvexplore.dossier.writing.typed_value import quoted, refusal
from jvexplore.dossier.writing.typed_words import read_closed_word, read_country, read_open_word
from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.writing.key_readers import KeyReader

_FLAGS: Final = {"true": True, "yes": True, "false": False, "no": False}
_TOML_REMEDIES: Final = {
    "passages": "name the words with --words",
    "identifiers": 'write it as TOML, like {lei = "…"}',
    "equivalents": 'write it as TOML, like [{value = 21000000, unit = "GBP"}]',
    "responses": 'write it as TOML, like [{by = "okoye", text = "…"}]',
    "origin": 'write it as TOML, like {by = "Ana"}',
}


class EntryReader:
    """Reads the values of a key.

    Args:
        kind: the kind of the fact, "source" or "dossier".
        key: the key.
        reader: what it takes.
        dossier: its parties, facts and words may be named.
    """

    def __init__(self, kind: str, key: str, reader: KeyReader, dossier: Dossier) -> None:
        self._kind = kind
        self._key = key
        self._reader = reader
        self._dossier = dossier
        self._read: Mapping[str, Callable[[str], tuple[Any, str]]] = {
            "party": self._read_party,
            "address": self._read_address,
            "moment": self._read_moment,
            "date": self._read_date,
            "day": self._read_day,
            "closed": self._read_closed,
            "open": self._read_open,
            "country": self._read_country,
            "slug": self._read_slug,
            "flag": self._read_flag,
            "toml": self._refuse,
        }

    def read(self, text: str) -> tuple[Any, str]:
        """Return a value, and how it was understood in words; these are empty if the value says it all.

        Raises:
            JvexploreError: if it cannot be read.
        """
        return self._read.get(self._reader.shape, self._read_text)(text)

    def _read_text(self, text: str) -> tuple[str, str]:
        is_unit = self._key == UNIT and has_number(self._kind)
        languages = typed_languages(self._dossier)
        return (read_typed_unit(self._key, text, languages) if is_unit else text.strip()), ""

    def _read_party(self, text: str) -> tuple[str, str]:
        party = find_typed_party(self._key, text, self._dossier)
        return party, party_words(self._dossier, [party])

    def _read_address(self, text: str) -> tuple[str, str]:
        address = find_typed_address(self._key, text, self._dossier)
        return address, reference_words(self._dossier, [address])

    def _read_moment(self, text: str) -> tuple[str, str]:
        typed = read_typed_moment(self._key, text, self._dossier)
        moment = parse_moment(typed)
        title = reference_words(self._dossier, [moment.event]) if moment.event else ""
        return typed, moment_words(moment, title)

    def _read_date(self, text: str) -> tuple[str, str]:
        edtf = read_typed_date(self._key, text, self._dossier)
        return edtf, parse_edtf(edtf).words

    def _read_day(self, text: str) -> tuple[date | str, str]:
        edtf, words = self._read_date(text)
        with suppress(ValueError):
            return date.fromisoformat(edtf), words
        return edtf, words

    def _read_closed(self, text: str) -> tuple[str, str]:
        return read_closed_word(self._key, text, self._reader.words)

    def _read_open(self, text: str) -> tuple[str, str]:
        open_list = self._reader.open_list or "categories"
        return read_open_word(self._key, text, self._dossier.words, open_list, self._kind)

    def _read_country(self, text: str) -> tuple[str, str]:
        return read_country(self._key, text)

    def _read_slug(self, text: str) -> tuple[str, str]:
        slug = as_word_id(text)
        if not slug:
            raise refusal(self._key, f"{quoted(text)} has no letters", 'write it like "minority-rights"')
        return slug, ""

    def _read_flag(self, text: str) -> tuple[bool, str]:
        flag = _FLAGS.get(text.strip().lower())
        if flag is None:
            raise refusal(self._key, f"cannot be {quoted(text)}", "write yes or no")
        return flag, ""

    def _refuse(self, text: str) -> tuple[Any, str]:
        remedy = _TOML_REMEDIES.get(self._key, "write it as TOML, in brackets or braces")
        raise refusal(self._key, f"cannot be {quoted(text)}", remedy)
