from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.constraints import SLUG
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import file_keys
from jvexplore.toml import parse_toml
from tests.dossier.writing.typed_dossier import read_value, typed_dossier

_RECORDS = (*collection_names(), "source", "dossier")
_KEYS = [(kind, key) for kind in _RECORDS for key in file_keys(record_type(kind))]


def _error(kind: str, key: str, text: str) -> str:
    with pytest.raises(JvexploreError) as refused:
        read_typed_value(kind, key, text, typed_dossier())
    assert "\n" not in str(refused.value)
    assert refused.value.remedy
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "values", "words"),
    [
        ("24", {"percent": 24}, "24 % (percent = 24)"),
        ("24.0", {"percent": Decimal("24.0")}, "24.0 % (percent = 24.0)"),
        ("+7.5", {"percent": Decimal("7.5")}, "7.5 % (percent = 7.5)"),
        ("48 per cent", {"percent": 48}, "48 % (percent = 48)"),
        ("48.00%", {"percent": Decimal("48.00")}, "48.00 % (percent = 48.00)"),
        ("twenty-four per cent", {"percent": 24}, "24 % (percent = 24)"),
        ("a third", {"percent": Decimal("33.33")}, "33.33 % (percent = 33.33)"),
        ("2/3", {"percent": Decimal("66.67")}, "66.67 % (percent = 66.67)"),
        ("half", {"percent": 50}, "50 % (percent = 50)"),
        (
            "about 24 to 26 %",
            {"minimum": 24, "maximum": 26, "qualifier": "about"},
            "about 24 to 26 % (minimum = 24, maximum = 26, qualifier = about)",
        ),
        ("between 24 and 26 per cent", {"minimum": 24, "maximum": 26}, "24 to 26 % (minimum = 24, maximum = 26)"),
        ("24–26%", {"minimum": 24, "maximum": 26}, "24 to 26 % (minimum = 24, maximum = 26)"),
        ("more than half", {"percent": 50, "qualifier": "more than"}, "more than 50 % (percent = 50, qualifier = more than)"),
        ("A majority", {"percent": 50, "qualifier": "more than"}, "more than 50 % (percent = 50, qualifier = more than)"),
        (
            "50 per cent plus one share",
            {"percent": 50, "qualifier": "plus one share"},
            "50 % plus one share (percent = 50, qualifier = plus one share)",
        ),
        ("24 per cent or more", {"percent": 24, "qualifier": "or more"}, "24 % or more (percent = 24, qualifier = or more)"),
        ("Undisclosed", {"qualifier": "undisclosed"}, "undisclosed (qualifier = undisclosed)"),
        ("24 % of the votes", {"percent": 24, "base": "votes"}, "24 % of votes (percent = 24, base = votes)"),
    ],
)  # fmt: skip
def test_percentages(text: str, values: dict[str, Any], words: str) -> None:
    assert read_value("stake", "percent", text) == (values, words)


