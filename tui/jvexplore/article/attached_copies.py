"""The reader's copies of the sources, attached to a dossier: where facts' passages and notes' quotes are in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from jvexplore.address import paragraph_id
from jvexplore.article import anchor_status
from jvexplore.article.article_copy import join_copies
from jvexplore.article.covered_words import covered_words
from jvexplore.article.new_place import find_new_place
from jvexplore.article.passage_anchors import PassageAnchors
from jvexplore.article.quote_resolver import QuoteResolver
from jvexplore.dossier.blocks import AGREES_SIGN, DIFFERS_SIGN, ArticleExcerpt, Prose
from jvexplore.dossier.pages.page_blocks import page_blocks
from jvexplore.dossier.pages.source_page import COPY_LABEL
from jvexplore.dossier.paragraph_labels import own_paragraphs_label
from jvexplore.dossier.source_text import source_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jvexplore.address import Address
    from jvexplore.article.comparison import FactComparison
    from jvexplore.article.coverage import Coverage
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.article.read_copy import SourceCopy
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.dossier.source import Source
    from jvexplore.span import Span

_PASSAGE_REMARKS: Final[Mapping[anchor_status.AnchorStatus, str]] = {
    "reworded": "Paragraph edited: {paragraph} differs in your copy; the passage is unchanged, {where}.",
    "reordered": "Paragraph moved: {paragraph} is out of order in your copy.",
    "misplaced": "Passage in another paragraph: the words from {paragraph} are {where} of your copy.",
    "moved": "Passage moved: {paragraph} is missing or changed in your copy; the passage is {where}.",
    "ambiguous": "Several matches: the passage from {paragraph} occurs more than once in your copy.",
    "gone": "Passage not found: the words from {paragraph} are not in your copy.",
    "whole": "Paragraph not found: {paragraph} is missing or changed in your copy.",
    "unknown": "Cannot be found: the dossier has no digest of {paragraph} to find it in your copy.",
}
_NEW_PLACE_HINT: Final = "{take_new_place} to take its new place"
_QUOTE_REMARKS: Final[Mapping[anchor_status.AnchorStatus, str]] = {
    "reworded": "Context edited: the quoted words are unchanged in your copy, {where}; the text around them differs.",
    "moved": "Quoted words moved: in your copy they are {where}.",
    "ambiguous": "Several matches: the quoted words occur more than once in your copy.",
    "gone": "Quoted words not found in your copy.",
}
_STATUS_TOTALS: Final[Mapping[anchor_status.AnchorStatus, str]] = {
    "reworded": "in an edited paragraph",
    "moved": "that moved",
    "ambiguous": "with several matches",
    "gone": "that was not found",
}


class AttachedCopies:
    """The reader's copies of a dossier's sources, at most one of each.

    Args:
        dossier: the facts.
        copies: the reader's copies; of two of the same source, the later one counts.

    Attributes:
        dossier: the dossier.
        copies: the copy of each source, by the id of the source, in the order of the dossier.
        copy: all of them as one.
        passage_anchors: the anchors of the facts' passages.
        reader: reads numbers and dates in it, each section once.
    """

    def __init__(self, dossier: Dossier, copies: Iterable[SourceCopy]) -> None:
        from jvexplore.article.section_reader import SectionReader

        self.dossier = dossier
        given = {each.source: each for each in copies}
        self.copies: Mapping[str, SourceCopy] = {
            source.id: given[source.id] for source in dossier.sources if source.id in given
        }
        self.copy = join_copies(each.copy for each in self.copies.values())
        self.passage_anchors = PassageAnchors(dossier, self.copy)
        self._quote_resolver = QuoteResolver(self.copy, dossier.paragraphs.keys() - self.copy.sources.keys())
        self.reader = SectionReader(self.copy, dossier)
        self._comparisons: dict[str, tuple[FactComparison, ...]] = {}

    @property
    def paths(self) -> Mapping[str, Path]:
        """The files of the copies, as far as they came from files, by the ids of their sources."""
        return {source: each.path for source, each in self.copies.items() if each.path}

    @property
    def sources_without_copy(self) -> Sequence[Source]:
        """The sources that have no copy, in the order of the dossier."""
        return [source for key, source in self.dossier.sources_by_id.items() if key not in self.copies]

    def texts_for(self, address: Address) -> Mapping[str, str] | None:
        """Return the paragraphs of the copies by id, for a page; `None` for one of a source without a copy."""
        paragraph = paragraph_id(address)
        return None if paragraph and paragraph not in self.copy.sources else self.copy.paragraph_texts

    @property
    def matches_dossier(self) -> bool:
        """Whether all paragraphs are recognised, in the dossier's order."""
        return not (self.copy.missing_paragraphs or self.copy.undigested_paragraphs or self.copy.displaced_paragraphs)

    @cached_property
    def coverage(self) -> Coverage:
        """Which sentences carry a fact; `read_ahead` has found out, as this may take long."""
        from jvexplore.article.coverage import find_coverage

        return find_coverage(self.dossier, self.copy, self.passage_anchors)

    def read_ahead(self) -> None:
        """Read the numbers and dates in the sections that facts use, and which sentences facts use.

        It runs on a thread, so that no key press waits for it.
        """
        self.reader.read_ahead(self.passage_anchors.in_section)
        _ = self.coverage

    def fact_comparisons(self, address: Address) -> tuple[FactComparison, ...]:
        """Return the comparisons of a fact with the copy; empty for other addresses, or if nothing can be compared."""
        if address not in self._comparisons:
            from jvexplore.article.comparison import compare_fact

            fact = self.dossier.facts.get(address)
            compared = compare_fact(fact, self.copy, self.passage_anchors, self.reader) if fact else ()
            self._comparisons[address] = compared
        return self._comparisons[address]

    def comparison_sign(self, address: Address) -> str:
        """Return `≠` if anything in a fact differs from the copy, `=` if all that was compared agrees, or ""."""
        signs = {AGREES_SIGN if each.agrees else DIFFERS_SIGN for each in self.fact_comparisons(address)}
        return DIFFERS_SIGN if DIFFERS_SIGN in signs else AGREES_SIGN if signs else ""

    def first_anchor(self, address: Address) -> TextAnchor | None:
        """Return the anchor to show first for a fact: the passage with its number or its words; `None` if none."""
        compared = self.fact_comparisons(address)
        anchors = self.passage_anchors.by_address.get(address, [])
        order = [*anchors[compared[0].index :], *anchors] if compared else anchors
        return next((anchor for anchor in order if anchor.section >= 0), None)

    def paragraphs_with_words(self, address: Address) -> Sequence[str]:
        """Return the ids of the paragraphs where the words of passages were found that name no paragraph themselves."""
        fact = self.dossier.facts.get(address)
        passages = [passage for _, passage in fact.all_passages()] if fact else []
        anchors = self.passage_anchors.by_address.get(address, ())
        sections = [
            anchor.section
            for passage, anchor in zip(passages, anchors, strict=True)
            if passage.words and not passage.paragraph and anchor.section >= 0
        ]
        return [paragraph for each in sections if (paragraph := self.copy.sections[each].paragraph)]

    def passage_remark(self, address: Address) -> str:
        """Return a sentence for each passage of a fact that is not in its place; empty if all are."""
        fact = self.dossier.facts.get(address)
        passages = [passage for _, passage in fact.all_passages()] if fact else []
        anchors = self.passage_anchors.by_address.get(address, ())
        remarks = (
            anchor_status.describe_anchor(_PASSAGE_REMARKS, self.dossier, self.copy, *each)
            for each in zip(passages, anchors, strict=True)
        )
        return " ".join(filter(None, dict.fromkeys(remarks)))

    def has_new_place(self, address: Address) -> bool:
        """Return whether a passage of a fact moved to a place that the dossier can name."""
        fact = self.dossier.facts.get(address)
        passages = [passage for _, passage in fact.all_passages()] if fact else []
        return any(find_new_place(self.copy, self.passage_anchors, each) for each in passages)

    def resolve_quote(self, on: Address, span: Span) -> TextAnchor:
        """Return the anchor of the words that a note on an address quotes."""
        return self._quote_resolver.resolve_quote(paragraph_id(on), span)

    def shown_span(self, on: Address, span: Span | None) -> Span | None:
        """Return a span as displayed: with the copy's own characters if it has the words."""
        anchor = self.resolve_quote(on, span) if span else None
        if span is None or anchor is None or anchor.section < 0:
            return span
        return replace(span, exact=self.copy.sections[anchor.section].displayed_text(anchor.start, anchor.end))

    def quote_remark(self, on: Address, span: Span) -> str:
        """Return a sentence for the status of a note's quote; empty if the words are in their place."""
        anchor, paragraph = self.resolve_quote(on, span), paragraph_id(on)
        where = anchor_status.describe_location(self.dossier, self.copy, anchor.section)
        stays = anchor.state == "moved" and anchor_status.fits_order(self.copy, anchor.section, paragraph)
        return _QUOTE_REMARKS.get("reworded" if stays else anchor.state, "").format(where=where)

    def recognition_summary(self, source: str = "") -> str:
        """Return a summary: which paragraphs were recognised, and how many facts have moved or missing passages.

        Args:
            source: the id of the only source whose copy is summed up; empty for all.
        """
        parts = [self._source_summary(each) for each in self.copies.values() if not source or each.source == source]
        if totals := [*self._status_totals()]:
            parts.append(f"{', '.join(totals)}.")
        return " ".join(parts)

    def untitled_words(self, address: Address) -> Sequence[ArticleExcerpt]:
        """Return the words of the passages of a fact without a title; whole paragraphs are on their own pages."""
        fact = self.dossier.facts.get(address)
        if fact is None or not fact.is_untitled:
            return ()
        covered = covered_words(fact, self.copy, self.passage_anchors)
        return [ArticleExcerpt(each.text, COPY_LABEL) for each in covered if not each.is_whole]

    def _source_summary(self, attached: SourceCopy) -> str:
        """Return which paragraphs of a source were recognised."""
        source, copy, dossier = self.dossier.sources_by_id[attached.source], attached.copy, self.dossier
        count = len(copy.sources)
        name = f"{source_name(dossier, source)}: " if len(dossier.sources) > 1 else ""
        if len(copy.undigested_paragraphs) == count:
            what = "dossier has no digests of the article, so its paragraphs cannot be compared with your copy."
            return f"{name}the {what}" if name else f"The {what}"
        parts = [f"{name}{len(copy.recognised_sections)} of {count} paragraphs found in your copy."]
        if copy.missing_paragraphs:
            are = "is" if len(copy.missing_paragraphs) == 1 else "are"
            parts.append(f"{_sentence_start(dossier, copy.missing_paragraphs)} {are} missing or changed.")
        if copy.undigested_paragraphs:
            label = own_paragraphs_label(dossier, copy.undigested_paragraphs)
            they = "it" if len(copy.undigested_paragraphs) == 1 else "they"
            parts.append(f"The dossier has no digest of {label}, so {they} cannot be compared.")
        if displaced := copy.displaced_paragraphs:
            are = "is" if len(displaced) == 1 else "are"
            parts.append(f"{_sentence_start(dossier, displaced)} {are} out of order.")
        return " ".join(parts)

    def _status_totals(self) -> Iterator[str]:
        """Yield how many facts have a passage that moved, was edited or was not found: "13 facts have a passage …"."""
        counts = Counter(map(self._worst_status, self.dossier.facts))
        facts, what = "facts", "a passage"
        for worst, wording in _STATUS_TOTALS.items():
            if count := counts[worst]:
                who = f"{count} {facts}".strip()
                yield f"{who.removesuffix('s')} has {what} {wording}" if count == 1 else f"{who} have {what} {wording}"
                facts, what = "", "one"  # the later ones need no repetition

    def _worst_status(self, address: Address) -> anchor_status.AnchorStatus:
        """Return the worst status among a fact's passages."""
        worst = self.passage_anchors.worst_state(address)
        passages = [passage for _, passage in self.dossier.facts[address].all_passages()]
        moved = (
            anchor_status.classify_anchor(self.copy, passage, anchor)
            for passage, anchor in zip(passages, self.passage_anchors.by_address[address], strict=True)
            if anchor.state == "moved"
        )
        return "reworded" if worst == "moved" and {*moved} == {"reworded"} else worst


def _sentence_start(dossier: Dossier, paragraphs: Sequence[str]) -> str:
    label = own_paragraphs_label(dossier, paragraphs)
    return label[:1].upper() + label[1:]


def page_blocks_with_copy(
    dossier: Dossier, reference_index: ReferenceIndex, address: Address, attached: AttachedCopies | None
) -> list[Block]:
    """Return the page about an address; with the reader's copy, the state of its words in it and how they compare.

    The remark and the comparisons follow the heading.
    """
    if attached is None:
        page = page_blocks(dossier, reference_index, address)
    else:
        found = attached.paragraphs_with_words(address)
        page = page_blocks(dossier, reference_index, address, attached.texts_for(address), found)
        compared = [each.as_block(dossier) for each in attached.fact_comparisons(address)]
        remark = attached.passage_remark(address)
        words = attached.untitled_words(address)
        hint = _NEW_PLACE_HINT if remark and attached.has_new_place(address) else ""
        page[1:1] = [*([Prose(remark, warns=True, key_hint=hint)] if remark else []), *compared, *words]
        if address not in dossier.facts:
            from jvexplore.article.coverage_blocks import insert_coverage

            page = insert_coverage(page, address, attached.coverage)
    return page
