"""What is a party of an article and what is none; what each is; which names are one party's."""

import pytest

from jvexplore.suggest.make_article import make_article
from jvexplore.suggest.rules.parties import suggest_parties
from jvexplore.suggest.rules.rule_reading import RuleReading


def _parties(*paragraphs: str) -> list[tuple[str, str]]:
    article = make_article((str(number), "body", text) for number, text in enumerate(paragraphs, 1))
    found = suggest_parties(RuleReading(article))
    return [(str(each.fields["name"]), str(each.fields.get("type", ""))) for each in found]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kuwait's Rimal Foods will buy a plant in Sharjah.", [("Rimal Foods", "company")]),
        ("Surat's Dhanvi Textiles is based in Gujarat.", [("Dhanvi Textiles", "company")]),
        ("The deal was signed in Doha on Monday, and France was not asked.", []),
        ("The Scheme becomes Effective once the Court sanctions it.", [("Court", "agency")]),
        ('Brent Loom plc (the "Offeror") makes the cash offer (the "Offer").', [("Brent Loom plc", "company")]),
        ("The deal needs clearance by the competition authority.", [("competition authority", "agency")]),
        ("It has to be cleared by Ofgem and the FDA.", [("Ofgem", "agency"), ("FDA", "agency")]),
        (
            "Three bankers familiar with the talks said Rimal Foods had walked away.",
            [("Three bankers familiar with the talks", "group"), ("Rimal Foods", "company")],
        ),
        ("Founded in 1890 by Oswin Tarrel, a clockmaker, it went public.", [("Oswin Tarrel", "person")]),
        ("He took over from his father, Corwin.", [("Corwin", "person")]),
        ("The Northern Dye Hands union is against it.", [("Northern Dye Hands", "organisation")]),
        ("The Dutch government has approved the sale.", [("Dutch government", "state")]),
        ("Rimal Foods will sell its Golden Ear rice business.", [("Rimal Foods", "company")]),
        (
            "Rimal Foods, which the Dutch family office of Eva Lind owns.",
            [("Rimal Foods", "company"), ("Eva Lind", "person")],
        ),
        ("She told the Tarn Valley Gazette that she would not sell.", [("Tarn Valley Gazette", "company")]),
        ("She is a lawyer at Osprey Vane in Leeds.", [("Osprey Vane", "company")]),
        ("We've grown, the Managing Partner of Tarn Ventures said.", [("Tarn Ventures", "company")]),
        ("Rival Tarn Storage said no to the Series B round.", [("Tarn Storage", "company")]),
        ("Jae-won Park of Tarn Mills was there.", [("Jae-won Park", "person"), ("Tarn Mills", "company")]),
        ("Quill Asset Management, a hedge fund founded in 1990.", [("Quill Asset Management", "fund")]),
        ("Tarn Mills, which the central bank oversees.", [("Tarn Mills", "company"), ("central bank", "agency")]),
        ("The Board of Tarn Mills plc met.", [("Tarn Mills plc", "company")]),
        ("Led by Vale & Co. First Tarn Bank paid.", [("Vale & Co", "company"), ("First Tarn Bank", "company")]),
        ("Oman Investment Authority said that Oman grows.", [("Oman Investment Authority", "fund")]),
        ("Premier Ana Lind and Chief Bo Tarr met Premier Foods.", [
            ("Ana Lind", "person"), ("Bo Tarr", "person"), ("Premier Foods", "company"),
        ]),
        ("Iowa Attorney General Ana Lind said so.", [("Ana Lind", "person")]),
        ("Opposition Leader Ana Lind said so.", [("Ana Lind", "person")]),
        ("She went to the Court of King's Bench on Monday.", [("Court of King's Bench", "agency")]),
        ("The Tarn Brotherhood of Dye Workers said so.", [("Tarn Brotherhood of Dye Workers", "organisation")]),
        ("The Bank of Norway asked the Bank of America.", [
            ("Bank of Norway", "agency"), ("Bank of America", "company"),
        ]),
        ("The Norwegian competition authority agreed.", [("Norwegian competition authority", "agency")]),
        ("The Heron Energy Board will rule in May.", [("Heron Energy Board", "agency")]),
        ('"Nobody is happy," said one trader.', [("one trader", "person")]),
        ("Portugal agreed to sell the rest.", [("Portugal", "state")]),
        ("Eva Lind, founder of the proxy adviser Quill Vane, said so.", [
            ("Eva Lind", "person"), ("Quill Vane", "company"),
        ]),
        ("Tarn said so. Tarn's management holds 8 per cent.", [("Tarn", "company"), ("Tarn's management", "group")]),
    ],
)  # fmt: skip
def test_parties_and_what_they_are(text: str, parties: list[tuple[str, str]]) -> None:
    assert _parties(text) == parties


def test_a_family_is_a_group_by_the_surname_of_one_of_its_people() -> None:
    found = _parties("Ana Tarrel runs the mill.", "The Tarrels have sold, and the Tarrels are glad.")
    assert found == [("Ana Tarrel", "person"), ("The Tarrels", "group")]


def test_a_short_name_means_the_company_that_is_named_first() -> None:
    article = make_article(
        (
            ("1", "body", "Elmwood Ladder Co. will merge with Brisk Corp."),
            ("2", "body", "It will be called Elmwood Brisk Inc. from May."),
            ("3", "body", "Elmwood said so."),
        )
    )
    found = {str(each.fields["name"]): each.fields.get("aliases") for each in suggest_parties(RuleReading(article))}
    assert found["Elmwood Ladder Co."] == ["Elmwood"]
    assert "Elmwood" not in found


def test_both_names_in_brackets_are_aliases() -> None:
    article = make_article(
        (("1", "body", 'Osprey Therapeutics, Inc. ("Osprey" or the "Company") said so. The Company grew.'),)
    )
    (party,) = suggest_parties(RuleReading(article))
    assert party.fields["aliases"] == ["Osprey", "Company"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kestrel and Kestrel Norway will merge.", ["Kestrel", "Kestrel Norway"]),
        ("Kestrel's subsidiary Kestrel India grew. Kestrel kept it.", ["Kestrel", "Kestrel India"]),
        (
            "Kestrel Chile, a venture of Tarn Mills, grew. Later, Kestrel said no.",
            ["Kestrel Chile", "Tarn Mills", "Kestrel"],
        ),
        (
            "Tarn Mills will open a Chilean branch of the retailer Kestrel. Kestrel Chile begins in May.",
            ["Tarn Mills", "Kestrel", "Kestrel Chile"],
        ),
        ("Kestrel Norway said that it would sell. Kestrel has ships.", ["Kestrel Norway"]),
        ("Kestrel Foods and Tarn Mills met. Kestrel has ships.", ["Kestrel Foods", "Tarn Mills"]),
        ("Banco Verde said so. Verde has ships.", ["Banco Verde"]),
    ],
)
def test_a_branch_in_a_country_is_another_party_where_both_are_named(text: str, names: list[str]) -> None:
    assert [name for name, _ in _parties(text)] == names
