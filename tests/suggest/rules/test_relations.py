"""How parties are tied: each tie of a sentence, with its office and status."""

import pytest

from jvexplore.suggest.make_article import make_article
from jvexplore.suggest.rules.relations import suggest_relations
from jvexplore.suggest.rules.rule_reading import RuleReading


def _relations(*paragraphs: str, sure: float = 0.0) -> set[str]:
    article = make_article((str(number), "body", text) for number, text in enumerate(paragraphs, 1))
    return {
        " ".join(str(value) for value in each.fields.values())
        for each in suggest_relations(RuleReading(article))
        if each.confidence > sure
    }


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "Eva Lind, chief executive of Osprey Foods, signed.",
            {"Eva Lind leads Osprey Foods chief executive"},
        ),
        (
            "Osprey Foods chairman Karl Brandt said so.",
            {"Karl Brandt chairs Osprey Foods chairman"},
        ),
        (
            "Karl Brandt, who chairs Osprey Foods, said so.",
            {"Karl Brandt chairs Osprey Foods"},
        ),
        (
            "Eva Lind, 57, founder and president of Osprey Foods, signed.",
            {"Eva Lind founded Osprey Foods", "Eva Lind leads Osprey Foods president"},
        ),
        (
            "Eva Lind, head of research at the Swedish brokerage Tarn Securities, was doubtful.",
            {"Eva Lind works-for Tarn Securities head of research"},
        ),
        (
            "Osprey Foods will be run by others. Its president, Eva Lind, said so.",
            {"Eva Lind leads Osprey Foods president"},
        ),
        (
            "Eva Lind, former chief executive of Osprey Foods, was against it.",
            {"Eva Lind leads Osprey Foods chief executive former"},
        ),
        (
            "Karl Brandt will become chief executive of Osprey Foods.",
            {"Karl Brandt leads Osprey Foods chief executive expected"},
        ),
        (
            "Osprey Foods, founded in 1931 by Karl Brandt, makes jam.",
            {"Karl Brandt founded Osprey Foods"},
        ),
        (
            "Osprey Foods, a unit of Tarn Holdings, makes jam.",
            {"Osprey Foods is-subsidiary-of Tarn Holdings"},
        ),
        (
            "Osprey Foods, owned by Tarn Holdings, makes jam.",
            {"Tarn Holdings owns Osprey Foods"},
        ),
        (
            "Osprey Foods' rival Tarn Mills said no.",
            {"Tarn Mills competes-with Osprey Foods"},
        ),
        (
            "Bexley Lane Partners is advising Osprey Foods and Tarn Mills is being advised by Moss & Vale.",
            {"Bexley Lane Partners advises Osprey Foods", "Moss & Vale advises Tarn Mills"},
        ),
        (
            "Bexley LLP and Moss LLP are legal advisers to Osprey Foods and Tarn Mills respectively.",
            {"Bexley LLP advises Osprey Foods legal adviser", "Moss LLP advises Tarn Mills legal adviser"},
        ),
        (
            "Bexley Lane Partners acts as financial adviser to Osprey Foods, and Moss LLP as its legal counsel.",
            {
                "Bexley Lane Partners advises Osprey Foods financial adviser",
                "Moss LLP advises Osprey Foods legal counsel",
            },
        ),
        (
            "Osprey Foods will borrow with a bridge loan of $4 million from Tarn Bank and Vale Bank.",
            {"Tarn Bank lends-to Osprey Foods", "Vale Bank lends-to Osprey Foods"},
        ),
        (
            "Karl Brandt's daughter Eva Brandt is to succeed Jon Vale.",
            {"Eva Brandt is-related-to Karl Brandt", "Eva Brandt succeeds Jon Vale"},
        ),
        (
            "Osprey Foods boss Eva Lind did not comment, and Karl Brandt, chairman of Tarn Mills, denied it.",
            {"Eva Lind leads Osprey Foods boss", "Karl Brandt chairs Tarn Mills chairman"},
        ),
        (
            "Osprey Foods, the Danish jam maker chaired by Karl Brandt, grew.",
            {"Karl Brandt chairs Osprey Foods"},
        ),
        (
            "The sale of Osprey Foods is said by Jon Vale, who runs Tarn Mills' bakery unit, to be near.",
            set(),
        ),
        (
            "Tarn Holdings, which owns Osprey Foods, is understood to be advised by Moss & Vale.",
            {"Tarn Holdings owns Osprey Foods"},
        ),
        (
            "Moss & Vale is understood to be advising Osprey Foods.",
            {"Moss & Vale advises Osprey Foods"},
        ),
        (
            "Peel Moss LLP is acting as sole Rule 3 Adviser to Osprey Foods.",
            {"Peel Moss LLP advises Osprey Foods Rule 3 Adviser"},
        ),
        (
            "Former Osprey Foods chief executive Jon Vale still owns 6%.",
            {"Jon Vale leads Osprey Foods chief executive former"},
        ),
        (
            "Eva Lind of the Dutch broker Bexley Securities wrote that it was fair.",
            {"Eva Lind works-for Bexley Securities"},
        ),
        (
            "It is fair, said Eva Lind, who covers Iberian banks at Bexley Securities.",
            {"Eva Lind works-for Bexley Securities"},
        ),
        (
            "Chief Eva Lind of the Heron Falls Nation said no.",
            {"Eva Lind leads Heron Falls Nation Chief"},
        ),
        (
            "Eva Lind, policy chief of Osprey Foods, said no.",
            {"Eva Lind works-for Osprey Foods policy chief"},
        ),
        (
            "On the Oslo exchange, Osprey Foods fell. Eva Lind, its founder, sold shares.",
            {"Eva Lind founded Osprey Foods"},
        ),
        (
            "The sale is opposed by the Tarn League, which has 900 members. Its president, Eva Lind, said no.",
            {"Eva Lind leads Tarn League president"},
        ),
        (
            "The Welsh brewer Osprey Foods has hired Bexley LLP, which found a buyer.",
            {"Bexley LLP advises Osprey Foods"},
        ),
        (
            "Eva Lind met Karl Brandt. Their sister, Clara Holt, was there.",
            {"Clara Holt is-related-to Eva Lind", "Clara Holt is-related-to Karl Brandt"},
        ),
        (
            "The Dutch government has sold the bank. Bexley LLP advised the state.",
            {"Bexley LLP advises Dutch government"},
        ),
        (
            "Osprey Foods was told of the bid. Eva Lind, chief executive, said no.",
            {"Eva Lind leads Osprey Foods chief executive"},
        ),
        (
            "The company has hired Bexley LLP to advise on its defence.",
            set(),
        ),
        (
            "Tarn Mills and Osprey Foods did not comment, Eva Lind said.",
            set(),
        ),
    ],
)
def test_each_tie_of_a_sentence(text: str, relations: set[str]) -> None:
    assert _relations(text) == relations


def test_an_office_without_its_company_is_not_sure() -> None:
    paragraphs = ("Osprey Foods will pay cash, Chief Financial Officer Eva Lind said.",)
    assert _relations(*paragraphs) == {"Eva Lind works-for Osprey Foods Chief Financial Officer"}
    assert not _relations(*paragraphs, sure=0.85)


def test_funds_have_their_manager() -> None:
    found = _relations("Osprey plc is held by funds managed by Larkmoor Capital, a rival said.")
    assert "Larkmoor Capital manages funds managed by Larkmoor Capital" in found


def test_passages_are_narrow() -> None:
    text = "On Monday, in a note, Eva Lind, chair of Osprey Foods, said that it would go on."
    (found,) = suggest_relations(RuleReading(make_article((("1", "body", text),))))
    assert found.passages[0].exact == "Eva Lind, chair of Osprey Foods"