@pytest.mark.parametrize(
    ("text", "values", "words"),
    [
        ("€21m", {"value": 21_000_000, "unit": "EUR"}, "€21 million (value = 21000000, unit = EUR)"),
        ("21m GBP", {"value": 21_000_000, "unit": "GBP"}, "£21 million (value = 21000000, unit = GBP)"),
        ("500 million roubles", {"value": 500_000_000, "unit": "RUB"}, "RUB 500 million (value = 500000000, unit = RUB)"),
        (
            "£4.70 per share",
            {"value": Decimal("4.70"), "unit": "GBP", "per": "share"},
            "£4.70 per share (value = 4.70, unit = GBP, per = share)",
        ),
        ("470p a share", {"value": Decimal("4.70"), "unit": "GBP", "per": "share"}, "£4.70 per share (value = 4.70, unit = GBP, per = share)"),
        ("$1.5bn to $2bn", {"minimum": 1_500_000_000, "maximum": 2_000_000_000, "unit": "USD"}, "$1.5 billion to $2 billion (minimum = 1500000000, maximum = 2000000000, unit = USD)"),
        ("up to €21m", {"value": 21_000_000, "qualifier": "up to", "unit": "EUR"}, "up to €21 million (value = 21000000, qualifier = up to, unit = EUR)"),
        ("€21m or so", {"value": 21_000_000, "qualifier": "or so", "unit": "EUR"}, "€21 million or so (value = 21000000, qualifier = or so, unit = EUR)"),
        ("nearly 80 million subscribers", {"value": 80_000_000, "qualifier": "nearly", "unit": "subscribers"}, "nearly 80 million subscribers (value = 80000000, qualifier = nearly, unit = subscribers)"),
        ("5 tonnes per year", {"value": 5, "unit": "tonnes", "per": "year"}, "5 tonnes per year (value = 5, unit = tonnes, per = year)"),
        ("7.5 times EBITDA", {"value": Decimal("7.5"), "unit": "times", "base": "EBITDA"}, "7.5 times EBITDA (value = 7.5, unit = times, base = EBITDA)"),
        ("38 % of the closing price", {"value": 38, "unit": "percent", "base": "closing price"}, "38 % of closing price (value = 38, unit = percent, base = closing price)"),
        ("-3.5%", {"value": Decimal("-3.5"), "unit": "percent"}, "-3.5 % (value = -3.5, unit = percent)"),
        ("2018", {"value": 2018}, "2,018 (value = 2018)"),
        ("1,500,000", {"value": 1_500_000}, "1.5 million (value = 1500000)"),
        ("12 to 15", {"minimum": 12, "maximum": 15}, "12 to 15 (minimum = 12, maximum = 15)"),
        ("40,000 crowns", {"value": 40_000, "unit": "crowns"}, "40,000 crowns (value = 40000, unit = crowns)"),
        ("5m Swiss francs", {"value": 5_000_000, "unit": "CHF"}, "CHF 5 million (value = 5000000, unit = CHF)"),
        ("25 bp", {"value": 25, "unit": "bp"}, "25 bp (value = 25, unit = bp)"),
    ],
)  # fmt: skip
def test_amounts(text: str, values: dict[str, Any], words: str) -> None:
    assert read_value("figure", "value", text) == (values, words)


@pytest.mark.parametrize(
    ("key", "text", "when", "words"),
    [
        ("when", "2018-09-11", "2018-09-11", "11 September 2018"),
        ("when", "11 September 2018", "2018-09-11", "11 September 2018"),
        ("when", "on 11 September 2018", "2018-09-11", "11 September 2018"),
        ("when", "11/09/2018", "2018-09-11", "11 September 2018"),
        ("when", "Sept 11, 2018", "2018-09-11", "11 September 2018"),
        ("when", "2018", "2018", "2018"),
        ("when", "in September 2018", "2018-09", "September 2018"),
        ("when", "Q1 2019", "2019-33", "the first quarter of 2019"),
        ("when", "2019-33", "2019-33", "the first quarter of 2019"),
        ("when", "the second half of 2019", "2019-41", "the second half of 2019"),
        ("when", "summer 2020", "2020-22", "the summer of 2020"),
        ("when", "the 1990s", "199X", "the 1990s"),
        ("when", "the 20th century", "19XX", "the 20th century (1900–1999)"),
        ("when", "some day in September 2018", "2018-09-XX", "some day in September 2018"),
        ("when", "by 2027", "../2027", "by the end of 2027"),
        ("when", "by end of 2027", "../2027", "by the end of 2027"),
        ("when", "by end-2027", "../2027", "by the end of 2027"),
        ("when", "by end-April 2027", "../2027-04", "by the end of April 2027"),
        ("until", "end-March 2027", "2027-03", "March 2027"),
        ("when", "by the end of the 21st century", "../20XX", "by the end of the 21st century (2000–2099)"),
        ("when", "by the end of some month in 2018", "../2018-XX", "by the end of some month in 2018"),
        ("when", "no later than June 2027", "../2027-06", "by the end of June 2027"),
        ("when", "about March 2019", "2019-03~", "about March 2019"),
        ("when", "c. 2018", "2018~", "about 2018"),
        ("when", "perhaps 2018", "2018?", "perhaps 2018"),
        ("when", "perhaps about 2018", "2018%", "perhaps about 2018"),
        ("when", "from 2018 to 2020", "2018/2020", "2018 to 2020"),
        ("when", "2018 to 2020", "2018/2020", "2018 to 2020"),
        ("when", "May to June 2019", "2019-05/2019-06", "May 2019 to June 2019"),
        ("when", "2027 onwards", "2027/..", "from 2027 on"),
        ("when", "until 2020", "/2020", "until 2020, start unknown"),
        ("until", "until 2020", "2020", "2020"),
        ("since", "since March 2014", "2014-03", "March 2014"),
        ("when", "event/closing", "event/closing", "at the time of “Completion of the sale”"),
        ("when", "completion", "event/closing", "at the time of “Completion of the sale”"),
        ("when", "after Completion of the sale", "after event/closing", "after “Completion of the sale”"),
        ("since", "five years after completion", "P5Y after event/closing", "five years after “Completion of the sale”"),
        ("when", "P5Y after event/closing", "P5Y after event/closing", "five years after “Completion of the sale”"),
        ("when", "18 months before the shareholders vote", "P18M before event/vote", "18 months before “The shareholders vote”"),
        ("when", "one year and six months after vote", "P1Y6M after event/vote", "one year and six months after “The shareholders vote”"),
    ],
)  # fmt: skip
def test_moments(key: str, text: str, when: str, words: str) -> None:
    assert read_value("event", key, text) == ({key: when}, f"{words} ({key} = {when})")


