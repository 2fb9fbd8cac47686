from __future__ import annotations

import pytest

from tests.suggest.rules.rule_articles import suggested


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("The dockers' union fears the loss of 300 jobs.", "labour"),
        ("Residents have started a petition against the pipeline.", "public-opposition"),
        ("The mayor of Leeds warned that the town would lose its mill.", "politics"),
        ("Two shareholders said that the offer undervalued the company.", "valuation"),
        ("The board rejected a first proposal of £4m.", "valuation"),
        ("Small investors complained that they had not been heard.", "minority-rights"),
        ("Regulators could demand disposals in Chile.", "antitrust"),
        ("Finch plc has sued Wren plc to stop the sale.", "litigation"),
        ("Analysts are sceptical that the savings can be made.", "valuation"),
        ("The deal faces an in-depth investigation in Brussels.", "antitrust"),
        ("However, up to 40 roles will no longer be required.", "labour"),
        ("One challenge is the country's vast distances.", "logistics"),
        ("Passenger groups want a cap on fares.", "public-opposition"),
        ("But the regulator has been slow to answer.", "antitrust"),
        ("The takeover would leave it with debts of five times earnings.", "debt"),
        ("It is not clear how the venture would make money.", "other"),
        ("The plan has run into a hurdle, though.", "other"),
        ("Water bills in the valley would rise by a tenth, a study found.", "public-opposition"),
        ("The village has asked a judge to void the lease.", "litigation"),
        ("Kiln Partners wants at least 90p a share.", "valuation"),
        ("Two hundred jobs could be contracted out.", "labour"),
        ("The state investor can veto a change of control.", "shareholder-opposition"),
        ("The ferry workers have given the owners a week to talk, or they will stop work.", "labour"),
        ("A fund with 6 per cent said it would not vote for the deal.", "shareholder-opposition"),
        ("Brokers think the price flatters the seller.", "valuation"),
    ],
)
def test_a_sentence_that_says_what_stands_in_the_way_is_a_challenge(sentence: str, category: str) -> None:
    assert [each.fields["category"] for each in suggested(sentence, "challenge")] == [category]


@pytest.mark.parametrize(
    "sentence",
    [
        "Finch plc has pledged not to cut jobs in Leeds.",
        "Finch plc makes pumps and employs 40 people.",
        "Finch plc denied that it planned to close the plant.",
        "There were no complaints about the sale.",
        "The offer is a premium of 40 per cent to the price of Friday.",
        "Completion is subject to approval by the competition authority.",
        "Ana Okoye welcomed the sale.",
        "Ana Okoye pushed back on a call with bankers.",
    ],
)
def test_what_is_no_obstacle_is_none(sentence: str) -> None:
    assert not suggested(sentence, "challenge")


def test_what_is_quoted_beside_a_challenge_belongs_to_it() -> None:
    text = 'The union is against the sale. "They never asked us," said its head, Ana Okoye. It has 40 members.'
    assert [each.passages[0].exact[:12] for each in suggested(text, "challenge")] == ["The union is", '"They never ']


def test_a_challenge_is_titled_by_its_clause_or_needs_a_title() -> None:
    [one] = suggested("The union at Finch plc opposes the sale of the mill.", "challenge")
    assert one.fields["title"] == "The union at Finch plc opposes the sale of the mill"
    [other] = suggested("They are against it.", "challenge")
    assert other.needs == ("title",)


def test_a_critic_stays_one_in_later_paragraphs() -> None:
    text = 'The tenants are against the sale, Ana Okoye said.\nThey met.\n"My mother was born here," Okoye said.'
    assert [each.passages[0].exact[:9] for each in suggested(text, "challenge")] == ["The tenan", '"My mothe']


def test_a_quotation_goes_on_over_several_sentences() -> None:
    text = 'The union is against the sale. "They never asked us," said Ana Okoye. "It is ours. We built it."'
    assert len(suggested(text, "challenge")) == 4


def test_a_sentence_that_only_announces_a_challenge_is_none() -> None:
    text = "Not everyone is happy. The union at Finch plc fears the loss of 300 jobs."
    assert [each.passages[0].exact[:9] for each in suggested(text, "challenge")] == ["The union"]


def test_the_confidence_grows_with_the_signs() -> None:
    texts = ("But the regulator has been slow.", "They oppose the sale.", "They oppose the sale and fear a lawsuit.")
    assert [suggested(each, "challenge")[0].confidence for each in texts] == [0.45, 0.6, 0.75]
