"""What the article says of a party where it is named, what it is and its role; and which names are those of none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jvexplore.article.normalise import normalise_text
from jvexplore.dossier.name_index import fold_name
from jvexplore.dossier.prefill.prefilled_texts import prefilled_texts
from jvexplore.dossier.prefill.words_reading import WordsReading
from jvexplore.dossier.writing.typed_references import is_party_name
from jvexplore.session.authoring.new_names import PARTY
from jvexplore.session.authoring.prefilled_form import selected_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.open_facts import OpenFacts


class PartyDescription(NamedTuple):
    """What is said of a party.

    Attributes:
        type: what it is; empty if that is not said.
        role: its role; empty if that is not said.
    """

    type: str = ""
    role: str = ""


def find_name(name: str, text: str, passage: FormPassage) -> tuple[int, int] | None:
    """Return the span of a name in the paragraph of a passage, within its words if it stands there.

    Args:
        name: the name.
        text: the normalised paragraph.
        passage: the passage.
    """
    start, end = passage.start or 0, len(text) if passage.end is None else passage.end
    words = re.compile(rf"(?<!\w){re.escape(normalise_text(name))}(?!\w)", re.IGNORECASE)
    spans = [match.span() for match in words.finditer(text)]
    within = [span for span in spans if start <= span[0] and span[1] <= end]
    return next(iter(within or spans), None)


def describe_party(name: str, passages: Iterable[FormPassage], facts: OpenFacts) -> PartyDescription:
    """Return what the paragraphs of some passages say of a party that is new.

    Args:
        name: its name.
        passages: the passages of the fact that names it.
        facts: the dossier, and the reader's copies of its sources.
    """
    for passage in passages:
        selected = selected_words(passage, facts)
        if span := find_name(name, selected.text, passage):
            texts = prefilled_texts(PARTY, selected._replace(start=span[0], end=span[1]), facts.dossier)
            if fold_name(texts.get("name", "")) == fold_name(name):
                return PartyDescription(texts.get("type", ""), texts.get("role", ""))
    return PartyDescription()


def find_new_names(passages: Iterable[FormPassage], facts: OpenFacts) -> list[str]:
    """Return the names in the paragraphs of some passages that are those of no party: those in the words come first.

    Args:
        passages: the passages.
        facts: the dossier, and the reader's copies of its sources.
    """
    within: list[str] = []
    around: list[str] = []
    for passage in passages:
        reading = WordsReading(selected_words(passage, facts), facts.dossier, PARTY)
        for each in reading.names:
            is_within = reading.start <= each.start and each.end <= reading.end
            (within if is_within else around).append(each.full)
    names = dict.fromkeys((*within, *around))
    return [each for each in names if not is_party_name(each, facts.dossier)]
