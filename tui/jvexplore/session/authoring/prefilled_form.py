"""What stands in the form of a new fact at first: what the words say for which it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article.normalise import text_digest
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.prefill.prefilled_texts import prefilled_texts, said_spans
from jvexplore.dossier.prefill.selected_words import SelectedWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.model import Dossier
    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.open_facts import OpenFacts

_SAMPLE: Final = '"Ana Okoye, chief executive of Finch plc, paid about £5m for 24 per cent on Tuesday," she said.'


def prefill_form(kind: str, passages: Iterable[FormPassage], facts: OpenFacts) -> dict[str, str]:
    """Return the texts of the fields that the selected words fill in, by key; of several passages the first counts.

    Args:
        kind: the kind of the fact.
        passages: the words.
        facts: the dossier, and the reader's copies of its sources.

    Raises:
        JvexploreError: if there is no such kind.
    """
    texts: dict[str, str] = {}
    for passage in passages:
        selected = selected_words(passage, facts)
        texts = {**prefilled_texts(kind, selected, facts.dossier), **texts}
    return texts


def narrow_passages(kind: str, passages: Iterable[FormPassage], facts: OpenFacts) -> tuple[FormPassage, ...]:
    """Return the passages for words that were selected: of a quotation, only what stands between its marks.

    Arguments and exceptions are those of `prefill_form`.
    """
    narrowed: list[FormPassage] = []
    for passage in passages:
        selected = selected_words(passage, facts)
        spans = said_spans(kind, selected, facts.dossier)
        is_whole = spans == [(selected.start, selected.end)]
        narrowed += [passage] if is_whole else [_part(passage, selected, *span) for span in spans]
    return tuple(narrowed)


def _part(passage: FormPassage, selected: SelectedWords, start: int, end: int) -> FormPassage:
    """Return the passage for a part of selected words."""
    if passage.start is None:
        return passage
    offset = passage.start - selected.start
    digest = text_digest(selected.text[start:end])
    return passage._replace(start=start + offset, end=end + offset, digest=digest, exact=selected.written(start, end))


def selected_words(passage: FormPassage, facts: OpenFacts) -> SelectedWords:
    """Return the words of a passage with their paragraph; without a copy, the words alone."""
    dossier = facts.dossier
    source = dossier.find_source_of(passage.paragraph) or dossier.first_source
    published, language = source.published_day, source.language
    attached = facts.attached_copies
    index = attached.copy.section_indexes.get(passage.paragraph) if attached else None
    if attached is None or index is None or passage.start is None or passage.end is None:
        return SelectedWords(passage.paragraph, passage.exact, 0, len(passage.exact), published, language)
    section = attached.copy.sections[index]
    return SelectedWords(
        passage.paragraph,
        section.normalised_text,
        passage.start,
        passage.end,
        published,
        language,
        section.displayed_text,
    )


def prepare_prefill(dossier: Dossier) -> None:
    """Do what the first form would wait for: index the names of a dossier, and compile what words are told by."""
    for language in {source.language for source in dossier.sources}:
        for kind in collection_names():
            prefilled_texts(kind, SelectedWords("", _SAMPLE, 0, len(_SAMPLE), None, language), dossier)
