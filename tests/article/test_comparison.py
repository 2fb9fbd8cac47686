"""Facts are compared with the words that they rest on: quotes word for word, numbers and dates by their values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from jvexplore.article.attached_copies import AttachedCopies, page_blocks_with_copy
from jvexplore.article.copy_check import check_copy
from jvexplore.article.normalise import normalise_format_1, text_digest
from jvexplore.article.read_copy import SourceCopy
from jvexplore.article.recognise import recognise_text
from jvexplore.dossier.blocks import ArticleExcerpt
from jvexplore.dossier.kinds.event import Event
from jvexplore.dossier.kinds.figure import Figure
from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.kinds.quote import Quote
from jvexplore.dossier.kinds.relation import Relation
from jvexplore.dossier.kinds.stake import Stake
from jvexplore.dossier.model import Dossier, Fact
from jvexplore.dossier.reference_index import ReferenceIndex
from jvexplore.dossier.source import Paragraph, Passage, Source
from tests.changed_dossiers import with_facts

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Rye Partners will hold 37.5 per cent of Nova Oven and Spelt Holding a third, the two said on Tuesday. \
Rye pays €21m, or roughly $24 million, and Spelt its mill. Rye sold its 10 per cent of Crumb in 2019.

The mill feeds nearly 12,500 people, up 3.5 per cent from a year ago. Its first shop is to open in the second \
quarter of 2022, and the last by 2028.

“We are delighted,” said Ada Rye, who founded Nova Oven in 2014. “It is a bold step forward — for all of us.”
"""
TEXTS = [normalise_format_1(text) for text in ARTICLE.split("\n\n")]
COMMON: dict[str, Any] = {"id": "x", "basis": "stated"}


def covering(words: str) -> Passage:
    """Return the passage of the first paragraph that holds some words, which are as in the article."""
    normal = normalise_format_1(words)
    number, text = next((number, text) for number, text in enumerate(TEXTS, 1) if normal in text)
    start = text.index(normal)
    return Passage(paragraph=str(number), start=start, end=start + len(normal), digest=text_digest(normal))


def attach(*facts: Fact, published: date = date(2021, 5, 4), article: str = ARTICLE) -> AttachedCopies:
    paragraphs = tuple(
        Paragraph(id=str(number), gist="x", digest=text_digest(text), length=len(text))
        for number, text in enumerate(TEXTS, 1)
    )
    source = Source(
        id="article",
        normalised=1,
        title="Oven",
        publisher="The Crumb",
        published=published,
        language="en",
        paragraphs=paragraphs,
    )
    by_kind: dict[type[Fact], str] = {
        Stake: "stakes", Quote: "quotes", Figure: "figures", Event: "events", Relation: "relations", Party: "parties"
    }  # fmt: skip
    collections: dict[str, Any] = {}
    for fact in facts:
        collections[by_kind[type(fact)]] = (*collections.get(by_kind[type(fact)], ()), fact)
    dossier = Dossier(format=1, id="oven", title="Oven", sources=(source,), collections=collections)
    return AttachedCopies(dossier, [SourceCopy("article", recognise_text(article, source))])


def stake(percent: str, *words: str) -> Stake:
    passages = tuple(map(covering, words))
    return Stake(**COMMON, holder="a", company="b", percent=Decimal(percent), passages=passages)


def figure(value: str, unit: str, *words: str) -> Figure:
    return Figure(**COMMON, title="x", value=Decimal(value), unit=unit, passages=tuple(map(covering, words)))


def event(when: str, *words: str) -> Event:
    return Event(**COMMON, title="x", when=when, passages=tuple(map(covering, words)))


def quote(text: str, *words: str) -> Quote:
    return Quote(**COMMON, speakers=("a",), text=text, passages=tuple(map(covering, words)))


DAY = "Rye Partners will hold 37.5 per cent of Nova Oven and Spelt Holding a third, the two said on Tuesday."


