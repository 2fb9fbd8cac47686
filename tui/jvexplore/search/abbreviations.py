"""Abbreviations of the trade and their meanings: a search for either finds the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE: Final = """
b2b: business to business
b2c: business to consumer
c2c: consumer to consumer
capex: capital expenditure
ceo: chief executive
cfo: chief financial officer
coo: chief operating officer
cto: chief technology officer
dau: daily active users
etf: exchangetraded fund; exchange traded fund
fdi: foreign direct investment
gdp: gross domestic product
gmv: gross merchandise value; gross merchandise volume
ipo: initial public offering
jv: joint venture
kyc: know your customer
lbo: leveraged buyout
loi: letter of intent
mau: monthly active users
mbo: management buyout
mou: memorandum of understanding
nav: net asset value
nda: nondisclosure agreement; non disclosure agreement
opex: operating expenditure
roe: return on equity
roi: return on investment
spac: special purpose acquisition company
spv: special purpose vehicle
swf: sovereign wealth fund
wau: weekly active users
"""


def _read_table(table: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    lines = (line.partition(":") for line in table.strip().split("\n"))
    return {short: tuple(tuple(each.split()) for each in long.split(";")) for short, _, long in lines}


_MEANINGS: Final = _read_table(_TABLE)
ABBREVIATIONS: Final[Mapping[tuple[str, ...], str]] = {
    words: short for short, meanings in _MEANINGS.items() for words in meanings
}
"""Normalised abbreviations by the normalised words that they stand for."""
LONGEST_MEANING: Final = max(map(len, ABBREVIATIONS))
"""The number of words of the longest meaning."""


def abbreviated_words(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the words that a normalised abbreviation stands for, also in the plural (`maus`); else nothing."""
    return _MEANINGS.get(word) or _MEANINGS.get(word.removesuffix("s"), ())
