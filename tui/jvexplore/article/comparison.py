"""Compare a fact with the reader's copy of the article: `=` if they agree, `≠` if they differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jvexplore.article.compare_quote import QuoteDifference, compare_quote, list_insertions
from jvexplore.article.compare_value import compare_values
from jvexplore.article.covered_words import covered_words
from jvexplore.dossier.blocks import CopyComparison
from jvexplore.dossier.paragraph_labels import paragraphs_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.compare_value import ComparedValue
    from jvexplore.article.covered_words import CoveredWords
    from jvexplore.article.passage_anchors import PassageAnchors
    from jvexplore.article.section_reader import SectionReader
    from jvexplore.dossier.model import Dossier, Fact

_QUOTATION_MARK: Final = re.compile(
    "[\"\u2018\u201a-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f\uff02]|``|''|(?<!\\w)'"
)
_MAX_NAMED: Final = 3
"""The maximum number of differing words that are named."""


@dataclass(frozen=True, slots=True)
class FactComparison:
    """The result of comparing one key of a fact.

    Attributes:
        key: the key: "text", "percent".
        agrees: whether the copy agrees.
        stated: the value in the dossier, in words: "48 %"; empty for a quote, which is displayed above.
        found: the words of the copy that agree, or, if there are none, those that differ.
        paragraphs: the ids of their paragraphs.
        index: the index of the first passage that contains them, from 0.
        differences: the differences of a quote.
        remark: an additional remark on a quote that agrees.
    """

    key: str
    agrees: bool
    stated: str
    found: tuple[str, ...]
    paragraphs: tuple[str, ...]
    index: int
    differences: tuple[QuoteDifference, ...] = ()
    remark: str = ""

    def as_block(self, dossier: Dossier) -> CopyComparison:
        """Return the comparison as a block of a page."""
        differences = tuple(map(describe_difference, self.differences))
        return CopyComparison(self.agrees, describe_comparison(dossier, self), differences)


def compare_fact(
    fact: Fact, copy: ArticleCopy, passage_anchors: PassageAnchors, reader: SectionReader
) -> tuple[FactComparison, ...]:
    """Return the results of comparing a fact with a copy, by key; empty if there is nothing to compare.

    Args:
        fact: a fact of the dossier; a derived one is not compared.
        copy: the reader's copy.
        passage_anchors: the anchors of the facts in it.
        reader: reads the numbers and dates in it.
    """
    covered = list(covered_words(fact, copy, passage_anchors))
    if verbatim := fact.verbatim_text():
        return tuple(_compare_in_each_source(fact, verbatim, covered, copy))
    return tuple(_from_value(each, copy) for each in compare_values(fact, covered, reader))


def _compare_in_each_source(
    fact: Fact, verbatim: str, covered: Sequence[CoveredWords], copy: ArticleCopy
) -> Iterator[FactComparison]:
    """Yield the result for each source in which a quote has passages: these must be all of its words."""
    if fact.basis == "derived":
        return
    found = {each.index for each in covered}
    incomplete = {
        copy.sources.get(passage.paragraph)
        for index, passage in enumerate(fact.passages)
        if index not in found and (passage.paragraph in copy.sources or not passage.paragraph)
    }
    by_source: dict[str, list[CoveredWords]] = {}
    for each in covered:
        by_source.setdefault(copy.sections[each.section].source, []).append(each)
    for source, words in by_source.items():
        if not incomplete & {source, None}:  # if words are missing, there is no conclusion
            yield _compare_verbatim(verbatim, words, copy)


def _compare_verbatim(verbatim: str, covered: Sequence[CoveredWords], copy: ArticleCopy) -> FactComparison:
    differences = compare_quote(verbatim, covered)
    paragraphs = tuple(dict.fromkeys(each.paragraph for each in covered))
    insertions = list_insertions(verbatim, covered)
    remarks = [f"except for {' and '.join(insertions)}" if insertions else ""]
    if not any(_QUOTATION_MARK.search(copy.sections[each.section].text) for each in covered):
        remarks.append("without quotation marks")
    remark = ", ".join(filter(None, remarks))
    return FactComparison("text", not differences, "", (), paragraphs, covered[0].index, differences, remark)


def _from_value(value: ComparedValue, copy: ArticleCopy) -> FactComparison:
    found = tuple(dict.fromkeys(" ".join(each.text.split()) for each in value.words))
    paragraphs = sorted({each.paragraph for each in value.words}, key=lambda each: copy.positions.get(each, -1))
    return FactComparison(value.key, value.agrees, value.stated, found, tuple(paragraphs), value.words[0].passage)


def describe_comparison(dossier: Dossier, comparison: FactComparison) -> str:
    """Return a sentence about the result of a comparison: "word for word in your copy, paragraph 4"."""
    where = paragraphs_label(dossier, comparison.paragraphs)
    if comparison.key == "text":
        agreement = ", ".join(filter(None, (f"word for word in your copy, {where}", comparison.remark)))
        return agreement if comparison.agrees else f"differs from your copy, {where}"
    found = _list_words(comparison.found)
    if comparison.agrees:
        return f"{comparison.stated} matches your copy, {where}: {found}"
    return f"{comparison.stated} does not match your copy, {where}: {found}"


def describe_difference(difference: QuoteDifference) -> str:
    """Return a difference between a quote and the copy, in one line."""
    if not difference.copied:
        return f"“{difference.quoted}” is not in your copy"
    if not difference.quoted:
        return f"“{difference.copied}” is missing from the quote"
    return f"“{difference.quoted}” is “{difference.copied}” in your copy"


def _list_words(found: Sequence[str]) -> str:
    shown = [f"“{each}”" for each in found[:_MAX_NAMED]]
    return ", ".join(shown) + (" …" if len(found) > _MAX_NAMED else "")
