"""Names in English and German texts: what is one, where it begins and ends, and what it is the name of."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jvexplore.reading.names import KnownName, KnownNames, read_names
from tests.growth import assert_linear, repeat

ENGLISH: Final = {
    "Finch plc bought Wren AG from North Fund.": "Finch plc=company Wren AG=company North Fund=fund",
    "The bidder is Finch, Inc. of Ohio.": "Finch, Inc.=company Ohio",
    "Mr Dale met Dr. Voss, Sir Alun Pascoe and Lord Hart.": (
        "Dale=person Voss=person Sir Alun Pascoe=person Lord Hart=person"
    ),
    "Ana Okoye, who leads Finch, said so.": "Ana Okoye=person Finch",
    "Chief Executive Okan Brill joined Finch Finance Director Uma Sand.": "Okan Brill=person Finch Uma Sand=person",
    "The founder Ode Brill sold out.": "Ode Brill=person",
    "Talks with J. P. van der Berg of Barlow & Stern failed.": "J. P. van der Berg Barlow & Stern=company",
    "Finch's stake, Wren's debt and the Larks' hopes": "Finch Wren Larks",
    "The Town of Halden, the Port of Dover and the Free State of Bavaria agreed.": (
        "Town of Halden=agency Port of Dover Free State of Bavaria"
    ),
    "The Bank of England and the Ministry of Trade and Industry met.": (
        "Bank of England=company Ministry of Trade and Industry=agency"
    ),
    "The Competition and Markets Authority cleared Finch and Wren.": (
        "Competition and Markets Authority=agency Finch Wren"
    ),
    "The Food Workers' Union wants more.": "Food Workers' Union=organisation",
    "The Hartley family and the Trewhella family trust hold out.": "Hartley family=group Trewhella family trust=trust",
    "Chinese buyers trust the British government on Monday.": "British government=state",
    "The Russian Direct Investment Fund paid in US dollars.": "Russian Direct Investment Fund=fund",
    "It runs eBay, Mail.ru Group and RDIF, not EBITDA or a CEO.": "eBay Mail.ru Group=company RDIF",
    "The Notes will be converted after the Restructuring, and the RDIF pays.": "RDIF",
    "The Finch offer is the Wren board's to take.": "Finch Wren",
    "Shareholders will vote in May. Production is to begin. Two banks agreed. Somebody has to.": "",
    "Finch said no. Wren's board agreed. Sparrow, the largest lender, left.": "Finch Wren Sparrow",
    "“Nobody asked us,” said Ragna Holm. “Completion is near.”": "Ragna Holm=person",
    "Dunmere Partners, its owner, and Lathom Vire, its adviser": "Dunmere Partners=company Lathom Vire",
    "Finch Raises Offer For Wren To Record High": "",
    "The Kremlin-friendly oligarch Ali Brus bought Jutebank": "Ali Brus=person Jutebank=company",
}
GERMAN: Final = {
    "Die Halvern SE übernimmt den Hersteller Quell Pumpen GmbH & Co. KG.": (
        "Halvern SE=company Quell Pumpen GmbH & Co. KG=company"
    ),
    "Halvern wächst. Der Umsatz der Halvern SE stieg im Mai.": "Halvern=company Halvern SE=company",
    "Das sagte Dr. Henrike Voss. Herr Brandt und Frau von Hagen schwiegen.": (
        "Henrike Voss=person Brandt=person von Hagen=person"
    ),
    "Vorstandschef Okan Brill will den Betrieb in Kassel schließen.": "Okan Brill=person",
    "Peter Lang kaufte Aktien der Nordhafen Bank.": "Peter Lang=person Nordhafen Bank=company",
    "Das Bundeskartellamt und die Bundesnetzagentur prüfen, die Behörde schweigt.": (
        "Bundeskartellamt=agency Bundesnetzagentur=agency"
    ),
    "Lindner & Pohl berät die Familie Quell und BASF.": "Lindner & Pohl=company Familie Quell=group BASF",
    "Karl Brandt von der Wren AG verkauft Anteile der Commerzbank AG ab.": (
        "Karl Brandt=person Wren AG=company Commerzbank AG=company"
    ),
    "der Frankfurter Finanzinvestor Lindner Capital und die Gründerfamilie Brandt": (
        "Lindner Capital=fund Gründerfamilie Brandt=group"
    ),
    "Der finnische Maschinenbauer Kalvo zahlt. Kalvo-Chefin Petra Lind schweigt.": "Kalvo=company Petra Lind=person",
    "Ihr Anwalt Jens Pohl von der Nordbank widersprach den Firmen-Chefs.": "Jens Pohl=person",
    "Der Preis, die Anteile und das Unternehmen bleiben am Montag ein Geheimnis.": "",
}


def _names(text: str, language: str = "en") -> str:
    return " ".join(f"{each.text}={each.kind}" if each.kind else each.text for each in read_names(text, language))


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_are_told(text: str) -> None:
    assert _names(text) == ENGLISH[text]


@pytest.mark.parametrize("text", GERMAN)
def test_german_names_are_told_although_every_noun_has_a_capital(text: str) -> None:
    assert _names(text, "de") == GERMAN[text]


def test_a_name_has_its_span_title_and_fuller_form() -> None:
    text = "Finch plc named Ana Okoye. “No,” said Ms Okoye of Finch’s board."
    names = read_names(text)
    assert [text[each.start : each.end] for each in names] == ["Finch plc", "Ana Okoye", "Okoye", "Finch"]
    assert [each.full for each in names] == ["Finch plc", "Ana Okoye", "Ana Okoye", "Finch plc"]
    assert [each.title for each in names] == ["", "", "Ms", ""]
    assert [each.is_possessive for each in names] == [False, False, False, True]


def test_known_names_come_first_and_a_longer_name_is_another() -> None:
    known = KnownNames(
        [
            KnownName("Ana", "ana", "person"),
            KnownName("AliMarket", "market", "platform"),
            KnownName("AliMarket Vostok", "vostok", "company"),
            KnownName("The cartel office", "office", "agency"),
            KnownName("Okoye", "okoye", "person"),
        ]
    )
    text = (
        "The cartel office asked AliMarket Group, AliMarket Russia, Ana Okoye and Ms Okoye; "
        "cartel office rules bind AliMarket Vostok."
    )
    names = read_names(text, "en", known)
    assert [(each.text, each.key) for each in names] == [
        ("cartel office", "office"),
        ("AliMarket", "market"),
        ("AliMarket Russia", ""),
        ("Ana Okoye", ""),
        ("Okoye", "okoye"),
        ("cartel office", "office"),
        ("AliMarket Vostok", "vostok"),
    ]
    assert [each.key for each in read_names("AliMarket et l’État", "fr", known)] == ["market"]


def test_a_name_that_describes_may_begin_small() -> None:
    known = KnownNames([KnownName("Island council of Sker", "council"), KnownName("House of Lark", "house")])
    text = "The island council of Sker asked the house of Lark, and House of Lark answered."
    assert [(each.text, each.key) for each in read_names(text, "en", known) if each.key] == [
        ("island council of Sker", "council"),
        ("House of Lark", "house"),
    ]


@given(st.text(max_size=300), st.sampled_from(["en", "de", "fr", ""]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    end = 0
    for name in read_names(text, language, KnownNames([KnownName(text[:20], "x")])):
        assert end <= name.start < name.end <= len(text)
        assert name.text == " ".join(text[name.start : name.end].split())
        end = name.end


@pytest.mark.parametrize("language", ["en", "de"])
def test_many_capitals_in_a_row_take_no_longer_each(language: str) -> None:
    assert_linear(lambda text: read_names(text, language), repeat("Finch Wren & Co. of the Bank of Larks AG, "), 8_000)


def test_many_terms_that_a_contract_defines_take_no_longer_each() -> None:
    assert_linear(read_names, lambda size: "".join(f"He reads the Note{number}, " for number in range(size)), 800)