@pytest.mark.parametrize(
    ("kind", "key", "text", "value", "words"),
    [
        ("stake", "holder", "finch", "finch", "Finch plc (holder = finch)"),
        ("stake", "holder", "FINCH", "finch", "Finch plc (holder = finch)"),
        ("stake", "holder", "North", "north", "North Fund (holder = north)"),
        ("stake", "holder", "party/finch", "finch", "Finch plc (holder = finch)"),
        ("stake", "holder", "finch PLC", "finch", "Finch plc (holder = finch)"),
        ("stake", "holder", "Finch Holdings, Ltd", "finch", "Finch plc (holder = finch)"),
        ("stake", "holder", "finch-group", "finch", "Finch plc (holder = finch)"),
        ("relation", "subject", "okoye", "okoye", "Ana Okoye (subject = okoye)"),
        ("relation", "subject", "Lindqvist", "bo-lindqvist", "Bo Lindqvist (subject = bo-lindqvist)"),
        ("stake", "via", "wren, North Fund", ["wren", "north"], "Wren AG, North Fund (via = wren, north)"),
        ("stake", "via", "Finch Holdings, Ltd", ["finch"], "Finch plc (via = finch)"),
        ("stake", "via", '["Finch Holdings, Ltd", "wren"]', ["finch", "wren"], "Finch plc, Wren AG (via = finch, wren)"),
        ("stake", "via", "[]", [], "via = none"),
        ("quote", "speakers", "Ana Okoye, okoye", ["okoye"], "Ana Okoye (speakers = okoye)"),
        ("quote", "text", "[Finch] will pay", "[Finch] will pay", "text = [Finch] will pay"),
        ("quote", "text", "  We agree, all of us ", "We agree, all of us", "text = We agree, all of us"),
        ("quote", "mode", "Reported speech", "indirect", "Reported speech (mode = indirect)"),
        ("figure", "of", "stake/finch", "stake/finch", "Finch plc, 30 % (of = stake/finch)"),
        ("figure", "of", "Offer for Wren", "term/offer", "Offer for Wren (of = term/offer)"),
        ("figure", "of", "Offer", "term/offer", "Offer for Wren (of = term/offer)"),
        ("figure", "of", "dossier", "dossier", "Harbour deal (of = dossier)"),
        ("figure", "unit", "%", "percent", "unit = percent"),
        ("figure", "unit", "euros", "EUR", "unit = EUR"),
        ("figure", "unit", "monthly users", "monthly users", "unit = monthly users"),
        ("figure", "equivalents", '[{value = 25_000_000, unit = "USD"}]', [{"value": 25_000_000, "unit": "USD"}], 'equivalents = [{ value = 25000000, unit = "USD" }]'),
        ("event", "about", "dossier, wren", ["dossier", "party/wren"], "Harbour deal, Wren AG (about = dossier, party/wren)"),
        ("event", "category", "Bid deadline", "bid-deadline", "Bid deadline (category = bid-deadline)"),
        ("event", "category", "golden-share", "golden-share", "Golden share (category = golden-share)"),
        ("party", "role", "Pension trustees", "pension-trustee", "Pension trustee (role = pension-trustee)"),
        ("party", "type", "Company", "company", "Company (type = company)"),
        ("party", "country", "france", "FR", "France (country = FR)"),
        ("party", "country", "gb", "GB", "United Kingdom (country = GB)"),
        ("party", "unnamed", "Yes", True, "unnamed = true"),
        ("party", "identifiers", '{lei = "5493"}', {"lei": "5493"}, 'identifiers = { lei = "5493" }'),
        ("party", "aliases", "Finch, Finch Group", ["Finch", "Finch Group"], "aliases = Finch, Finch Group"),
        ("relation", "verb", "works for", "works-for", "works for (verb = works-for)"),
        ("relation", "verb", "hosts", "hosts", "hosts (verb = hosts)"),
        ("term", "status", "Met", "met", "Met (status = met)"),
        ("challenge", "status", "Response on record", "answered", "Response on record (status = answered)"),
        ("stake", "basis", "Stated", "stated", "Stated in the article (basis = stated)"),
        ("stake", "tags", "E-commerce, Minority rights", ["e-commerce", "minority-rights"], "tags = e-commerce, minority-rights"),
        ("stake", "minimum", "24 %", 24, "24 % (minimum = 24)"),
        ("source", "published", "4 March 2027", date(2027, 3, 4), "4 March 2027 (published = 2027-03-04)"),
        ("source", "published", "March 2027", "2027-03", "March 2027 (published = 2027-03)"),
        ("dossier", "category", "Joint venture", "joint-venture", "Joint venture (category = joint-venture)"),
    ],
)  # fmt: skip
def test_other_values(kind: str, key: str, text: str, value: object, words: str) -> None:
    assert read_value(kind, key, text) == ({key: value}, words)


