"""The signs, codes and abbreviations of currencies, which are the same in all languages.

Codes are those of ISO 4217 for legal tender, and for the predecessors of the euro, which occur in old articles. The
currencies of an ambiguous sign or word are listed by how often news articles mean each, the most frequent first.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from jvexplore.reading.exact import ONE
from jvexplore.reading.wordlists import word_set


class CurrencyUnit(NamedTuple):
    """The unit of an amount of money.

    Attributes:
        codes: the possible currencies, the most likely first.
        factor: the value of one unit in units of the currency: 0.01 for a penny.
    """

    codes: tuple[str, ...]
    factor: Decimal = ONE


DOLLARS: Final = CurrencyUnit(("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"))
POUNDS: Final = CurrencyUnit(("GBP", "EGP", "LBP", "SDG", "SYP"))
RUPEES: Final = CurrencyUnit(("INR", "PKR", "LKR", "NPR", "MUR", "SCR"))
CROWNS: Final = CurrencyUnit(("SEK", "NOK", "DKK", "ISK", "CZK"))
PESOS: Final = CurrencyUnit(("MXN", "ARS", "CLP", "COP", "PHP", "UYU", "DOP", "CUP"))
FRANCS: Final = CurrencyUnit(("CHF", "XOF", "XAF", "RWF", "CDF"))
DINARS: Final = CurrencyUnit(("KWD", "RSD", "IQD", "BHD", "JOD", "DZD", "TND", "LYD", "MKD"))
CENTS: Final = CurrencyUnit(("USD", "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR"), Decimal("0.01"))


def unit(*codes: str, factor: str = "1") -> CurrencyUnit:
    """Return a currency unit, for use in tables."""
    return CurrencyUnit(codes, Decimal(factor))


SIGNS: Final = {
    "$": DOLLARS, "€": unit("EUR"), "£": POUNDS, "¥": unit("JPY", "CNY"), "₹": unit("INR"), "₨": RUPEES,
    "₽": unit("RUB"), "₺": unit("TRY"), "₩": unit("KRW", "KPW"), "₪": unit("ILS"), "₫": unit("VND"), "₴": unit("UAH"),
    "₦": unit("NGN"), "₱": unit("PHP"), "฿": unit("THB"), "₸": unit("KZT"), "₼": unit("AZN"), "₾": unit("GEL"),
    "₡": unit("CRC"), "₲": unit("PYG"), "₵": unit("GHS"), "₭": unit("LAK"), "₮": unit("MNT"), "៛": unit("KHR"),
    "৳": unit("BDT"), "֏": unit("AMD"), "؋": unit("AFN"), "﷼": unit("SAR", "IRR", "QAR", "OMR", "YER"),
    "元": unit("CNY", "TWD"), "円": unit("JPY"), "¢": CENTS, "₿": unit("XBT"),
}  # fmt: skip

LETTERED_SIGNS: Final = {
    "us$": unit("USD"), "a$": unit("AUD"), "au$": unit("AUD"), "c$": unit("CAD"), "ca$": unit("CAD"),
    "cad$": unit("CAD"), "cdn$": unit("CAD"), "can$": unit("CAD"), "nz$": unit("NZD"), "s$": unit("SGD"),
    "sg$": unit("SGD"), "hk$": unit("HKD"), "nt$": unit("TWD"), "r$": unit("BRL"), "mx$": unit("MXN"),
    "mex$": unit("MXN"), "ar$": unit("ARS"), "clp$": unit("CLP"), "j$": unit("JMD"), "tt$": unit("TTD"),
    "n$": unit("NAD"), "b$": unit("BND", "BSD"), "z$": unit("ZWG"), "ec$": unit("XCD"), "bz$": unit("BZD"),
    "cn¥": unit("CNY"), "rmb¥": unit("CNY"), "jp¥": unit("JPY"), "e£": unit("EGP"), "l£": unit("LBP"),
    "t€": unit("EUR", factor="1000"), "k€": unit("EUR", factor="1000"),
}  # fmt: skip
"""Currency signs after the letters of their country, and of a thousand, in lower case."""

ABBREVIATIONS: Final = {
    "rs": RUPEES, "inr": unit("INR"), "kr": CROWNS, "skr": unit("SEK"), "nkr": unit("NOK"), "dkr": unit("DKK"),
    "ikr": unit("ISK"), "rmb": unit("CNY"), "sfr": unit("CHF"), "sfrs": unit("CHF"), "chf": unit("CHF"),
    "ffr": unit("FRF"), "bfr": unit("BEF"), "dm": unit("DEM"), "zl": unit("PLN"), "zł": unit("PLN"),
    "kč": unit("CZK"), "rbs": unit("RUB"), "rub": unit("RUB"), "aed": unit("AED"),
    "dhs": unit("AED"), "dh": unit("AED", "MAD"), "rp": unit("IDR"), "rm": unit("MYR"), "ft": unit("HUF"),
    "tl": unit("TRY"), "tk": unit("BDT"), "bt": unit("THB"), "fr": FRANCS, "teur": unit("EUR", factor="1000"),
    "ksh": unit("KES"), "kshs": unit("KES"), "ush": unit("UGX"), "ushs": unit("UGX"), "tsh": unit("TZS"),
    "shs": unit("KES", "UGX", "TZS"), "nis": unit("ILS"),
    "sr": unit("SAR"), "sar": unit("SAR"), "qr": unit("QAR"), "kd": unit("KWD"), "bd": unit("BHD"), "ro": unit("OMR"),
}  # fmt: skip
"""Abbreviations of currencies before or after a number, in lower case."""

CAPITALISED: Final = {
    "dm": ("DM",), "rp": ("Rp",), "rm": ("RM",), "ft": ("Ft",), "tl": ("TL",), "tk": ("Tk",), "bt": ("Bt",),
    "dh": ("Dh", "DH"), "fr": ("Fr",), "shs": ("Shs",), "nis": ("NIS",), "rbs": ("Rbs",),
    "sr": ("SR",), "sar": ("SAR",), "qr": ("QR",), "kd": ("KD",), "bd": ("BD",), "ro": ("RO",),
}  # fmt: skip
"""The spellings of abbreviations that mean something else with other capitals."""

LETTERS_BEFORE: Final = {
    "r": unit("ZAR"),
    "y": unit("JPY"),
    "n": unit("NGN"),
    "p": unit("PHP"),
    "won": unit("KRW"),
    "l": unit("ITL"),
}
"""Capital letters that denote a currency directly before a large number, R500m or Y50bn; keyed in lower case."""

CODES: Final = word_set(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
    UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL NLG PTE XEU
    """
)
