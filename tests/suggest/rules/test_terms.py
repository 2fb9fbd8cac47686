from __future__ import annotations

import pytest

from tests.suggest.rules.rule_articles import suggested


@pytest.mark.parametrize(
    ("sentence", "categories"),
    [
        ("Finch plc has agreed to buy 60 per cent of Wren plc.", ["purchase"]),
        ("Finch plc is offering 340p a share for Wren plc.", ["offer"]),
        ("The merger needs clearance from the regulators in Chile and Peru.", ["approval"]),
        ("The sale is subject to approval by the competition authority.", ["approval"]),
        ("Closing is subject to customary conditions.", ["condition"]),
        ("The offer lapses on 17 May unless holders of half of the shares accept.", ["condition", "deadline"]),
        ("Either side may walk away if the sale is not completed by 31 March 2028.", ["deadline"]),
        ("Wren plc would have to pay Finch plc a break fee of £4m.", ["break-fee"]),
        ("Finch plc has a call option over the rest of the shares from 2030.", ["call-option"]),
        ("Finch plc has taken out a £40m bridge loan from Jute Bank.", ["loan"]),
        ("Neither Finch plc nor Wren plc may sell its shares before 2032.", ["lock-up"]),
        ("Each partner has a right of first refusal.", ["pre-emption"]),
        ("Finch plc has pledged not to cut jobs in Leeds before 2030.", ["undertaking"]),
        ("The directors have given irrevocable undertakings to accept the offer.", ["irrevocable"]),
        ("Wren plc may not solicit other offers.", ["exclusivity"]),
        ("Finch plc will get two seats on the board.", ["board-seat"]),
        ("The founder can require Finch plc to buy his remaining shares from 2030.", ["put-option"]),
        ("Jute Bank has underwritten £100m of debt for the deal.", ["loan"]),
        ("If one partner wants to sell, the other has the first right to buy.", ["pre-emption"]),
        ("A break-up fee of $40m is payable if regulators block the deal.", ["break-fee"]),
        ("Ana Okoye will stay on as chief executive for three years.", ["commitment"]),
        ("Shareholders will receive a special dividend of 7 pence.", ["dividend"]),
        ("The board rejected an offer of 340p a share from Finch plc.", ["offer"]),
        ("Ana Okoye will also pay her cousin about £12m.", ["payment"]),
        ("Wren plc paid for the mill with a £40-million loan.", ["loan"]),
        ("The state would guarantee the notes.", ["guarantee"]),
        ("Neither cousin may enter the other's trade for six years.", ["non-compete"]),
        ("The founder can veto any move of the head office.", ["veto"]),
        ("Finch plc is paying £4.20 a share.", ["consideration", "purchase"]),
        ("The villagers will drop their case, and withdraw the lawsuit in Leeds.", ["undertaking"]),
        ("Finch plc offered to freeze rents for two years.", ["undertaking"]),
        ("Wren plc will move the mill into a new company.", ["contribution"]),
        ("Her shares are capped at 20 per cent of the votes.", ["standstill"]),
        ("The members of the society are scheduled to vote in May.", ["approval"]),
        ("If Wren plc accepts another offer, it must pay Finch plc £9m.", ["break-fee"]),
        ("The remaining £30m is due a year after completion.", ["payment"]),
        ("Wren plc must win the backing of three-quarters of its creditors.", ["approval"]),
        ("The managers may not work for a rival for two years.", ["non-compete"]),
    ],
)
def test_a_sentence_that_tells_a_term_suggests_it(sentence: str, categories: list[str]) -> None:
    assert sorted(str(each.fields["category"]) for each in suggested(sentence, "term")) == categories


@pytest.mark.parametrize(
    "sentence",
    [
        "The board rejected an offer from Finch plc.",
        "Finch plc is weighing a mandatory bid.",
        "Savings rest on a return on equity of 9 per cent.",
        "Finch plc had promised to keep the mill, and closed it.",
        "Finch plc makes pumps in Leeds.",
        "The illness has no approved treatment.",
        "A third party could make a higher offer of 400p a share.",
        "The agreements lapse if the board changes its mind.",
    ],
)
def test_what_is_no_term_of_the_deal_is_none(sentence: str) -> None:
    assert not suggested(sentence, "term")


@pytest.mark.parametrize(
    ("sentence", "by", "to"),
    [
        ("Wren plc would have to pay Finch plc a break fee of £4m.", ["Wren plc"], ["Finch plc"]),
        ("Finch plc would be due a break fee of £4m.", None, None),
        ("Finch plc will fund it with cash and a £40m bridge loan from Jute Bank.", ["Jute Bank"], None),
        ("Finch plc has pledged not to cut jobs in Leeds.", ["Finch plc"], None),
    ],
)
def test_a_term_names_who_gives_and_who_receives(sentence: str, by: list[str] | None, to: list[str] | None) -> None:
    [term] = suggested(sentence, "term")
    assert (term.fields.get("by"), term.fields.get("to")) == (by, to)


def test_a_purchase_is_told_once() -> None:
    text = "Finch plc has agreed to buy Wren plc.\nFinch plc will buy 20 per cent from the family, and the rest later."
    assert len([each for each in suggested(text, "term") if each.fields["category"] == "purchase"]) == 1


def test_a_title_of_a_term_has_the_words_that_tell_it() -> None:
    [term] = suggested("Finch plc has pledged not to cut jobs in Leeds.", "term")
    assert term.fields["title"] == "Finch plc has pledged not to cut jobs in Leeds"
    [other] = suggested("Finch plc sells pumps, with a put option for the family.", "term")
    assert "title" not in other.fields
