from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from jvexplore.address import Address
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.speech import spell_signs_out
from jvexplore.export.spoken_text import spoken_inline_title, spoken_list, spoken_note_text, spoken_title
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier

MARK: Final = " (according to the editor)"


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("48 %, 37.5%", "48 per cent, 37.5 per cent"),
        ("roughly $2 billion.", "roughly 2 billion dollars."),
        ("of roughly $2bn, and", "of roughly 2 billion dollars, and"),
        ("$1,250.50 and US$5m", "1,250.50 dollars and 5 million US dollars"),
        ("€0.5; £-3 million; CN¥7; ¥8", "0.5 euros; -3 million pounds; 7 yuan; 8 yen"),
        ("$1; £1, US$1 and €-1", "1 dollar; 1 pound, 1 US dollar and -1 euro"),
        (
            "€1m, $1 billion, $1.00, £1.5 and ¥1",
            "1 million euros, 1 billion dollars, 1.00 dollars, 1.5 pounds and 1 yen",
        ),
        ("1 %, $10 and $1,000", "1 per cent, 10 dollars and 1,000 dollars"),
        ("€1.9 billion to €2.1 billion, $2 to $3m", "1.9 to 2.1 billion euros, 2 to 3 million dollars"),
        ("€900 million to €1.1 billion", "900 million euros to 1.1 billion euros"),
        ("$2m to $3bn; €24 to €26", "2 million dollars to 3 billion dollars; 24 euros to 26 euros"),
        ("24 + 15 + 13 = 52", "24 plus 15 plus 13 equals 52"),
        ("A$5, R+D, 50 more, $ alone, 100 % $3", "A$5, R+D, 50 more, $ alone, 100 per cent 3 dollars"),
    ],
)
def test_signs_are_said_in_words(written: str, heard: str) -> None:
    assert spell_signs_out(written) == heard


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Short and whole", ": “Short and whole”"),
        ("One is said. Two is said too. " + "Three " * 20, ", beginning “One is said. Two is said too.”"),
        ("Might be this, might be that, might " + "be " * 40, ", beginning “Might be this, might be that”"),
        ("word " * 40, ", beginning “" + ("word " * 15).strip() + "”"),
        ("a b " * 18 + "and of the " * 9, ", beginning “" + ("a b " * 18).strip() + "”"),
        ("x" * 200, ", beginning “" + "x" * 80 + "”"),
    ],
)
def test_a_quote_is_named_by_its_first_words_never_cut_within_one(text: str, named: str, bakery: Dossier) -> None:
    dossier = with_facts(bakery, quotes=(replace(bakery.facts_of(Quote)[0], text=text),))
    assert spoken_title(dossier, Address("quote/ada-rise")) == f"Ada Crumb{named}"
    assert spoken_inline_title(dossier, Address("quote/ada-rise")) == f"what Ada Crumb said{named}"


@pytest.mark.parametrize(
    ("address", "in_a_list", "in_a_sentence"),
    [
        ("party/staff", f"The staff{MARK}", f"the staff{MARK}"),
        (
            "stake/staff",
            f"The staff’s 2.5 per cent of Rising Sun{MARK}",
            f"the staff’s 2.5 per cent of Rising Sun{MARK}",
        ),
        ("event/opening", "The first shop opens", "the event (The first shop opens)"),
        ("figure/loaves", "Loaves a day, nearly 12,500 loaves", "the figure (Loaves a day)"),
        ("paragraph/3", "Paragraph 3", "paragraph 3"),
        ("dossier", "Dossier", "the dossier"),
        ("stake/gone", "stake/gone", "the broken link stake/gone"),
    ],
)
def test_facts_are_named_whole(address: str, in_a_list: str, in_a_sentence: str, bakery: Dossier) -> None:
    assert spoken_title(bakery, Address(address)) == in_a_list
    assert spoken_inline_title(bakery, Address(address)) == in_a_sentence
    assert spoken_note_text(bakery, f"See [[{address}]].") == f"See {in_a_sentence}."


def test_a_list_of_one_stands_behind_its_label_and_more_below_it() -> None:
    assert spoken_list("Said", ["One"]) == "Said: One."
    assert spoken_list("Said", ["One.", "Two?", "Three"]) == "Said:\nOne.\nTwo?\nThree."
