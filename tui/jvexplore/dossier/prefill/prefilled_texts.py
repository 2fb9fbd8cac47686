"""Fill in the form of a new fact from the selected words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.fact_types import FORM_AMOUNT
from jvexplore.dossier.form_fields import field_reader
from jvexplore.dossier.prefill import read_dates, read_figures, read_parties, read_quotes, read_shares, read_terms
from jvexplore.dossier.prefill.cues import status_cues
from jvexplore.dossier.prefill.fact_reading import FactReading
from jvexplore.dossier.prefill.read_titles import title_text
from jvexplore.dossier.prefill.words_reading import WordsReading
from jvexplore.dossier.writing.key_readers import record_type
from jvexplore.dossier.writing.typed_values import read_typed_value
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from decimal import Decimal

    from jvexplore.dossier.answers import Prefill
    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.prefill.selected_words import SelectedWords

_QUOTATION: Final = "quotation"
_NOT_CHECKED: Final = ("party", "toml")
"""The shapes whose text names what may not be there yet, or was checked when it was made."""


def _of_words(read: Callable[[WordsReading], str]) -> Callable[[FactReading], str]:
    return lambda fact: read(fact.words)


_READERS: Final[Mapping[Prefill, Callable[[FactReading], str]]] = {
    "actors": FactReading.actors_text,
    "aliases": _of_words(read_parties.aliases_text),
    "amount": _of_words(read_figures.amount_text),
    "base of share": _of_words(read_shares.base_text),
    "category": lambda fact: fact.category,
    "category of number": lambda fact: fact.number_category,
    "company": _of_words(read_shares.company_text),
    "country": _of_words(read_parties.country_text),
    "date": _of_words(read_dates.happening_text),
    "date of saying": _of_words(read_dates.said_text),
    "date of state": _of_words(read_dates.state_text),
    "deed": lambda fact: fact.deed,
    "equivalents": _of_words(read_figures.equivalents_text),
    "giver": lambda fact: read_terms.giver_text(fact.words, fact.category),
    "holder": _of_words(read_shares.holder_text),
    "measured": FactReading.measured_text,
    "name": _of_words(read_parties.name_text),
    "number": _of_words(read_figures.value_text),
    "object": lambda fact: fact.tie.object,
    "office": lambda fact: fact.tie.office,
    "party type": _of_words(read_parties.type_text),
    "quotation": _of_words(read_quotes.quotation_text),
    "quote mode": _of_words(read_quotes.mode_text),
    "raisers": FactReading.raisers_text,
    "receiver": lambda fact: read_terms.receiver_text(fact.words, fact.category),
    "role": _of_words(read_parties.role_text),
    "share": _of_words(read_shares.share_text),
    "since": _of_words(read_dates.since_text),
    "speakers": _of_words(read_quotes.speakers_text),
    "status of happening": lambda fact: fact.status(status_cues.HAPPENING_STATUSES),
    "status of position": lambda fact: fact.status(status_cues.POSITION_STATUSES),
    "status of term": lambda fact: fact.status(status_cues.TERM_STATUSES),
    "subject": lambda fact: fact.tie.subject,
    "title": _of_words(title_text),
    "until": _of_words(read_dates.until_text),
    "verb": lambda fact: fact.tie.verb,
}


_DEPENDENTS: Final[Mapping[Prefill, Collection[Prefill]]] = {
    "category": frozenset(("giver", "receiver")),
    "category of number": frozenset(("measured",)),
    "name": frozenset(("party type", "role", "aliases")),
    "number": frozenset(("category of number", "measured", "date of state", "equivalents")),
    "share": frozenset(("holder", "company", "base of share", "status of position", "date of state")),
}
"""What is read by something else that the words say, or that the reader chooses."""


class Choice(NamedTuple):
    """What the reader has chosen themselves, by which the rest is read.

    Attributes:
        category: the category; empty if it is told from the words.
        value: the number, of several in the words; `None` for the one that is told from them.
    """

    category: str = ""
    value: Decimal | None = None


NO_CHOICE: Final = Choice()


def dependent_keys(kind: str, key: str) -> Sequence[str]:
    """Return the keys of a kind whose texts depend on what another key says.

    Raises:
        JvexploreError: if there is no such kind.
    """
    sources = record_type(kind).prefilled
    dependents = _DEPENDENTS.get(sources[key], ()) if key in sources else ()
    return [each for each, source in sources.items() if source in dependents]


def prefilled_texts(
    kind: str, selected: SelectedWords, dossier: Dossier, choice: Choice = NO_CHOICE
) -> Mapping[str, str]:
    """Return what the form of a new fact says at first, by key; what is not clear from the words is left out.

    Args:
        kind: the kind of the fact.
        selected: the words.
        dossier: the dossier that the fact will be in; its parties are known by name.
        choice: what the reader has chosen already.

    Raises:
        JvexploreError: if there is no such kind.
    """
    sources = record_type(kind).prefilled
    if selected.start >= selected.end:
        return {}
    reading = FactReading(WordsReading(selected, dossier, kind, choice.value), choice.category)
    texts = {key: _READERS[source](reading) for key, source in sources.items()}
    return {key: text for key, text in texts.items() if text and _is_read(kind, key, text, dossier)}


def said_spans(kind: str, selected: SelectedWords, dossier: Dossier) -> Sequence[tuple[int, int]]:
    """Return the spans of the words on which a fact of some kind rests: of a quotation, those between its marks.

    Arguments and exceptions are those of `prefilled_texts`.
    """
    quoted: list[tuple[int, int]] = []
    if _QUOTATION in record_type(kind).prefilled.values():
        quoted = read_quotes.quoted_spans(WordsReading(selected, dossier, kind))
    return quoted or [(selected.start, selected.end)]


def _is_read(kind: str, key: str, text: str, dossier: Dossier) -> bool:
    """Return whether a form can read a text; a name may be that of a new party."""
    if field_reader(kind, key).shape in _NOT_CHECKED or key == FORM_AMOUNT:
        return True
    try:
        read_typed_value(kind, key, text, dossier)
    except JvexploreError:
        return False
    return True
