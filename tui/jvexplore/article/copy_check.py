"""Check a dossier against the copies of its sources: whether all paragraphs exist, and spans, quotes and numbers fit.

Problems of the copy are reported once for each paragraph, not for each fact that cites it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.address import paragraph_address
from jvexplore.article.comparison import compare_fact, describe_difference
from jvexplore.article.normalise import apply_steps, source_rule, text_digest
from jvexplore.article.passage_anchors import PassageAnchors
from jvexplore.article.section_reader import SectionReader
from jvexplore.article.undigested_paragraphs import undigested_stretches
from jvexplore.dossier.paragraph_labels import paragraph_words, paragraphs_label
from jvexplore.dossier.problem import Problem
from jvexplore.reading.language_codes import unread_language_remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.article.article_copy import ArticleCopy
    from jvexplore.article.attached_copies import AttachedCopies
    from jvexplore.article.comparison import FactComparison
    from jvexplore.article.passage_anchors import AnchorState
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.source import Passage

_EXCERPT_CHARS: Final = 40
_MAX_LISTED: Final = 40
"""The maximum number of digests proposed for paragraphs that lack one: more than an article has."""
_FOUND_TEXTS: Final[Mapping[AnchorState, str]] = {
    "moved": "found elsewhere",
    "ambiguous": "with several matches",
    "gone": "not found",
}
_WORDS_PROBLEMS: Final[Mapping[AnchorState, tuple[str, str]]] = {
    "gone": ('words "{}" are not in the copy', "write them as the source has them, or fix the paragraph"),
    "ambiguous": ('words "{}" occur more than once in the copy', "add words, or the paragraph"),
}
"""What is wrong with the words that a person wrote in a passage, and the remedy."""
_STATE_LABELS: Final[Mapping[AnchorState, str]] = {
    "here": "",
    "moved": "MOVED",
    "ambiguous": "SEVERAL MATCHES",
    "gone": "NOT FOUND",
    "unknown": "NO DIGEST",
    "unattached": "NO COPY",
}
"""The text before the words of a passage in the list of all; it replaces them if there are none."""


def check_copy(dossier: Dossier, copy: ArticleCopy) -> Iterator[Problem]:
    """Yield all differences between a dossier and the copies of its sources."""
    passage_anchors = PassageAnchors(dossier, copy)
    reader = SectionReader(copy, dossier)
    for paragraph in copy.missing_paragraphs:
        what = f"is missing or changed in the copy{_describe_passages_in(dossier, passage_anchors, paragraph)}"
        yield Problem(paragraph_address(paragraph), "", what, "complete the copy, or correct the dossier")
    for paragraph in copy.displaced_paragraphs:
        what = "is out of order in the copy"
        yield Problem(paragraph_address(paragraph), "", what, "restore the order of the article")
    yield from _check_missing_digests(dossier, copy)
    for paragraph, section in copy.recognised_sections.items():
        length = dossier.paragraphs[paragraph].length
        if length not in (None, len(section.normalised_text)):
            what = f"is {length}, not {len(section.normalised_text)}"
            yield Problem(paragraph_address(paragraph), "length", what, f"set it to {len(section.normalised_text)}")
    for fact in dossier.facts.values():
        anchors = passage_anchors.by_address[fact.address]
        for (key, passage), anchor in zip(fact.all_passages(), anchors, strict=True):
            yield from _check_span(dossier, fact, key, passage, copy)
            if _is_words_problem(dossier, copy, passage, anchor.state):
                what, remedy = _WORDS_PROBLEMS[anchor.state]
                yield Problem(fact.address, key, what.format(passage.words), remedy)
        yield from _check_values(dossier, fact, copy, passage_anchors, reader)


def check_values(dossier: Dossier, fact: Fact, attached: AttachedCopies) -> Iterator[Problem]:
    """Yield what a fact says otherwise than the words of its passages in the copies."""
    reader = SectionReader(attached.copy, dossier)
    yield from _check_values(dossier, fact, attached.copy, attached.passage_anchors, reader)


def check_unsaved_values(dossier: Dossier, fact: Fact, attached: AttachedCopies) -> Iterator[Problem]:
    """Yield the same for a fact that is not in the dossier, or not yet as it is; quick enough for each key press."""
    yield from _check_values(dossier, fact, attached.copy, attached.passage_anchors.of_fact(fact), attached.reader)


def _check_values(
    dossier: Dossier, fact: Fact, copy: ArticleCopy, passage_anchors: PassageAnchors, reader: SectionReader
) -> Iterator[Problem]:
    for comparison in compare_fact(fact, copy, passage_anchors, reader):
        if not comparison.agrees:
            yield Problem(fact.address, comparison.key, *_describe_mismatch(dossier, comparison))


def unread_languages(dossier: Dossier, copy: ArticleCopy) -> Iterator[Problem]:
    """Yield a line for each source with a copy in a language that is not read; there is nothing wrong with it."""
    attached = {*copy.sources.values()}
    for number, source in enumerate(dossier.sources, 1):
        if source.id in attached and (remark := unread_language_remark(source.language)):
            yield Problem("", f"sources.{number}.language", remark)


def list_covered_words(dossier: Dossier, copy: ArticleCopy) -> Iterator[tuple[str, str, Passage, str]]:
    """Yield every passage: address, key, passage, and the words that it covers, or in capitals why there are none."""
    passage_anchors = PassageAnchors(dossier, copy)
    for fact in dossier.facts.values():
        for (key, passage), anchor in zip(fact.all_passages(), passage_anchors.by_address[fact.address], strict=True):
            covered = (
                copy.sections[anchor.section].displayed_text(anchor.start, anchor.end) if anchor.section >= 0 else ""
            )
            yield fact.address, key, passage, " ".join(filter(None, (_STATE_LABELS[anchor.state], covered)))


def _describe_passages_in(dossier: Dossier, passage_anchors: PassageAnchors, paragraph: str) -> str:
    """Return the number of passages in a paragraph, and where their words are now; empty if there are none."""
    states = Counter(
        anchor.state
        for fact in dossier.facts.values()
        for (_, passage), anchor in zip(fact.all_passages(), passage_anchors.by_address[fact.address], strict=True)
        if passage.paragraph == paragraph
    )
    count = sum(states.values())
    if not count:
        return ""
    found = ", ".join(f"{states[state]} {label}" for state, label in _FOUND_TEXTS.items() if states[state])
    return f"; {count} passage{'s' if count > 1 else ''} in it: {found}"


def _check_span(dossier: Dossier, fact: Fact, key: str, passage: Passage, copy: ArticleCopy) -> Iterator[Problem]:
    section = copy.recognised_sections.get(passage.paragraph)
    if section is None or passage.end is None:
        return
    if passage.end > len(section.normalised_text):
        what = f"end ({passage.end}) is past the end of {paragraph_words(dossier, passage.paragraph)}"
        yield Problem(fact.address, key, what, f"it has {len(section.normalised_text)} characters")
        return
    covered = section.normalised_text[passage.start : passage.end]
    if passage.digest and passage.digest != text_digest(covered):
        what = f'digest does not match the words "{covered}"'
        yield Problem(fact.address, key, what, f'fix the span, or set digest to "{text_digest(covered)}"')


def _is_words_problem(dossier: Dossier, copy: ArticleCopy, passage: Passage, state: AnchorState) -> bool:
    """Return whether the words of a passage are not where they should be, so that no other problem says why."""
    if not passage.words or passage.end is not None or state not in _WORDS_PROBLEMS:
        return False
    if passage.paragraph in copy.undigested_paragraphs:
        return state == "gone"  # it is not known which section of the copy is the paragraph
    if passage.paragraph:
        return passage.paragraph not in copy.missing_paragraphs
    may_be_elsewhere = not copy.sources.keys() >= dossier.paragraphs.keys()  # in a source without a copy
    return state == "ambiguous" or not may_be_elsewhere


def _describe_mismatch(dossier: Dossier, comparison: FactComparison) -> tuple[str, str]:
    """Return the difference between a fact and the copy, and the remedy."""
    where = paragraphs_label(dossier, comparison.paragraphs)
    if comparison.key == "text":
        differences = "; ".join(map(describe_difference, comparison.differences)) or "the passages say something else"
        return f"differs from the copy, {where}: {differences}", "quote word for word, or fix the passages"
    found = ", ".join(f"“{each}”" for each in comparison.found)
    return f"is {comparison.stated}, but the copy says {found}, {where}", "correct the value, or fix the passages"


def _check_missing_digests(dossier: Dossier, copy: ArticleCopy) -> Iterator[Problem]:
    """Yield the paragraphs without a digest, with the possible digests from the copy, each once."""
    for stretch in undigested_stretches(copy):
        yield from _propose_digests(dossier, stretch.paragraphs, stretch.texts)


def _propose_digests(dossier: Dossier, paragraphs: Sequence[str], texts: Sequence[str]) -> Iterator[Problem]:
    """Yield the digests that paragraphs without one need, given the texts that may be theirs."""
    rule = source_rule(dossier.source_of(paragraphs[0]))
    entries = [*map(paragraph_address, paragraphs)]
    digests = [_digest_entry(apply_steps(rule, text), text) for text in texts]
    others = f" here and for {paragraphs_label(dossier, paragraphs[1:])}" if len(paragraphs) > 1 else ""
    if not digests:
        yield Problem(entries[0], "digest", f"is missing{others}", "the copy has no paragraph at this position")
    elif len(digests) == len(entries):
        for entry, digest in zip(entries, digests, strict=True):
            yield Problem(entry, "digest", "is missing", f"add {digest}")
    else:
        more = f" and {len(digests) - _MAX_LISTED} more" if len(digests) > _MAX_LISTED else ""
        candidates = f"{', '.join(digests[:_MAX_LISTED])}{more}"
        yield Problem(entries[0], "digest", f"is missing{others}", f"candidates in the copy: {candidates}")


def _digest_entry(normal: str, text: str) -> str:
    return f'digest = "{text_digest(normal)}", length = {len(normal)} ("{text[:_EXCERPT_CHARS]}…")'
