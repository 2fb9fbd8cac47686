"""Turn the words of passages into spans, fill in the digests of spans, and update passages that moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.article.fixes.fix import Fix
from jvexplore.article.new_place import find_new_place
from jvexplore.article.normalise import text_digest
from jvexplore.article.passage_anchors import find_words
from jvexplore.dossier.paragraph_labels import paragraph_words
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.source_text import source_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.article.fixes.located_dossier import LocatedDossier, LocatedPassage
    from jvexplore.dossier.source import Passage


def fix_passages(located: LocatedDossier) -> Iterator[Fix | Problem]:
    """Fix passages; yield each change, and why words could not become a span, unless a check says so."""
    for each in located.passages:
        if each.passage is None:
            continue
        if each.passage.words and each.passage.end is None:
            yield from _fix_words(located, each, each.passage)
        elif each.passage.start is not None and each.passage.end is not None:
            yield from _fix_span(located, each, each.passage)


def _fix_words(located: LocatedDossier, each: LocatedPassage, passage: Passage) -> Iterator[Fix | Problem]:
    copy, dossier = located.attached.copy, located.dossier
    what = f'words "{passage.words}"'
    if passage.paragraph:
        if passage.paragraph in dossier.paragraphs and passage.paragraph not in copy.sources:
            title = source_title(dossier.source_of(passage.paragraph))
            yield Problem(each.address, each.key, f"{what} cannot be looked up: “{title}” has no copy", _NAME_A_COPY)
            return
        own = copy.section_indexes.get(passage.paragraph)
        sections = [] if own is None else [own]
    else:
        sections = [*range(len(copy.sections))]
    found = [*find_words(copy, passage.words, sections)]
    if len(found) > 1 or (not found and passage.paragraph):
        return  # a check says so
    without = [source for source in located.attached.sources_without_copy if source.paragraphs]
    if without and not passage.paragraph:
        titles = ", ".join(f"“{source_title(source)}”" for source in without)
        remedy = f'{_NAME_A_COPY}, or write the paragraph, like paragraph = "5"'
        yield Problem(each.address, each.key, f"{what} may also be in a source that has no copy: {titles}", remedy)
        return
    for index, start, end in found:
        section = copy.sections[index]
        if not section.paragraph:
            remedy = "add that paragraph, or write words of another"
            yield Problem(each.address, each.key, f"{what} are in no paragraph that the dossier has", remedy)
            return
        values: dict[str, str | int] = {} if passage.paragraph else {"paragraph": section.paragraph}
        values |= {"start": start, "end": end, "digest": text_digest(section.normalised_text[start:end])}
        located.edits.set_keys(each.table, values, instead_of="words")
        where = paragraph_words(dossier, section.paragraph)
        yield Fix(each.address, each.key, f"{what} are {where}, {start}-{end}")


def _fix_span(located: LocatedDossier, each: LocatedPassage, passage: Passage) -> Iterator[Fix]:
    copy, dossier = located.attached.copy, located.dossier
    section = copy.recognised_sections.get(passage.paragraph)
    if section and not passage.digest:
        covered = section.normalised_text[passage.start : passage.end]
        if covered and passage.end is not None and passage.end <= len(section.normalised_text):
            located.edits.set_keys(each.table, {"digest": text_digest(covered)})
            yield Fix(each.address, each.key, f"digest is {text_digest(covered)}")
        return
    if new := find_new_place(copy, located.attached.passage_anchors, passage):
        located.edits.set_keys(each.table, new._asdict())
        before, after = paragraph_words(dossier, passage.paragraph), paragraph_words(dossier, new.paragraph)
        yield Fix(each.address, each.key, f"moved from {before} to {after}, {new.start}-{new.end}")


_NAME_A_COPY = "name its copy with --article FILE"