@pytest.mark.parametrize(
    ("fact", "sign"),
    [
        (stake("37.5", "Rye Partners will hold 37.5 per cent"), "="),
        (stake("37.50", "Rye Partners will hold 37.5 per cent"), "="),
        (stake("38", "Rye Partners will hold 37.5 per cent"), "≠"),
        (stake("3.75", "Rye Partners will hold 37.5 per cent"), "≠"),
        (stake("33.3", "Spelt Holding a third"), "="),
        (stake("30", "Spelt Holding a third"), "≠"),
        (stake("37.5", DAY), "="),
        (stake("48", DAY), "≠"),
        (stake("48", "Rye Partners"), ""),  # nothing of that kind stands there
        (stake("37.5", "Rye pays €21m", "Rye Partners will hold 37.5 per cent"), "="),
        (figure("21000000", "EUR", "Rye pays €21m"), "="),
        (figure("21", "EUR", "Rye pays €21m"), "≠"),
        (figure("24000000", "USD", "Rye pays €21m, or roughly $24 million"), "="),
        (figure("21000000", "USD", "Rye pays €21m, or roughly $24 million"), "≠"),
        (figure("24000000", "AUD", "Rye pays €21m, or roughly $24 million"), "="),  # a dollar may be any country's
        (figure("24000000", "GBP", "Rye pays €21m, or roughly $24 million"), ""),  # no pounds stand there
        (figure("12500", "people", "nearly 12,500 people"), "="),
        (figure("12500", "people", "The mill feeds nearly 12,500 people, up 3.5 per cent from a year ago"), "="),
        (figure("12600", "people", "The mill feeds nearly 12,500 people, up 3.5 per cent from a year ago"), "≠"),
        (figure("3.5", "percent", "up 3.5 per cent from a year ago"), "="),
        (figure("-3.5", "percent", "up 3.5 per cent from a year ago"), "="),
        (figure("5.3", "percent", "up 3.5 per cent from a year ago"), "≠"),
        (figure("2019", "mills", "Rye sold its 10 per cent of Crumb in 2019"), ""),  # a year is no count
        (event("2022-34", "in the second quarter of 2022"), "="),
        (event("2022", "in the second quarter of 2022"), "="),
        (event("2022-33", "in the second quarter of 2022"), "≠"),
        (event("2022-05-01", "in the second quarter of 2022"), "≠"),  # no day is invented
        (event("2028", "the last by 2028"), "="),
        (event("../2028", "the last by 2028"), "="),
        (event("2029", "the last by 2028"), "≠"),
        (event("2021-05-04", "the two said on Tuesday"), "="),
        (event("2021-05-05", "the two said on Tuesday"), "≠"),
        (event("2014/..", "founded Nova Oven in 2014"), "="),
        (event("2015/..", "founded Nova Oven in 2014"), "≠"),
        (event("2021", "Rye Partners"), ""),
        (quote("We are delighted", "We are delighted"), "="),
        (quote("We are delited", "We are delighted"), "≠"),
        (quote("It is a small step backward", "It is a bold step forward"), "≠"),
        (quote("We are delighted … It is a bold step forward", "We are delighted", "It is a bold step forward"), "="),
    ],
)  # fmt: skip
def test_a_fact_agrees_with_its_words_or_differs(fact: Fact, sign: str) -> None:
    attached = attach(fact)
    assert attached.comparison_sign(fact.address) == sign
    differing = [each for each in check_copy(attached.dossier, attached.copy) if each.entry == fact.address]
    assert len(differing) == (sign == "≠")


@pytest.mark.parametrize(
    ("words", "value", "unit", "sign"),
    [
        ("Nova (48 per cent), Rye (24), Spelt (15)", "24", "percent", ""),
        ("Nova has 55 per cent and the fund the remaining 45", "45", "percent", ""),
        ("Nova has 55 per cent and the fund the remaining 45", "44", "percent", "≠"),
        ("10 per cent, up from 5 a year before", "5", "percent", ""),
        ("€5 million from Ana and 3 million from Bo", "3000000", "EUR", ""),
        ("€5 million from Ana and 3 million from Bo", "4000000", "EUR", "≠"),
        ("€5 million from Ana and $3 million from Bo", "3000000", "EUR", "≠"),
        ("2000 offices in 30 countries", "2000", "offices", ""),
        ("one factory and 12 shops", "1", "factory", ""),
        ("one factory and 12 shops", "2", "factories", "≠"),
        ("its 2000 or so workers in 12 towns", "2000", "workers", ""),
        ("It pays €1.2 billion to the two groups", "1200000000", "euros", "="),
        ("It pays €1.2 billion to the two groups", "1.2", "billion euros", "="),
        ("It pays €1.2 billion to the two groups", "1200000000", "€", "="),
        ("It pays €1.2 billion to the two groups", "1300000000", "euros", "≠"),
        ("It ships 3 million TEU a year", "3000000", "TEU", "="),
        ("It ships 3 million TEU a year", "4000000", "TEU", "≠"),
        ("Margins fell 2 percentage points", "2", "percentage points", "="),
        ("It took 51 % of it", "51", "%", "="),
    ],
)
def test_a_number_that_stands_there_is_not_accused_for_want_of_its_unit(
    words: str, value: str, unit: str, sign: str
) -> None:
    """It carries its unit with another one, or looks like a year, or a pronoun: nobody can be sure, so none is told."""
    assert compare_words(figure_of(value, unit), words) == sign


@pytest.mark.parametrize(
    ("words", "when", "sign"),
    [
        ("It was founded in May or June 2020", "2020-05", ("", "=")),
        ("In 2018, it signed in September and closed in December", "2018-12", ("", "=")),
        ("It closed on 11 Sept", "2020-09-11", ("", "=")),
        ("It closed on 11 Sept", "2020-09-12", ("≠",)),
        ("It closed next year", "2023", ("≠",)),
        ("It closed in September 2020", "2019-09", ("≠",)),
        ("It closed on Tuesday", "2020-05-04", ("≠",)),
    ],
)
def test_a_date_of_which_the_year_is_in_doubt_is_not_accused(words: str, when: str, sign: tuple[str, ...]) -> None:
    passage = Passage(paragraph="1")
    assert compare_words(Event(**COMMON, title="x", when=when, passages=(passage,)), words) in sign


