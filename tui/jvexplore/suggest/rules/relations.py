"""Suggest how the parties of an article are tied, each tie on its own words: offices, owners, advisers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.suggest.rules.rule_reading import passage_of
from jvexplore.suggest.rules.ties.advice_ties import advice_ties
from jvexplore.suggest.rules.ties.deal_ties import deal_ties
from jvexplore.suggest.rules.ties.family_ties import family_ties
from jvexplore.suggest.rules.ties.office_ties import office_ties
from jvexplore.suggest.rules.ties.tagged_sentences import tag_sentences
from jvexplore.suggest.suggestion import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jvexplore.suggest.rules.rule_reading import RuleReading
    from jvexplore.suggest.rules.ties.found_tie import FoundTie
    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_RULE: Final = "relation"
_KIND: Final = "relation"
_SAME_BOTH_WAYS: Final = frozenset(("is-related-to", "competes-with", "partners-with"))
_ONE_COMPANY: Final = frozenset(("leads", "chairs"))
"""What a person is rarely at two companies: where one is named, another is not guessed."""
_SURE: Final = 0.85


def suggest_relations(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield the relations of an article."""
    sentences = tag_sentences(reading)
    placed = [(each, sentence) for at, sentence in enumerate(sentences) for each in office_ties(sentences, at)]
    holders = _office_holders(each for each, _ in placed)
    for at, sentence in enumerate(sentences):
        found = (*advice_ties(sentences, at), *deal_ties(sentences, at), *family_ties(sentences, at, holders))
        placed += [(each, sentence) for each in found]
    yield from _fund_managers(reading)
    for tie, sentence in _without_repeats(placed):
        yield _suggestion(tie, sentence, reading)


def _suggestion(tie: FoundTie, sentence: TaggedSentence, reading: RuleReading) -> Suggestion:
    parties = reading.parties
    fields: dict[str, Any] = {
        "subject": parties[tie.subject].name,
        "verb": tie.verb,
        "object": parties[tie.object].name,
    }
    if tie.office:
        fields["office"] = tie.office
    if tie.status:
        fields["status"] = tie.status
    passage = passage_of(sentence.paragraph, sentence.original(tie.start), sentence.original(tie.end))
    why = "says how two parties are tied" if tie.confidence > _SURE else "may say how two parties are tied"
    return Suggestion(_KIND, fields, (passage,), tie.confidence, _RULE, why)


def _fund_managers(reading: RuleReading) -> Iterator[Suggestion]:
    """Yield who manages funds that are described by that: "funds managed by Larkmoor"."""
    for fund in reading.parties:
        manager = fund.name.rpartition(" by ")[2] if fund.is_described and fund.kind == "fund" else ""
        if not manager:
            continue
        first = fund.mentions[0]
        named = next((each for each in reading.parties if manager in (each.name, *each.aliases)), None)
        fields: dict[str, Any] = {"subject": named.name if named else manager, "verb": "manages", "object": fund.name}
        passage = passage_of(first.paragraph, first.name.start, first.name.start + len(fund.name))
        yield Suggestion(_KIND, fields, (passage,), 0.9, _RULE, "says who manages the funds")


def _office_holders(ties: Iterable[FoundTie]) -> dict[str, int]:
    """Return who holds each office, of those that only one person of the article holds."""
    holders: dict[str, set[int]] = {}
    for each in ties:
        holders.setdefault(each.office.lower(), set()).add(each.subject)
    return {office: people.pop() for office, people in holders.items() if office and len(people) == 1}


def _without_repeats(placed: Sequence[tuple[FoundTie, TaggedSentence]]) -> list[tuple[FoundTie, TaggedSentence]]:
    """Return the ties without those that say again what another says with more confidence, or contradict it."""
    best: dict[tuple[Any, ...], int] = {}
    sure_offices: dict[tuple[int, str], int] = {}
    for index, (tie, _) in enumerate(placed):
        if tie.subject == tie.object:
            continue
        key = _identity(tie)
        if key not in best or tie.confidence > placed[best[key]][0].confidence:
            best[key] = index
        if tie.confidence > _SURE and tie.verb in _ONE_COMPANY:
            sure_offices[tie.subject, tie.verb] = tie.object
    return [
        placed[index]
        for index in sorted(best.values())
        if placed[index][0].confidence > _SURE
        or sure_offices.get((placed[index][0].subject, placed[index][0].verb), placed[index][0].object)
        == placed[index][0].object
    ]


def _identity(tie: FoundTie) -> tuple[Any, ...]:
    ends = (tie.subject, tie.object)
    return (tie.verb, *(sorted(ends) if tie.verb in _SAME_BOTH_WAYS else ends), tie.status)
