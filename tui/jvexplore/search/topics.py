"""What facts are found by that none of their sentences says: tags, roles, numbers, dates, what their rows show."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.dossier import numbers
from jvexplore.dossier.editorial import is_editorial
from jvexplore.dossier.facts import Challenge, Event, Figure, Party, Relation, Stake
from jvexplore.dossier.vocabulary.roles import role_heading, role_name
from jvexplore.reading import edtf
from jvexplore.search.values import date_words, number_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.facts import Fact

_HALF: Final = Decimal(50)
_OPEN: Final = ".."
"""What an end of a span is in EDTF that nobody knows."""


def fact_topics(fact: Fact) -> list[str]:
    """Return what a fact is about: its tags, and the term for what it is."""
    topics = list(fact.tags)
    match fact:
        case Party():
            topics += [fact.role, role_name(fact.role), role_heading(fact.role)]
        case Stake() if fact.percent < _HALF:
            topics.append("minority stake")
        case Stake() if fact.percent > _HALF:
            topics.append("majority stake")
    return topics


def fact_values(fact: Fact) -> Sequence[str]:
    """Return the number or the date that a fact itself is about, as words of `values.py`.

    Some time before or after a day is not that day: such an event is found by its text, after those of the day.
    """
    match fact:
        case Stake():
            return number_words(fact.percent, "percent")
        case Figure():
            return number_words(fact.value, fact.unit)
        case Event() if _OPEN not in fact.when:
            return date_words(fact.when)
        case Relation() if fact.since:
            return date_words(fact.since)
    return ()


def written_value(fact: Fact) -> str:
    """Return the number or the date that `fact_values` has as a title or a text writes it; empty if there is none."""
    match fact:
        case Stake():
            return numbers.percent(fact.percent)
        case Figure():
            return numbers.amount(fact.value, fact.unit)
        case Event() if _OPEN not in fact.when:
            return edtf.parse(fact.when).words
        case Relation() if fact.since:
            return edtf.parse(fact.since).words
    return ""


def row_words(fact: Fact, mark: str) -> str:
    """Return what the row of a fact shows in its pane, apart from its title: the date, the category, the marks.

    Args:
        fact: of any kind.
        mark: what stands behind its title where a part of it rests on the editor.
    """
    shown = ["editorial", mark] if is_editorial(fact) else [mark]
    match fact:
        case Party():
            shown += [fact.role, role_name(fact.role), role_heading(fact.role)]
        case Challenge():
            count = len(fact.responses)
            shown.append(f"{count} response{'s' * (count != 1)}" if count else "no response")
        case Event():
            shown.append(edtf.parse(fact.when).short)
        case Figure():
            shown.append(fact.qualifier)
    return " ".join(filter(None, shown))
