from __future__ import annotations

import pytest
from babel.core import get_global

from jvexplore.reading.currencies import ABBREVIATIONS, CODES, LETTERED_SIGNS, LETTERS_BEFORE, SIGNS
from jvexplore.reading.quantities import read_quantities
from tests.reading.formatted_quantities import format_quantities

_INVENTED = {"XBT"}


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("$2bn", ["$2bn=USD 2000000000"]),
        ("US$2bn", ["US$2bn=USD 2000000000"]),
        ("US $2bn", ["US $2bn=USD 2000000000"]),
        ("USD 2bn", ["USD 2bn=USD 2000000000"]),
        ("USD2bn", ["USD2bn=USD 2000000000"]),
        ("2bn USD", ["2bn USD=USD 2000000000"]),
        ("$ 2\xa0billion", ["$ 2\xa0billion=USD 2000000000"]),
        ("\uff045", ["\uff045=USD 5"]),
        ("$5mm", ["$5mm=USD 5000000"]),
        ("$2t", ["$2t=USD 2000000000000"]),
        ("$2.50", ["$2.50=USD 2.50"]),
        ("$.50", ["$.50=USD 0.50"]),
        ("€21m", ["€21m=EUR 21000000"]),
        ("21m euros", ["21m euros=EUR 21000000"]),
        ("21 m €", ["21 m €=EUR 21000000"]),
        ("EUR21m", ["EUR21m=EUR 21000000"]),
        ("€1,5m", ["€1,5m=EUR 1500000"]),
        ("EUR 1.234.567,89", ["EUR 1.234.567,89=EUR 1234567.89"]),
        ("£340", ["£340=GBP 340"]),
        ("340p", ["340p=GBP 3.40"]),
        ("340 pence", ["340 pence=GBP 3.40"]),
        ("50 cents", ["50 cents=USD 0.50"]),
        ("A$5m", ["A$5m=AUD 5000000"]),
        ("C$5m", ["C$5m=CAD 5000000"]),
        ("HK$5m", ["HK$5m=HKD 5000000"]),
        ("NZ$5m", ["NZ$5m=NZD 5000000"]),
        ("S$5m", ["S$5m=SGD 5000000"]),
        ("NT$5m", ["NT$5m=TWD 5000000"]),
        ("R$5m", ["R$5m=BRL 5000000"]),
        ("Rs 500", ["Rs 500=INR 500"]),
        ("Rs. 500", ["Rs. 500=INR 500"]),
        ("Rs 10 crore", ["Rs 10 crore=INR 100000000"]),
        ("₹2.5 lakh crore", ["₹2.5 lakh crore=INR 2500000000000"]),
        ("CN¥500", ["CN¥500=CNY 500"]),
        ("RMB 5bn", ["RMB 5bn=CNY 5000000000"]),
        ("Rmb5bn", ["Rmb5bn=CNY 5000000000"]),
        ("5bn yuan", ["5bn yuan=CNY 5000000000"]),
        ("¥500", ["¥500=JPY 500"]),
        ("SFr5m", ["SFr5m=CHF 5000000"]),
        ("CHF 5m", ["CHF 5m=CHF 5000000"]),
        ("5m Swiss francs", ["5m Swiss francs=CHF 5000000"]),
        ("pounds 18.4m", ["pounds 18.4m=GBP 18400000"]),
        ("two billion dollars", ["two billion dollars=USD 2000000000"]),
        ("a two-billion-dollar deal", ["two-billion-dollar=USD 2000000000"]),
        ("2bn Hong Kong dollars", ["2bn Hong Kong dollars=HKD 2000000000"]),
        ("half a million pounds", ["half a million pounds=GBP 500000"]),
        ("a third of a million euros", ["a third of a million euros=EUR 333333.3333"]),
        ("one dollar", ["one dollar=USD 1"]),
        ("kr 50m", ["kr 50m=SEK 50000000"]),
        ("SKr50m", ["SKr50m=SEK 50000000"]),
        ("50m kroner", ["50m kroner=NOK 50000000"]),
        ("₽500", ["₽500=RUB 500"]),
        ("500 roubles", ["500 roubles=RUB 500"]),
        ("500 rubles", ["500 rubles=RUB 500"]),
        ("5m zł", ["5m zł=PLN 5000000"]),
        ("₺500", ["₺500=TRY 500"]),
        ("5 dirhams", ["5 dirhams=AED 5"]),
        ("5 riyals", ["5 riyals=SAR 5"]),
        ("500bn won", ["500bn won=KRW 500000000000"]),
        ("25 won medals", ["25=25"]),
        ("R500m", ["R500m=ZAR 500000000"]),
        ("Y50bn", ["Y50bn=JPY 50000000000"]),
        ("GO TRY 5 THINGS", []),
        ("TRY 5m", ["TRY 5m=TRY 5000000"]),
        ("-£3m", ["-£3m=GBP -3000000"]),
        ("£-3 million", ["£-3 million=GBP -3000000"]),
        ("$1.5-2bn", ["$1.5=USD 1500000000", "2bn=USD 2000000000"]),
        ("$1.5bn-$2bn", ["$1.5bn=USD 1500000000", "$2bn=USD 2000000000"]),
        ("$1.5bn to $2bn", ["$1.5bn=USD 1500000000", "$2bn=USD 2000000000"]),
        ("$5 to $10 million", ["$5=USD 5000000", "$10 million=USD 10000000"]),
        ("$10 to 15", ["$10=USD 10", "15=USD 15"]),
        ("paid $2bn to 15 owners", ["$2bn=USD 2000000000", "15=15"]),
        ("between €3m and €5m", ["€3m=EUR 3000000", "€5m=EUR 5000000"]),
        ("between $3 and 5 million", ["$3=USD 3000000", "5 million=USD 5000000"]),
        ("2 to 3 million euros", ["2=EUR 2000000", "3 million euros=EUR 3000000"]),
        ("between 2000 and 3000 euros", ["2000=EUR 2000", "3000 euros=EUR 3000"]),
        ("KSh 500", ["KSh 500=KES 500"]),
        ("100, 200 and 500 euros", ["100=EUR 100", "200=EUR 200", "500 euros=EUR 500"]),
        ("sold 5 $10 notes", ["5=5", "$10=USD 10"]),
        ("CA$5 (US$4)", ["CA$5=CAD 5", "US$4=USD 4"]),
        ("660 to 680 pence", ["660=GBP 6.60", "680 pence=GBP 6.80"]),
        ("between 660 and 680 pence a share", ["660=GBP 6.60", "680 pence=GBP 6.80"]),
        ("660-680p", ["660=GBP 6.60", "680p=GBP 6.80"]),
        ("640, 660 or 680 pence", ["640=GBP 6.40", "660=GBP 6.60", "680 pence=GBP 6.80"]),
        ("2000 to 3000 pence", ["2000=GBP 20", "3000 pence=GBP 30"]),
        ("2 to 3 million pence", ["2=GBP 20000", "3 million pence=GBP 30000"]),
        ("50 cents to $1", ["50 cents=USD 0.50", "$1=USD 1"]),
        ("€1 to €1 million", ["€1=EUR 1", "€1 million=EUR 1000000"]),
        ("€1 or €1 billion", ["€1=EUR 1", "€1 billion=EUR 1000000000"]),
        ("€1 to €2 million", ["€1=EUR 1000000", "€2 million=EUR 2000000"]),
        ("$10 to $9 million", ["$10=USD 10000000", "$9 million=USD 9000000"]),
        ("$5 CAD", ["$5 CAD=CAD 5"]),
        ("US$2bn USD 3bn", ["US$2bn=USD 2000000000", "USD 3bn=USD 3000000000"]),
    ],
)
def test_money(text: str, quantities: list[str]) -> None:
    assert format_quantities(text) == quantities


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("$5", {"USD", "AUD", "CAD"}),
        ("£5", {"GBP", "EGP"}),
        ("¥5", {"JPY", "CNY"}),
        ("kr 5", {"SEK", "NOK", "DKK"}),
        ("5 rupees", {"INR", "PKR"}),
        ("5 pounds", {"GBP", "EGP"}),
    ],
)
def test_an_ambiguous_currency_has_all_possible_codes(text: str, currencies: set[str]) -> None:
    (quantity,) = read_quantities(text)
    assert currencies <= set(quantity.currencies)


def test_the_codes_are_those_of_the_unicode_cldr() -> None:
    present = {
        code
        for currencies in get_global("territory_currencies").values()
        for code, _, end, is_tender in currencies
        if end is None and is_tender
    }
    assert len(present) > 140
    # Some are introduced or given up from one year's data to the next.
    assert len(present - CODES) < 5


def test_every_sign_stands_for_a_code() -> None:
    tables = [SIGNS, LETTERED_SIGNS, ABBREVIATIONS, LETTERS_BEFORE]
    assert {code for table in tables for each in table.values() for code in each.codes} <= CODES | _INVENTED


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_read_before_and_after_a_number(sign: str) -> None:
    codes = SIGNS[sign].codes
    assert [quantity.currencies for quantity in read_quantities(f"{sign}5m")] == [codes]
    assert [quantity.currencies for quantity in read_quantities(f"5m {sign}")] == [codes]


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_read_before_and_after_a_number(code: str) -> None:
    assert format_quantities(f"it paid {code} 5m")[0].endswith(f"={code} 5000000")
    assert format_quantities(f"it paid 5m {code} then")[0].endswith(f"={code} 5000000")
