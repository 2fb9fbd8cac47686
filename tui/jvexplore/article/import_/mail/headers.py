"""The headers of a mail as text: encoded words decoded, whatever is wrong with them."""

from __future__ import annotations

import re
from binascii import Error as BinaryError
from contextlib import suppress
from datetime import date
from email.errors import MessageError
from email.header import decode_header
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.mail_subject import Subject, clean_subject
from jvexplore.article.import_.stated_dates import is_day
from jvexplore.reading.dates import read_dates

if TYPE_CHECKING:
    from email.message import Message

_LONGEST_HEADER: Final = 4000
_LIST_HEADERS: Final = ("List-Id", "List-Post")
_EITHER_ORDER: Final = re.compile(r"\b(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/\d{2,4}\b")
_NAMED_MONTH: Final = re.compile(r"\b(\d{1,2})\.?\s(?:de\s|d[’'])?([^\W\d_]{3,12})\.?,?\s(?:de\s)?(\d{4})\b")
_MONTHS: Final = (
    ("jan", "ene", "gen", "янв", "sty"),
    ("feb", "fév", "fev", "фев", "lut"),
    ("mar", "mär", "maa", "мар"),
    ("apr", "avr", "abr", "апр", "kwi"),
    ("mai", "may", "mag", "mei", "maj", "май", "мая"),
    ("juin", "jun", "giu", "июн", "cze"),
    ("juil", "jul", "lug", "июл", "lip"),
    ("aug", "aoû", "ago", "авг", "sie"),
    ("sep", "set", "сен", "wrz"),
    ("oct", "okt", "ott", "out", "окт", "paź"),
    ("nov", "ноя", "lis"),
    ("dec", "déc", "dic", "dez", "des", "дек", "gru"),
)
"""How the names of months begin in French, Spanish, Italian, Portuguese, Dutch, Nordic languages, Russian, Polish."""


def read_header(message: Message, name: str) -> str:
    """Return a header of a mail in one line; empty if it has none."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return decode_words(raw[:_LONGEST_HEADER])


def decode_words(raw: str) -> str:
    """Return a value of a header in one line, its encoded words decoded: those of RFC 2047, and bytes as they came."""
    written = " ".join(_decode_bytes(raw.encode("utf-8", "surrogateescape"), "utf-8").split())
    try:
        parts = decode_header(written)
    except (MessageError, BinaryError, ValueError):
        return written
    decoded = "".join(
        part if isinstance(part, str) else _decode_bytes(part, charset or "raw-unicode-escape")
        for part, charset in parts
    )
    return " ".join(decoded.split())


def read_subject(message: Message) -> Subject:
    """Return the subject of a mail; old news services wrote "Subj"."""
    written = read_header(message, "Subject") or read_header(message, "Subj")
    return clean_subject(written, is_list=any(read_header(message, each) for each in _LIST_HEADERS))


def read_day(text: str) -> str:
    """Return the day of a date as mail programs write it, in the zone of its sender; empty if it is not clear."""
    with suppress(TypeError, ValueError, IndexError, OverflowError):
        return parsedate_to_datetime(text).date().isoformat()
    if (numbers := _EITHER_ORDER.search(text)) and int(numbers[1]) != int(numbers[2]):
        return ""  # March the fourth, or April the third
    for language in ("en", "de"):
        for each in read_dates(text, None, language):
            if is_day(each.edtf):
                return each.edtf
    return _read_named_month(text)


def _read_named_month(text: str) -> str:
    """Return the day of a date such as "17 août 2022", in languages whose articles are not read."""
    for found in _NAMED_MONTH.finditer(text):
        month = next((number for number, names in enumerate(_MONTHS, 1) if found[2].lower().startswith(names)), 0)
        with suppress(ValueError):
            return date(int(found[3]), month, int(found[1])).isoformat()
    return ""


def _decode_bytes(data: bytes, charset: str) -> str:
    for each in (charset, "utf-8", "cp1252"):
        with suppress(LookupError, ValueError):
            return data.decode(each)
    return data.decode("latin-1")
