"""What the core makes of a claim: the words that it rests on, the status that these give it, why it is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from jvexplore.suggest import Claim, SuggestedPassage, Suggestion
from jvexplore.suggest.article_reading import ArticleReading
from jvexplore.suggest.grounding.ground_suggestions import ground_suggestion
from jvexplore.suggest.make_article import make_article

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXTS: Final = (
    "Finch to buy Ona",
    "Finch plc, an investor, owns 24 per cent of Ona Ltd – “a small part”, it says. Rye Fund may sell 7 per cent.",
    "“We won’t sell,” said Ana Okoye, the chair of Ona. “Not at £21m.”",
    "“Our door is open,” she added.",
    "Finch employs 300 people in 12 shops. It does not own 5 per cent of Rye Fund.",
    "Under the contract Finch may not sell before 2032. Rye Fund would pay Ona a fee of £2m if it withdraws.",
)
_READING: Final = ArticleReading(
    make_article((str(number), "title" if number == 0 else "body", each) for number, each in enumerate(_TEXTS))
)
_STAKE: Final[dict[str, Any]] = {"holder": "Finch plc", "company": "Ona Ltd", "percent": 24}
_OWNS: Final = "owns 24 per cent of Ona Ltd"


def grounded(kind: str, fields: Mapping[str, Any], words: str, paragraph: str | None = None) -> object:
    return ground_suggestion(Claim(kind, fields, words, paragraph), _READING)


@pytest.mark.parametrize(
    "words",
    [
        _OWNS,
        f" {_OWNS}  ",
        f'"{_OWNS}"',
        'Ona Ltd - "a small part"',
        "Ona Ltd – »a small part«",
        "Ltd — “a small part”",
    ],
)
def test_marks_and_white_space_may_differ(words: str) -> None:
    found = grounded("party", {"name": "Ona Ltd", "type": "company"}, words)
    assert isinstance(found, Suggestion)
    [passage] = found.passages
    assert _READING.by_id["1"].text[passage.start : passage.end] == passage.exact


@pytest.mark.parametrize(
    ("kind", "fields", "words", "paragraph", "reason"),
    [
        ("stake", _STAKE, "owns 24 percent of Ona Ltd", None, "words"),
        ("stake", _STAKE, _OWNS, "2", "words"),
        ("stake", _STAKE, "", None, "words"),
        ("party", {"name": "Finch"}, "Finch", None, "several"),
        ("stake", _STAKE, "wns 24 per cent of Ona Ltd", None, "cut"),
        ("stake", {**_STAKE, "percent": 42}, _OWNS, None, "number"),
        ("figure", {"value": 300, "unit": "shops"}, "300 people in 12 shops", None, "number"),
        ("event", {"title": "Sale", "when": "2033"}, "before 2032", None, "date"),
        ("stake", {**_STAKE, "holder": "Heron"}, _OWNS, None, "name"),
        ("quote", {"speakers": ["Rye Fund"], "text": "We won't sell"}, "We won't sell", None, "name"),
        ("quote", {"speakers": ["Ana Okoye"], "text": "We will sell"}, "We won't sell", None, "text"),
        ("quote", {"speakers": ["Ana Okoye"], "text": "We won't sell. Not at £21m"}, "We won't sell", None, "text"),
        ("stake", {**_STAKE, "qualifier": "more than"}, _OWNS, None, "text"),
        (
            "stake",
            {"holder": "Finch", "company": "Rye Fund", "percent": 5},
            "own 5 per cent of Rye Fund",
            None,
            "certainty",
        ),
        ("stake", {**_STAKE, "price": 3}, _OWNS, None, "kind"),
    ],
)
def test_what_is_dropped(kind: str, fields: Mapping[str, Any], words: str, paragraph: str | None, reason: str) -> None:
    assert grounded(kind, fields, words, paragraph) == reason


@pytest.mark.parametrize(
    ("kind", "fields", "words", "status"),
    [
        ("stake", _STAKE, _OWNS, None),
        ("figure", {"value": 7, "unit": "percent"}, "Rye Fund may sell 7 per cent", "proposed"),
        ("figure", {"value": 2_000_000, "unit": "GBP"}, "a fee of £2m", "proposed"),
        ("term", {"category": "lock-up", "by": ["Finch"]}, "Finch may not sell before 2032", None),
        (
            "term",
            {"category": "break-fee", "by": ["Rye Fund"], "status": "met"},
            "would pay Ona a fee of £2m",
            "agreed",
        ),
        ("quote", {"speakers": ["Ana Okoye"], "text": "Our door is open"}, "Our door is open", None),
    ],
)
def test_what_is_kept_has_the_status_that_its_words_give_it(
    kind: str, fields: Mapping[str, Any], words: str, status: str | None
) -> None:
    found = grounded(kind, fields, words)
    assert isinstance(found, Suggestion), found
    assert found.fields.get("status") == status


def test_what_a_person_must_fill_in_is_named() -> None:
    found = grounded("event", {"when": "2032"}, "may not sell before 2032")
    assert isinstance(found, Suggestion)
    assert found.needs == ("title",)


def test_a_key_is_the_same_whatever_is_less_important() -> None:
    passage = SuggestedPassage("1", 5, 10, "words")
    one = Suggestion("stake", {**_STAKE, "status": "agreed"}, (passage,), 0.3, "a", "so")
    other = Suggestion("stake", {**_STAKE, "percent": 24.0}, (passage._replace(start=8, end=13),), 0.9, "b")
    assert one.key == other.key
    assert one.key != Suggestion("stake", {**_STAKE, "percent": 25}, (passage,)).key
