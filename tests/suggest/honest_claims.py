"""The facts of the gold as claims: what a provider says that reads well, and gives exact words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import normalise_text
from jvexplore.reading.quantities import fits_quantity
from jvexplore.suggest import Claim
from jvexplore.suggest.article_reading import ArticleReading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import TypeAlias

    from jvexplore.suggest.article_reading import ParagraphReading
    from tests.suggest.gold_texts import GoldText

    _Made: TypeAlias = Iterable[tuple[str, Mapping[str, Any], str]]

_NOT_FIELDS: Final = frozenset(("paragraph", "words"))
_RANGE: Final = ("value", "percent", "minimum", "maximum")


def honest_claims(text: GoldText) -> Iterator[Claim]:
    """Yield a claim for each fact of the gold whose words can be told."""
    reading = ArticleReading(text.article)
    for collection, (kind, make) in _MAKERS.items():
        for fact in text.facts(collection):
            for paragraph, fields, words in make(fact, reading):
                yield Claim(kind, fields, words, paragraph)


def _party(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    name = normalise_text(fact["name"])
    for paragraph in reading.paragraphs:
        if sentence := _sentence_with((name,), paragraph):
            yield paragraph.id, _fields(fact), sentence
            return


def _quote(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    fields = {"speakers": fact["speakers"], "mode": fact["mode"]}
    if fact["mode"] == "direct":
        fields["text"] = fact["words"]
    yield str(fact["paragraph"]), fields, fact["words"]


def _with_words(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    yield str(fact["paragraph"]), _fields(fact), fact["words"]


def _figure(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    paragraph = reading.by_id[str(fact["paragraph"])]
    start = paragraph.text.find(normalise_text(fact["words"]))
    first, last = paragraph.sentence_at(start, start + 1)
    yield paragraph.id, _fields(fact), paragraph.text[first:last]


def _date(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    yield str(fact["paragraph"]), {"when": fact["edtf"]}, fact["words"]


def _stake(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    paragraph = reading.by_id[str(fact["paragraph"])]
    numbers = [fact[key] for key in _RANGE if key in fact]
    for each in paragraph.quantities:
        if each.kind == "percentage" and any(fits_quantity(number, each) for number in map(_decimal, numbers)):
            start, end = paragraph.sentence_at(each.start, each.end)
            yield paragraph.id, _fields(fact), paragraph.text[start:end]
            return


def _relation(fact: Mapping[str, Any], reading: ArticleReading) -> _Made:
    paragraph = reading.by_id[str(fact["paragraph"])]
    tellings = [re.findall(r"\w{4,}", normalise_text(str(fact[key]))) for key in ("subject", "object")]
    both = [word for words in tellings for word in words if word[:1].isupper()]
    if sentence := _sentence_with(both, paragraph):
        yield paragraph.id, _fields(fact), sentence


_MAKERS: Final[Mapping[str, tuple[str, Callable[[Mapping[str, Any], ArticleReading], _Made]]]] = {
    "parties": ("party", _party),
    "quotes": ("quote", _quote),
    "stakes": ("stake", _stake),
    "figures": ("figure", _figure),
    "dates": ("event", _date),
    "relations": ("relation", _relation),
    "terms": ("term", _with_words),
    "challenges": ("challenge", _with_words),
}


def _fields(fact: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in fact.items() if key not in _NOT_FIELDS}


def _decimal(value: object) -> Decimal:
    return Decimal(str(value))


def _sentence_with(words: Iterable[str], paragraph: ParagraphReading) -> str:
    """Return the sentence that has the most of some words; empty if none has any."""
    counted = [
        (sum(word in paragraph.text[start:end] for word in words), -start, paragraph.text[start:end])
        for start, end in paragraph.sentences
    ]
    best = max(counted, default=(0, 0, ""))
    return best[2] if best[0] else ""
