"""The codes of languages (ISO 639), and the code that was meant by a name or by another code."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from jvexplore.closest_match import closest_match
from jvexplore.joined_words import join_words
from jvexplore.reading.language_tags import find_language

if TYPE_CHECKING:
    from collections.abc import Mapping

READ_LANGUAGES: Final = {"en": "English", "de": "German"}
"""The languages whose numbers and dates are read, by code; apart from `languages.py`, because its tables are large."""
_TWO_LETTER_CODES: Final = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
"""ISO 639-1. A language that has one of these is not written with its code of three letters (BCP 47)."""
_OTHER_NAMES: Final = """
    af afr afrikaans; am amh amharic; ar ara arabic العربية; az aze azerbaijani; be bel belarusian; bg bul bulgarian
    български; bn ben bengali bangla; bs bos bosnian; ca cat catalan català; cs ces cze cz czech čeština; cy cym wel
    welsh; da dan dk danish dansk; de deu ger german deutsch; el ell gre gr greek ελληνικά; en eng us gb english; es spa
    spanish castilian español; et est estonian eesti; eu eus baq basque euskara; fa fas per persian farsi; fi fin
    finnish suomi; fo fao faroese; fr fra fre french français; ga gle irish gaeilge; gl glg galician; he heb hebrew
    עברית; hi hin hindi; hr hrv croatian hrvatski; hu hun hungarian magyar; hy hye arm armenian; id ind indonesian; is
    isl ice icelandic íslenska; it ita italian italiano; ja jpn jp japanese 日本語; ka kat geo georgian; kk kaz kazakh;
    km khm khmer; ko kor korean 한국어; ky kir kyrgyz; lb ltz luxembourgish; lo lao; lt lit lithuanian; lv lav latvian;
    mk mkd mac macedonian; mn mon mongolian; ms msa may malay; mt mlt maltese; my mya bur burmese; nb nob bokmål; ne nep
    nepali; nl nld dut dutch nederlands flemish; nn nno nynorsk; no nor norwegian norsk; pa pan punjabi; pl pol polish
    polski; ps pus pashto; pt por portuguese português; ro ron rum romanian română; ru rus russian русский; si sin
    sinhala; sk slk slo slovak slovenčina; sl slv slovenian slovene; sq sqi alb albanian; sr srp serbian српски; sv swe
    swedish svenska; sw swa swahili; ta tam tamil; te tel telugu; th tha thai; tl tgl tagalog; tr tur turkish türkçe; uk
    ukr ukrainian українська; ur urd urdu; uz uzb uzbek; vi vie vietnamese; zh zho chi cn chinese mandarin 中文; zu zul
    zulu
"""
"""What else the common languages are called, by code: codes of three letters, of countries, and names."""
_SUBTAGS: Final = r"(?:[-_][A-Za-z0-9]{1,8})*"
_LEAST_CLOSE: Final = 4
"""The least letters of a name that may be misspelt."""
_LONGEST_NAME: Final = 40
"""The most characters in which the name of a language is looked for."""


def language_problem(language: str) -> tuple[str, str] | None:
    """Return what is wrong with the code of a language, and the remedy; `None` if it may be one.

    Any three letters may be the code of a rarer language, unless the language has a code of two letters.

    Args:
        language: a code, with or without a region: "en", "de-AT", "haw".
    """
    tag = language.strip()
    primary = re.split("[-_]", tag, maxsplit=1)[0].lower()
    region = tag[len(primary) :]
    is_tag = bool(re.fullmatch(_SUBTAGS, region))
    if is_tag and primary in _TWO_LETTER_CODES.split():
        return None
    meant = _codes_by_name().get(primary, "") if is_tag else ""
    if is_tag and not meant and re.fullmatch("[a-z]{3}", primary):
        return None
    meant = f"{meant}{region}" if meant else language_code(language)
    return f'"{language}" is not a language code', f'write "{meant}"' if meant else 'write an ISO 639 code, like "en"'


@cache
def _codes_by_name() -> Mapping[str, str]:
    return {name: code for code, *names in map(str.split, _OTHER_NAMES.split(";")) for name in names}


def language_name(code: str) -> str:
    """Return the English name of a language: "German" for "de"; empty if it is not known, or there is a region."""
    return _names_by_code().get(code.strip().lower(), "")


def unread_language_remark(language: str) -> str:
    """Return what does not happen with a source in a language that is not read; empty if it is read, or no code."""
    if find_language(language, READ_LANGUAGES) or language_problem(language):
        return ""
    return f"numbers of this source are not compared: only {join_words(READ_LANGUAGES.values())} are read"


@cache
def _names_by_code() -> Mapping[str, str]:
    """Return the English name of each common language: the first of its words that is no code."""
    rows = map(str.split, _OTHER_NAMES.split(";"))
    found = ((code, next((word for word in words if len(word) >= _LEAST_CLOSE), "")) for code, *words in rows)
    return {code: name.capitalize() for code, name in found}


def language_code(words: str, *, is_exact: bool = False) -> str:
    """Return the code of the one language that some words name; empty if none or several.

    Args:
        words: the words.
        is_exact: whether they must not be misspelt; else slightly.
    """
    known = _codes_by_name()
    named = re.findall(r"[^\W\d_]+", words.lower()) if len(words) <= _LONGEST_NAME else []
    found = {known[word] for word in named if word in known}
    if not found and not is_exact:
        found = {known[close] for word in named if len(word) >= _LEAST_CLOSE and (close := closest_match(word, known))}
    return found.pop() if len(found) == 1 else ""
