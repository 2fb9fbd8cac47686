"""Read again what the selected words say, once another field is typed on which that depends."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.prefill.prefilled_texts import NO_CHOICE, Choice, dependent_keys, prefilled_texts
from jvexplore.session.authoring.described_party import find_name
from jvexplore.session.authoring.form_passage import PASSAGES
from jvexplore.session.authoring.new_names import PARTY
from jvexplore.session.authoring.prefilled_form import prefill_form, selected_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.session.authoring.form_passage import FormPassage
    from jvexplore.session.open_facts import OpenFacts

_NAME: Final = "name"


def read_again(
    kind: str, key: str, values: Mapping[str, Any], passages: Iterable[FormPassage], facts: OpenFacts
) -> dict[str, str]:
    """Return the texts of the fields that depend on another one, empty ones too; none if nothing does.

    Args:
        kind: the kind of the fact.
        key: the key of the field that was typed: the category of a term, the name of a party, the number of a stake;
            `passages` after words were added, for all fields.
        values: what the text of the field was read as.
        passages: the words; of several the first counts that say something.
        facts: the dossier, and the reader's copies of its sources.
    """
    if key == PASSAGES:
        return prefill_form(kind, passages, facts)
    keys = dependent_keys(kind, key)
    texts = dict.fromkeys(keys, "")
    for passage in passages if keys else ():
        selected, choice = selected_words(passage, facts), _choice_of(values, key)
        if kind == PARTY and key == _NAME:
            span = find_name(str(values.get(key, "")), selected.text, passage)
            if span is None:
                continue
            selected, choice = selected._replace(start=span[0], end=span[1]), NO_CHOICE
        found = prefilled_texts(kind, selected, facts.dossier, choice)
        texts |= {each: found[each] for each in keys if each in found and not texts[each]}
    return texts


def _choice_of(values: Mapping[str, Any], key: str) -> Choice:
    numbers = [each for each in values.values() if isinstance(each, int | float | Decimal)]
    if numbers:
        return Choice(value=Decimal(str(numbers[0])))
    return Choice(category=str(values.get(key, "")))