@pytest.mark.parametrize(
    ("kind", "key", "text", "error"),
    [
        ("stake", "percent", "lots", 'percent: "lots" is not a number; write it like 48, "48 per cent", "€21m" or "about 24 to 26 %"'),
        ("stake", "percent", "€21m", 'percent: "€21m" is not a percentage; write it like 48 or "48 per cent"'),
        ("stake", "percent", "48 % of Wren AG", 'percent: "48 % of Wren AG" names a party; name the company by its own key, like company=finch'),
        ("stake", "percent", "24 % or 26 %", 'percent: "24 % or 26 %" has two numbers that are no range; write it like "24 to 26 %"'),
        ("stake", "percent", "26 to 24 %", 'percent: "26 to 24 %" ends below its start; write the smaller number first'),
        ("stake", "percent", "24 %, it says", 'percent: ", it says" beside the number in "24 %, it says" is not understood; write it like 48, "48 per cent", "€21m" or "about 24 to 26 %"'),
        ("stake", "minimum", "24 to 26", 'minimum: "24 to 26" is more than one number; write one number, or percent="about 24 to 26"'),
        ("figure", "unit", "million euros", 'unit: "million euros" has a magnitude; write it with the number, like value="21m EUR"'),
        ("stake", "holder", "fnch", 'holder: there is no party "fnch"; did you mean "finch"?'),
        ("stake", "holder", "Zebra", 'holder: there is no party "Zebra"; add it first, with its name, like fact add party name="Finch plc"'),
        ("stake", "holder", "The fund", 'holder: "The fund" may be north or south; write one of these'),
        ("stake", "via", " , ", 'via: "," has no entry; separate several by commas'),
        ("quote", "speakers", "[okoye", 'speakers: "[okoye" is not valid TOML; write a list like ["a", "b"], in quotes'),
        ("quote", "speakers", "[1, 2]", "speakers: must be text; put it in quotes"),
        ("figure", "of", "stake/fnch", 'of: there is no fact "stake/fnch"; did you mean "stake/finch"?'),
        ("figure", "of", "finch", 'of: "finch" may be party/finch or stake/finch; write one of these'),
        ("event", "derived_from", "dossier", 'derived_from: must be an address; like "stake/finch"; kinds: party, stake, quote, challenge, event, figure, term, relation'),
        ("event", "when", "after event/closng", 'when: there is no event "event/closng"; did you mean "event/closing"?'),
        ("event", "when", "some while after closing", 'when: "some while" is not a duration; write it like "five years after completion" or "P5Y after event/completion"'),
        ("event", "when", "two years after the flood", 'when: there is no event "the flood"; add the event first'),
        ("event", "when", "after 2016", 'when: "after 2016" leaves the day itself out; write "from … on", with the first day that it may be'),
        ("event", "when", "next year", 'when: "next year" depends on the day on which it is read; write the date itself'),
        ("event", "when", "2018-13", 'when: "2018-13" is not a date that can be read; correct it'),
        ("event", "when", "soon", 'when: "soon" is not a date that can be read; write it like 2027-03-04, "4 March 2027", "Q1 2027", "by end of 2027" or "after event/completion"'),
        ("event", "category", "bid-dealine", 'category: unknown category "bid-dealine"; did you mean "bid-deadline"? If not, add it with fact edit dossier vocabulary.categories.bid-dealine="Bid dealine"'),
        ("relation", "verb", "is led by", 'verb: unknown verb "is led by"; did you mean "leads", with subject and object swapped?'),
        ("party", "type", "compny", 'type: cannot be "compny"; did you mean "company"?'),
        ("party", "country", "Frnce", 'country: there is no country "Frnce"; did you mean "FR" (France)?'),
        ("party", "unnamed", "perhaps", 'unnamed: cannot be "perhaps"; write yes or no'),
        ("party", "identifiers", "5493", 'identifiers: "5493" has no name before a colon; write it like "lei: 529900ABC"'),
        ("stake", "passages", "48", 'passages: cannot be "48"; name the words with --words'),
        ("stake", "holdr", "finch", 'holdr: a stake has no key "holdr"; did you mean "holder"?'),
        ("stak", "holder", "finch", 'there is no kind "stak"; did you mean "stake"?'),
        ("quote", "text", "a\udc80", "text: is not text in UTF-8; type it again, or convert it"),
        ("challenge", "responses", '[{by = "finch", text = "No", passages = []}]', "responses.1.passages: must have at least one entry; add one"),
        ("challenge", "responses", '[{by = "finch", tekst = "No"}]', "responses.1.tekst: unknown key; remove it"),
        ("stake", "tags", "!", 'tags: "!" has no letters; write it like "minority-rights"'),
    ],
)  # fmt: skip
def test_errors(kind: str, key: str, text: str, error: str) -> None:
    assert _error(kind, key, text) == error


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_no_value_removes_the_key(text: str) -> None:
    assert read_typed_value("stake", "via", text, typed_dossier())[:2] == ({"via": None}, "removed (via)")


def test_a_number_removes_the_range() -> None:
    assert read_typed_value("stake", "percent", "24", typed_dossier()).values == {
        "percent": 24,
        "minimum": None,
        "maximum": None,
    }


@pytest.mark.parametrize(("kind", "key"), _KEYS)
def test_every_key_has_a_reader(kind: str, key: str) -> None:
    assert key_reader(kind, key).annotation == file_keys(record_type(kind))[key]


@given(st.sampled_from(_KEYS), st.text(max_size=40) | st.from_regex(SLUG, fullmatch=True))
def test_any_text_is_read_or_refused_in_one_line(place: tuple[str, str], text: str) -> None:
    try:
        typed = read_typed_value(*place, text, typed_dossier())
    except JvexploreError as error:
        lines = str(error).splitlines()
    else:
        lines = [typed.words]
        written = {key: value for key, value in typed.values.items() if value is not None}
        assert parse_toml(tomli_w.dumps(written)) == written
    assert len(lines) == 1
