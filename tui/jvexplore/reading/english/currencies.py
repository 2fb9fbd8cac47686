"""The names of currencies in English."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.reading.currencies import (
    CENTS,
    CROWNS,
    DINARS,
    DOLLARS,
    FRANCS,
    PESOS,
    POUNDS,
    RUPEES,
    CurrencyUnit,
    unit,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_DOLLARS: Final = {
    "us": "USD", "u s": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "hong kong": "HKD",
    "new zealand": "NZD", "singapore": "SGD", "singaporean": "SGD", "taiwan": "TWD", "taiwanese": "TWD",
    "jamaican": "JMD", "namibian": "NAD", "bermudian": "BMD", "fijian": "FJD", "zimbabwean": "ZWG",
}  # fmt: skip
_OTHERS: Final = {
    "swiss franc": "CHF", "cfa franc": "XOF", "french franc": "FRF", "belgian franc": "BEF", "rwandan franc": "RWF",
    "pound sterling": "GBP", "british pound": "GBP", "egyptian pound": "EGP", "irish pound": "IEP",
    "lebanese pound": "LBP", "sudanese pound": "SDG", "syrian pound": "SYP", "indian rupee": "INR",
    "pakistani rupee": "PKR", "pakistan rupee": "PKR", "sri lankan rupee": "LKR", "nepalese rupee": "NPR",
    "mauritian rupee": "MUR", "indonesian rupiah": "IDR", "japanese yen": "JPY", "chinese yuan": "CNY",
    "south korean won": "KRW", "korean won": "KRW", "russian rouble": "RUB", "russian ruble": "RUB",
    "belarusian rouble": "BYN", "belarusian ruble": "BYN", "turkish lira": "TRY", "italian lira": "ITL",
    "swedish krona": "SEK", "swedish crown": "SEK", "norwegian krone": "NOK", "norwegian crown": "NOK",
    "danish krone": "DKK", "danish crown": "DKK", "czech koruna": "CZK", "czech crown": "CZK",
    "icelandic krona": "ISK", "mexican peso": "MXN", "argentine peso": "ARS", "argentinian peso": "ARS",
    "chilean peso": "CLP", "colombian peso": "COP", "philippine peso": "PHP", "uruguayan peso": "UYU",
    "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "serbian dinar": "RSD", "jordanian dinar": "JOD",
    "bahraini dinar": "BHD", "algerian dinar": "DZD", "tunisian dinar": "TND", "saudi riyal": "SAR",
    "qatari riyal": "QAR", "omani rial": "OMR", "iranian rial": "IRR", "emirati dirham": "AED", "uae dirham": "AED",
    "moroccan dirham": "MAD", "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS",
    "brazilian real": "BRL", "south african rand": "ZAR", "deutsche mark": "DEM", "german mark": "DEM",
}  # fmt: skip
_PLAIN: Final = {
    "dollar": DOLLARS, "pound": POUNDS, "euro": unit("EUR"), "rupee": RUPEES, "franc": FRANCS, "krona": CROWNS,
    "krone": CROWNS, "crown": CROWNS, "koruna": unit("CZK"), "peso": PESOS, "dinar": DINARS, "rouble": unit("RUB"),
    "ruble": unit("RUB"), "dirham": unit("AED", "MAD"), "riyal": unit("SAR", "QAR", "YER"),
    "rial": unit("IRR", "OMR", "YER"), "lira": unit("TRY", "ITL"), "zloty": unit("PLN"), "złoty": unit("PLN"),
    "forint": unit("HUF"), "hryvnia": unit("UAH"), "shilling": unit("KES", "UGX", "TZS"), "shekel": unit("ILS"),
    "bitcoin": unit("XBT"), "guilder": unit("NLG"), "rand": unit("ZAR"),
    "cent": CENTS, "penny": unit("GBP", factor="0.01"), "kopeck": unit("RUB", factor="0.01"),
    "paisa": unit("INR", "PKR", factor="0.01"),
}  # fmt: skip
_UNCHANGED: Final = {
    "sterling": unit("GBP"), "pence": unit("GBP", factor="0.01"), "quid": unit("GBP"), "yuan": unit("CNY"),
    "renminbi": unit("CNY"), "yen": unit("JPY"), "kronor": unit("SEK"), "kroner": unit("NOK", "DKK"),
    "kronur": unit("ISK"), "korun": unit("CZK"), "koruny": unit("CZK"), "reais": unit("BRL"), "reals": unit("BRL"),
    "baht": unit("THB"), "ringgit": unit("MYR"), "rupiah": unit("IDR"), "dong": unit("VND"), "tenge": unit("KZT"),
    "naira": unit("NGN"), "cedi": unit("GHS"), "cedis": unit("GHS"), "taka": unit("BDT"), "leva": unit("BGN"),
    "kwacha": unit("ZMW", "MWK"), "birr": unit("ETB"), "soles": unit("PEN"), "kuna": unit("HRK"), "lire": unit("ITL"),
    "deutschmarks": unit("DEM"), "d marks": unit("DEM"), "ecus": unit("XEU"), "zlotys": unit("PLN"),
    "liras": unit("TRY"), "paise": unit("INR", "PKR", factor="0.01"), "lari": unit("GEL"), "manat": unit("AZN", "TMT"),
    "new taiwan dollars": unit("TWD"), "bolivars": unit("VES"), "bolívars": unit("VES"), "pesetas": unit("ESP"),
    "drachmas": unit("GRD"), "korean won": unit("KRW"), "romanian lei": unit("RON"),
}  # fmt: skip

NAMES_BEFORE: Final[Mapping[str, CurrencyUnit]] = {
    "pounds": POUNDS, "dollars": DOLLARS, "euros": unit("EUR"), "sterling": unit("GBP"),
    "rupees": RUPEES, "yen": unit("JPY"), "francs": FRANCS, "ecu": unit("XEU"),
}  # fmt: skip
"""Names before a number, as in old newspaper archives: pounds 18.4m."""

AMBIGUOUS_NAMES: Final[Mapping[str, CurrencyUnit]] = {
    "won": unit("KRW"), "lei": unit("RON", "MDL"), "real": unit("BRL"), "marks": unit("DEM"), "sum": unit("UZS"),
    "som": unit("KGS", "UZS"),
}  # fmt: skip
"""Names that are more often other words, and are read only after large numbers."""

ATTACHED_LETTERS: Final[Mapping[str, CurrencyUnit]] = {"p": unit("GBP", factor="0.01"), "c": CENTS}
"""Letters that denote a currency directly after figures: 340p."""


def _names_after() -> Mapping[str, CurrencyUnit]:
    """Return the names that may follow a number, in the singular and the plural."""
    singular: dict[str, CurrencyUnit] = {f"{where} dollar": unit(code) for where, code in _DOLLARS.items()}
    singular |= {name: unit(code) for name, code in _OTHERS.items()} | _PLAIN
    plural = {f"{name}s": found for name, found in singular.items()}
    plural["pennies"] = CurrencyUnit(("GBP",), Decimal("0.01"))
    plural["pounds sterling"] = unit("GBP")
    return singular | plural | _UNCHANGED


NAMES_AFTER: Final = _names_after()
