"""Convert the digests and spans of a source from the normalisation rule of format 1 to the present one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import source_address
from jvexplore.article.fixes.fix import Fix
from jvexplore.article.normalise import RULE, apply_steps_tracked, text_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.article.article_copy import CopySection
    from jvexplore.article.fixes.located_dossier import LocatedDossier, LocatedPassage
    from jvexplore.article.tracked_text import TrackedText


class _CannotConvert(Exception):
    """A passage does not say which words it covers."""


def convert_rules(located: LocatedDossier) -> tuple[list[Fix], LocatedDossier]:
    """Return the sources that could be converted, and the dossier afterwards.

    A source is converted as a whole or not at all: if all of its paragraphs are in the copy, before and afterwards, and
    each passage covers words of them. What is in the way is a problem that a check reports.
    """
    fixes = []
    for source in located.dossier.sources_by_id.values():
        if source.normalised == 1 and source.id in located.attached.copies and _convert_source(located, source.id):
            converted = located.with_edits()
            copy = converted.attached.copies[source.id].copy
            if len(copy.recognised_sections) == len(source.paragraphs):
                located = converted
                fixes.append(Fix(source_address(source.id), "normalised", "digests and spans are by the present rule"))
            else:
                located = located.without_edits()
    return fixes, located


def _convert_source(located: LocatedDossier, source_id: str) -> bool:
    """Make the changes that convert a source; return whether it can be converted, without any change if not."""
    table, source = next(each for each in located.located_sources() if each[1].id == source_id)
    sections = located.attached.copies[source_id].copy.recognised_sections
    if len(sections) < len(source.paragraphs):
        return False
    # From the text by the old rule, so that it makes no difference which copy it was found in.
    texts = {each: apply_steps_tracked(RULE, section.normalised_text) for each, section in sections.items()}
    if len({each.text for each in texts.values()}) < len(texts):
        return False  # by one digest, only one of them would be recognised
    try:
        converted = [(each, _convert_passage(each, sections, texts)) for each in located.passages]
    except _CannotConvert:
        return False
    for passage, values in converted:
        if values:
            located.edits.set_keys(passage.table, values)
    for paragraph_table, paragraph in located.located_paragraphs(table, source):
        text = texts[paragraph.id].text
        located.edits.set_keys(paragraph_table, {"digest": text_digest(text), "length": len(text)})
    located.edits.remove_key(table, "normalised")
    return True


def _convert_passage(
    located: LocatedPassage, sections: Mapping[str, CopySection], texts: Mapping[str, TrackedText]
) -> dict[str, str | int]:
    """Return the new values of a passage; empty if it is of another source, a whole paragraph, or words.

    Args:
        located: the passage.
        sections: the paragraphs of the source by id, by the old rule.
        texts: their texts by the new rule, each with the origins of its characters in that by the old rule.

    Raises:
        _CannotConvert: if it has a span that does not fit the paragraph.
    """
    if located.table.values.get("paragraph") not in sections:
        return {}
    passage = located.passage
    if passage is None:
        raise _CannotConvert
    start, end = passage.start, passage.end
    if end is None and (start is None or passage.words):
        return {}
    before, after = sections[passage.paragraph].normalised_text, texts[passage.paragraph]
    if start is None or end is None or not start < end <= len(before):
        raise _CannotConvert
    if passage.digest not in (None, text_digest(before[start:end])):
        raise _CannotConvert
    new_start, new_end = after.span_of_original(start, end)
    if new_start >= new_end:
        raise _CannotConvert
    return {"start": new_start, "end": new_end, "digest": text_digest(after.text[new_start:new_end])}
