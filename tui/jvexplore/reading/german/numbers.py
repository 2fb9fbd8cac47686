"""The number words of German, with its units, magnitudes, currencies and qualifiers."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from jvexplore.reading.currencies import (
    CENTS,
    CROWNS,
    DOLLARS,
    FRANCS,
    PESOS,
    POUNDS,
    RUPEES,
    CurrencyUnit,
    unit,
)
from jvexplore.reading.german.contexts import CONTEXT, TIME_UNITS, is_share
from jvexplore.reading.german.qualifiers import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from jvexplore.reading.number_words import Magnitude, MagnitudeSpacing, NumberConnector, NumberWords, magnitude_table
from jvexplore.reading.phrases import PhraseTable
from jvexplore.reading.wordlists import phrase_list, word_set

_MAX_HUNDREDS: Final = 19
"""Hundreds go up to neunzehnhundert; beyond, numbers have "tausend"."""
_ONE: Final = ("ein", "eine", "einen", "einem", "einer", "eines", "eins")
_ONES: Final = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
_TENS: Final = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_LONGEST_COMPOUND: Final = len("neunhundertneunundneunzigtausendneunhundertneunundneunzigeinhalb")


def _cardinals() -> dict[str, int]:
    """Return the cardinals below a hundred, all single words, also without "ß" or umlauts."""
    ones = dict(enumerate(_ONES.split()))
    cardinals = {word: number for number, word in ones.items()}
    for number, ten in enumerate(_TENS.split(), 2):
        cardinals[ten] = 10 * number
        cardinals |= {f"{ones[one]}und{ten}": 10 * number + one for one in range(1, 10)}
    cardinals |= dict.fromkeys(_ONE, 1) | {"zwo": 2}
    cardinals |= {word.replace("ß", "ss"): number for word, number in cardinals.items()}
    return cardinals | {word.replace("ü", "ue").replace("ö", "oe"): number for word, number in cardinals.items()}


_CARDINALS: Final = _cardinals()
_MULTIPLE: Final = re.compile(r"(?P<times>[a-zäöüß]{3,24})fache[nrs]?")


def read_compound(word: str) -> Decimal | None:
    """Return the value of a compound number: hundertzwanzig, zweieinhalb, Elffache; `None` for any other word."""
    if "fache" in word and (multiple := _MULTIPLE.fullmatch(word)):
        times = _CARDINALS.get(multiple["times"], 0)
        return Decimal(times) if times > 1 else None
    if "hundert" in word or "tausend" in word or word.endswith(("einhalb", "derthalb")):
        return _read_compound(word) if len(word) <= _LONGEST_COMPOUND else None
    return None


@lru_cache(maxsize=1 << 10)
def _read_compound(word: str) -> Decimal | None:
    if word == "anderthalb":
        return Decimal("1.5")
    if word.endswith("einhalb"):
        whole = word.removesuffix("einhalb")
        number = _CARDINALS.get(whole.removesuffix("und")) if whole else 1
        return None if number is None else Decimal(number) + Decimal("0.5")
    thousands, tausend, rest = word.rpartition("tausend")
    number = _below_thousand(rest.removeprefix("und") if tausend else rest, default=0 if tausend else None)
    factor = _below_thousand(thousands, default=1) if tausend else 0
    return None if number is None or factor is None else Decimal(1000 * factor + number)


def _below_thousand(word: str, default: int | None) -> int | None:
    if not word:
        return default
    hundreds, hundert, rest = word.rpartition("hundert")
    if not hundert:
        return _CARDINALS.get(word)
    factor = _CARDINALS.get(hundreds) if hundreds else 1
    number = _CARDINALS.get(rest.removeprefix("und")) if rest else 0
    return None if number is None or factor is None or factor > _MAX_HUNDREDS else 100 * factor + number


_MAGNITUDES: Final = {
    "dutzend": Magnitude(Decimal(12)),
    **magnitude_table(
        MagnitudeSpacing.WORD, "hundert 2", "tausend 3", "million millionen 6", "milliarde milliarden 9",
        "billion billionen 12", "billiarde billiarden 15",
    ),
    **magnitude_table(MagnitudeSpacing.SPACED, "tsd 3", "mio mill mln 6", "mrd mia md 9", "bio 12"),
    **magnitude_table(MagnitudeSpacing.ATTACHED, "k 3"),
    **magnitude_table(MagnitudeSpacing.MONEY, "m 6", "bn 9"),
}  # fmt: skip

_DENOMINATORS: Final = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
    "zwölftel": 12, "zwanzigstel": 20, "hundertstel": 100, "tausendstel": 1000,
}  # fmt: skip
_DENOMINATORS_IN_DATIVE: Final = {f"{word}n": number for word, number in _DENOMINATORS.items()}
_CENT: Final = unit("EUR", *(code for code in CENTS.codes if code != "EUR"), factor="0.01")
"""In German text, a cent is a hundredth of a euro unless something else is said."""
_RANKS: Final = {
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7, "achte": 8, "zehnte": 10,
    "zwanzigste": 20, "hundertste": 100,
}  # fmt: skip

_PERCENTS: Final = "%|prozent|prozents|% punkte|prozentpunkt|prozentpunkte|prozentpunkten|prozent punkte|pp|vh|v h"
_PER_MILLE: Final = "‰|promille"


_CURRENCIES: Final = {
    "euro": unit("EUR"), "euros": unit("EUR"), "cent": _CENT, "cents": _CENT, "dollar": DOLLARS, "dollars": DOLLARS,
    "us dollar": unit("USD"), "usdollar": unit("USD"), "kanadische dollar": unit("CAD"),
    "australische dollar": unit("AUD"), "hongkong dollar": unit("HKD"), "singapur dollar": unit("SGD"),
    "pfund": POUNDS, "britische pfund": unit("GBP"), "pfund sterling": unit("GBP"), "pence": unit("GBP", factor="0.01"),
    "ägyptische pfund": unit("EGP"), "franken": unit("CHF"), "schweizer franken": unit("CHF"),
    "rappen": unit("CHF", factor="0.01"), "franc": FRANCS, "francs": FRANCS, "yuan": unit("CNY"),
    "renminbi": unit("CNY"), "yen": unit("JPY"), "rubel": unit("RUB"), "rupien": RUPEES,
    "kronen": CROWNS, "schwedische kronen": unit("SEK"), "norwegische kronen": unit("NOK"),
    "dänische kronen": unit("DKK"), "tschechische kronen": unit("CZK"), "zloty": unit("PLN"), "złoty": unit("PLN"),
    "forint": unit("HUF"), "lira": unit("TRY"), "türkische lira": unit("TRY"), "lire": unit("ITL"), "pesos": PESOS,
    "reais": unit("BRL"), "rand": unit("ZAR"), "won": unit("KRW"), "schilling": unit("ATS"),
    "mark": unit("DEM"), "d mark": unit("DEM"), "deutsche mark": unit("DEM"), "dirham": unit("AED", "MAD"),
    "riyal": unit("SAR", "QAR"), "rial": unit("IRR", "OMR"), "hrywnja": unit("UAH"), "griwna": unit("UAH"),
    "schekel": unit("ILS"), "tenge": unit("KZT"),
}  # fmt: skip
_ADJECTIVES: Final = ("kanadische", "australische", "britische", "ägyptische", "schwedische", "norwegische", "dänische",
                      "tschechische", "türkische")  # fmt: skip


def _currencies() -> dict[str, CurrencyUnit]:
    """Return the names of currencies, with their adjectives in every inflected form."""
    inflected = {
        name.replace(adjective, f"{adjective}{ending}"): found
        for name, found in _CURRENCIES.items()
        for adjective in _ADJECTIVES
        if name.startswith(adjective)
        for ending in "nrs"
    }
    return _CURRENCIES | inflected


def _fixed_fractions() -> dict[str, tuple[int, int]]:
    """Return the phrases that are a fraction by themselves: Hälfte, halbe (Million), jeder fünfte."""
    every = {
        f"jede{ending} {rank}{'n' if ending in ('n', 'm') else ''}": (1, number)
        for rank, number in _RANKS.items()
        for ending in ("r", "", "s", "n", "m")
    }
    half = dict.fromkeys(("hälfte", "halbe", "halben", "halber", "halbes"), (1, 2))
    return half | {"dreiviertel": (3, 4)} | every


_AMOUNT_NOUNS: Final = (
    "kredit", "kredits", "kreditlinie", "darlehen", "darlehens", "anleihe", "anleihen", "finanzierung", "bürgschaft",
    "garantie", "vertrag", "auftrag", "rechnung", "scheck", "strafe", "zusage", "dividende", "schuldschein",
)  # fmt: skip

GERMAN: Final = NumberWords(
    decimal_mark=",",
    cardinals=_CARDINALS,
    read_compound=read_compound,
    articles=frozenset(),
    ambiguous_cardinals=frozenset({*_ONE, "null"}),
    hundred="",
    conjunction="und",
    magnitudes=_MAGNITUDES,
    mixed_fractions=PhraseTable({"und ein halb": (1, 2), "und ein viertel": (1, 4)}),
    fixed_fractions=PhraseTable(_fixed_fractions()),
    denominators=_DENOMINATORS,
    plural_denominators=_DENOMINATORS | _DENOMINATORS_IN_DATIVE,
    of_word="von",
    is_share=is_share,
    partitives=frozenset({"der", "von"}),
    proportion_links=PhraseTable(dict.fromkeys(("von", "von je", "aus"))),
    time_units=TIME_UNITS,
    percent_units=PhraseTable(
        dict.fromkeys(phrase_list(_PERCENTS), Decimal(1)) | dict.fromkeys(phrase_list(_PER_MILLE), Decimal("0.1"))
    ),
    currencies_after=PhraseTable(_currencies()),
    currencies_before={},
    ambiguous_currencies={"real": unit("BRL"), "kr": CROWNS},
    attached_currencies={},
    connectors={
        "bis": NumberConnector.RANGE,
        "oder": NumberConnector.ALTERNATIVE,
        "und": NumberConnector.ADDITION,
        "beziehungsweise": NumberConnector.ADDITION,
    },
    range_openers=word_set("zwischen"),
    split_cues=word_set("joint aufteilung gemeinschaftsunternehmen verhältnis"),
    metre_cues=word_set("hoch lang breit tief weit"),
    minus_words=word_set("minus"),
    qualifiers_before=PhraseTable(QUALIFIERS_BEFORE),
    qualifiers_after=PhraseTable(QUALIFIERS_AFTER),
    context=CONTEXT,
    amount_word="über",
    amount_nouns=_AMOUNT_NOUNS,
)