def figure_of(value: str, unit: str) -> Figure:
    return Figure(**COMMON, title="x", value=Decimal(value), unit=unit, passages=(Passage(paragraph="1"),))


def compare_words(fact: Figure | Event, words: str) -> str:
    """Return the sign of a fact that rests on a paragraph of these words, published on 4 May 2021."""
    normal = normalise_format_1(words)
    paragraph = Paragraph(id="1", gist="x", digest=text_digest(normal), length=len(normal))
    source = Source(
        id="article",
        normalised=1,
        title="x",
        publisher="x",
        published=date(2021, 5, 4),
        language="en",
        paragraphs=(paragraph,),
    )
    facts: dict[str, Any] = {"figures" if isinstance(fact, Figure) else "events": (fact,)}
    dossier = Dossier(format=1, id="oven", title="Oven", sources=(source,), collections=facts)
    return AttachedCopies(dossier, [SourceCopy("article", recognise_text(words, source))]).comparison_sign(fact.address)


def test_a_derived_fact_is_not_compared() -> None:
    derived = replace(stake("48", DAY), basis="derived")
    assert attach(derived).comparison_sign(derived.address) == ""


def test_reported_speech_is_not_compared_word_for_word() -> None:
    reported = replace(quote("The two were happy", "We are delighted"), mode="indirect")
    assert attach(reported).fact_comparisons(reported.address) == ()
    assert attach(replace(reported, mode="direct")).comparison_sign(reported.address) == "≠"


def test_the_page_of_a_fact_without_a_title_shows_the_words_of_the_copy() -> None:
    words = "in the second quarter of 2022"
    untitled = Event(**COMMON, when="2022-34", passages=(covering(words), Passage(paragraph="2")))
    for fact, shown in ((untitled, [words]), (replace(untitled, title="Opening"), [])):
        attached = attach(fact)
        page = page_blocks_with_copy(attached.dossier, ReferenceIndex(attached.dossier), fact.address, attached)
        assert [block.text for block in page if isinstance(block, ArticleExcerpt)] == shown


def test_the_since_of_a_relation_is_compared() -> None:
    passages = (covering("founded Nova Oven in 2014"),)
    relation = Relation(**COMMON, subject="a", verb="founded", object="b", since="2015", passages=passages)
    (comparison,) = attach(relation).fact_comparisons(relation.address)
    assert (comparison.key, comparison.agrees, comparison.found) == ("since", False, ("2014",))


def test_of_words_that_are_not_in_the_copy_nothing_is_said() -> None:
    wrong = quote("We are delited", "We are delighted")
    attached = attach(wrong, article=ARTICLE.replace("delighted", "glad"))
    assert attached.fact_comparisons(wrong.address) == ()
    assert attached.passage_remark(wrong.address).startswith("Passage not found: ")


def test_words_that_have_moved_are_compared_where_they_stand() -> None:
    fact = quote("We are delited", "We are delighted")
    attached = attach(fact, article=ARTICLE.replace("Ada Rye, who", "Ada B. Rye, who"))
    assert attached.comparison_sign(fact.address) == "≠"


@pytest.mark.parametrize(
    ("fact", "place"),
    [
        (stake("37.5", "Rye pays €21m", "Rye Partners will hold 37.5 per cent"), 1),
        (event("2022-34", "The mill feeds nearly 12,500 people", "the second quarter of 2022"), 1),
        (figure("10", "percent", "Rye Partners will hold 37.5 per cent", "its 10 per cent of Crumb"), 1),
        (quote("We are delighted", "We are delighted"), 0),
    ],
)
def test_a_fact_is_read_first_where_its_number_or_its_words_stand(fact: Fact, place: int) -> None:
    attached = attach(fact)
    assert attached.first_anchor(fact.address) == attached.passage_anchors.by_address[fact.address][place]


def test_check_tells_each_falsified_key_on_its_own_line(bakery: Dossier, bakery_article: Path) -> None:
    def told(dossier: Dossier) -> list[tuple[str, str]]:
        copy = recognise_text(bakery_article.read_text("utf-8"), dossier.first_source)
        return [(each.entry, each.key) for each in check_copy(dossier, copy)]

    assert told(bakery) == []
    falsified = with_facts(
        bakery,
        quotes=(replace(bakery.facts_of(Quote)[0], text="[It] will fall — like bread"),),
        stakes=(replace(bakery.facts_of(Stake)[0], percent=Decimal(61)), *bakery.facts_of(Stake)[1:]),
        figures=(replace(bakery.facts_of(Figure)[0], value=Decimal(1250)),),
        events=(replace(bakery.facts_of(Event)[0], when="2021-35"), bakery.facts_of(Event)[1]),
    )
    assert told(falsified) == [
        ("stake/crumb", "percent"),
        ("quote/ada-rise", "text"),
        ("event/opening", "when"),
        ("figure/loaves", "value"),
    ]
