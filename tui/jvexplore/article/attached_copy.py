"""The reader's copy of the article, attached to a dossier: where facts' passages and notes' quotes are in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jvexplore.article import anchor_status
from jvexplore.article.passage_anchors import PassageAnchors
from jvexplore.article.quote_resolver import QuoteResolver
from jvexplore.dossier.blocks import AGREES_SIGN, DIFFERS_SIGN, Prose
from jvexplore.dossier.citations import paragraphs_label
from jvexplore.dossier.page_blocks import page_blocks
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Self

    from jvexplore.address import Address
    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.comparison import FactComparison
    from jvexplore.article.copy_locations import ChosenCopy
    from jvexplore.article.passage_anchors import TextAnchor
    from jvexplore.dossier.blocks import Block
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.reference_index import ReferenceIndex
    from jvexplore.span import Span

_PASSAGE_REMARKS: Final[Mapping[anchor_status.AnchorStatus, str]] = {
    "reworded": "Paragraph edited: paragraph {number} differs in your copy; the passage is unchanged, {where}.",
    "reordered": "Paragraph moved: paragraph {number} is out of order in your copy.",
    "moved": "Passage moved: paragraph {number} is missing or changed in your copy; the passage is {where}.",
    "ambiguous": "Several matches: the passage from paragraph {number} occurs more than once in your copy.",
    "gone": "Passage not found: the words from paragraph {number} are not in your copy.",
    "whole": "Paragraph not found: paragraph {number} is missing or changed in your copy.",
    "unknown": "Cannot be found: the dossier has no digest of paragraph {number} to find it in your copy.",
}
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


class AttachedCopy:
    """A copy attached to a dossier.

    Args:
        dossier: the facts.
        copy: the reader's copy.
        path: the file of the copy, if it came from one.

    Attributes:
        dossier: the dossier.
        copy: the reader's copy.
        path: the file of the copy, if it came from one.
        passage_anchors: the anchors of the facts' passages.
    """

    def __init__(self, dossier: Dossier, copy: ArticleCopy, path: Path | None = None) -> None:
        from jvexplore.article.section_reader import SectionReader

        self.dossier = dossier
        self.copy = copy
        self.path = path
        self.passage_anchors = PassageAnchors(dossier, copy)
        self._quote_resolver = QuoteResolver(copy)
        self._reader = SectionReader(copy, dossier.source)
        self._comparisons: dict[str, tuple[FactComparison, ...]] = {}

    @classmethod
    def from_file(cls, dossier: Dossier, path: Path, *, takes_pipes: bool = True) -> Self:
        """Attach a copy from a file, read with `read_copy`.

        Raises:
            JvexploreError: if it cannot be read, or is not the article of the dossier.
        """
        from jvexplore.article.read_copy import read_copy

        return cls(dossier, read_copy(path, dossier.source, takes_pipes=takes_pipes), path)

    @property
    def matches_dossier(self) -> bool:
        """Whether all paragraphs are recognised, in the dossier's order."""
        return not (self.copy.missing_paragraphs or self.copy.undigested_paragraphs or self.copy.displaced_paragraphs)

    def read_ahead(self) -> None:
        """Read the numbers and dates in the sections that facts use, on a thread, so that no key press waits for it."""
        self._reader.read_ahead(self.passage_anchors.in_section)

    def fact_comparisons(self, address: Address) -> tuple[FactComparison, ...]:
        """Return the comparisons of a fact with the copy; empty for other addresses, or if nothing can be compared."""
        if address not in self._comparisons:
            from jvexplore.article.comparison import compare_fact

            fact = self.dossier.facts.get(address)
            compared = compare_fact(fact, self.copy, self.passage_anchors, self._reader) if fact else ()
            self._comparisons[address] = compared
        return self._comparisons[address]

    def comparison_sign(self, address: Address) -> str:
        """Return `≠` if anything in a fact differs from the copy, `=` if all that was compared agrees, or ""."""
        signs = {each.as_block.agreement_sign for each in self.fact_comparisons(address)}
        return DIFFERS_SIGN if DIFFERS_SIGN in signs else AGREES_SIGN if signs else ""

    def first_anchor(self, address: Address) -> TextAnchor | None:
        """Return the anchor to show first for a fact: the passage with its number or its words; `None` if none."""
        compared = self.fact_comparisons(address)
        anchors = self.passage_anchors.by_address.get(address, [])
        order = [*anchors[compared[0].index :], *anchors] if compared else anchors
        return next((anchor for anchor in order if anchor.section >= 0), None)

    def passage_remark(self, address: Address) -> str:
        """Return a sentence for each passage of a fact that is not in its place; empty if all are."""
        fact = self.dossier.facts.get(address)
        passages = [passage for _, passage in fact.all_passages()] if fact else []
        anchors = self.passage_anchors.by_address.get(address, ())
        remarks = (
            anchor_status.describe_anchor(_PASSAGE_REMARKS, self.copy, *each)
            for each in zip(passages, anchors, strict=True)
        )
        return " ".join(filter(None, dict.fromkeys(remarks)))

    def resolve_quote(self, number: int | None, span: Span) -> TextAnchor:
        """Return the anchor of the words that a note quotes; `number` is the paragraph that it is on, or `None`."""
        return self._quote_resolver.resolve_quote(number, span)

    def shown_span(self, number: int | None, span: Span | None) -> Span | None:
        """Return a span as displayed: with the copy's own characters if it has the words."""
        anchor = self.resolve_quote(number, span) if span else None
        if span is None or anchor is None or anchor.section < 0:
            return span
        return replace(span, exact=self.copy.sections[anchor.section].displayed_text(anchor.start, anchor.end))

    def quote_remark(self, number: int | None, span: Span) -> str:
        """Return a sentence for the status of a note's quote; empty if the words are in their place."""
        anchor = self.resolve_quote(number, span)
        where = anchor_status.describe_location(self.copy, anchor.section, number or 0)
        stays = anchor.state == "moved" and anchor_status.fits_order(self.copy, anchor.section, number or 0)
        return _QUOTE_REMARKS.get("reworded" if stays else anchor.state, "").format(where=where)

    def recognition_summary(self) -> str:
        """Return a summary: which paragraphs were recognised, and how many facts have moved or missing passages."""
        copy, count = self.copy, len(self.dossier.source.paragraphs)
        if len(copy.undigested_paragraphs) == count:
            return "The dossier has no digests of the article, so no passage can be found in your copy."
        parts = [f"{len(copy.recognised_sections)} of {count} paragraphs found in your copy."]
        if copy.missing_paragraphs:
            are = "is" if len(copy.missing_paragraphs) == 1 else "are"
            parts.append(f"{paragraphs_label(copy.missing_paragraphs).capitalize()} {are} missing or changed.")
        if copy.undigested_paragraphs:
            parts.append(f"The dossier has no digest of {paragraphs_label(copy.undigested_paragraphs)}.")
        if displaced := copy.displaced_paragraphs:
            are = "is" if len(displaced) == 1 else "are"
            parts.append(f"{paragraphs_label(displaced).capitalize()} {are} out of order.")
        if totals := [*self._status_totals()]:
            parts.append(f"{', '.join(totals)}.")
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


def read_chosen_copy(dossier: Dossier, chosen: ChosenCopy) -> tuple[AttachedCopy | None, str]:
    """Read a copy that was given, or attached before.

    Returns:
        The copy; or `None` and the reason, if it was attached before and can no longer be used.

    Raises:
        JvexploreError: if a given one cannot be read, or has nothing of the article.
    """
    try:
        return AttachedCopy.from_file(dossier, chosen.path, takes_pipes=chosen.is_named), ""
    except JvexploreError as error:
        if chosen.is_named:
            raise
        return None, str(error)


def page_blocks_with_copy(
    dossier: Dossier, reference_index: ReferenceIndex, address: Address, attached: AttachedCopy | None
) -> list[Block]:
    """Return the page about an address; with the reader's copy, the state of its words in it and how they compare.

    The remark and the comparisons follow the heading.
    """
    page = page_blocks(dossier, reference_index, address, attached.copy.paragraph_texts if attached else None)
    if attached:
        compared = [each.as_block for each in attached.fact_comparisons(address)]
        remark = attached.passage_remark(address)
        page[1:1] = [*([Prose(remark, warns=True)] if remark else []), *compared]
    return page
