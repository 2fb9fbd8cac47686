"""Check a dossier against a copy of its article: are all paragraphs there, do all spans fit?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.article import fate
from jvexplore.article.normalise import fingerprint
from jvexplore.article.passages import Passages
from jvexplore.dossier.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jvexplore.article.copy import Copy
    from jvexplore.dossier.facts import Fact, Passage
    from jvexplore.dossier.model import Dossier

_OPENING = 40
_STATES: Final[Mapping[fate.Fate, str]] = {
    "reworded": "its paragraph is missing or changed in the copy; its words stand where they belong, {where}",
    "reordered": "has moved: its paragraph is the same in the copy, but in another place",
    "moved": "has moved: in the copy its words stand {where}",
    "ambiguous": "is ambiguous: its words stand in the copy more than once",
    "gone": "is gone: its words are not in the copy",
    "whole": "is gone: its paragraph is not in the copy",
}


def check_copy(dossier: Dossier, copy: Copy) -> Iterator[Problem]:
    """Yield everything in which a dossier and a copy of its article differ."""
    for number in copy.missing:
        yield Problem(f"paragraph/{number}", "digest", "is not in the copy", "correct the digest or complete the copy")
    for number in copy.unknown:
        yield Problem(f"paragraph/{number}", "digest", "is missing", _candidates(copy, number))
    for number, text in copy.found.items():
        length = dossier.paragraph(number).length
        if length not in (None, len(text)):
            yield Problem(f"paragraph/{number}", "length", f"is {length}, not {len(text)}", f"say {len(text)}")
    passages = Passages(dossier, copy)
    for fact in dossier.facts.values():
        for (key, passage), place in zip(fact.all_passages(), passages.of[fact.address], strict=True):
            yield from _span(fact, key, passage, copy)
            became = fate.told(_STATES, copy, passage, place)
            if became and passage.paragraph not in copy.unknown:
                yield Problem(fact.address, key, became, "read it again in the copy")


def spans(dossier: Dossier, copy: Copy) -> Iterator[tuple[str, str, Passage, str]]:
    """Yield every passage: address, place, passage, and the words that it covers; or "gone", or "ambiguous"."""
    passages = Passages(dossier, copy)
    for fact in dossier.facts.values():
        for (key, passage), place in zip(fact.all_passages(), passages.of[fact.address], strict=True):
            words = copy.sections[place.section].text[place.start : place.end] if place.section >= 0 else ""
            state = "" if place.state == "here" else f"{place.state.upper()} " if words else place.state.upper()
            yield fact.address, key, passage, state + words


def _span(fact: Fact, key: str, passage: Passage, copy: Copy) -> Iterator[Problem]:
    text = copy.found.get(passage.paragraph)
    if text is None or passage.end is None:
        return
    if passage.end > len(text):
        what = f"ends at {passage.end}, outside paragraph {passage.paragraph}"
        yield Problem(fact.address, key, what, f"it has {len(text)} characters")
        return
    words = text[passage.start : passage.end]
    if passage.digest and passage.digest != fingerprint(words):
        what = f'the digest does not fit the words "{words}"'
        yield Problem(fact.address, key, what, f'move the span, or say "{fingerprint(words)}"')


def _candidates(copy: Copy, number: int) -> str:
    """Say which digest a paragraph without one needs: of the texts between its recognised neighbours."""
    taken = {text: each for each, text in copy.found.items()}
    places = {taken[text]: place for place, text in enumerate(copy.texts) if text in taken}
    after = max((place for each, place in places.items() if each < number), default=-1)
    before = min((place for each, place in places.items() if each > number), default=len(copy.texts))
    between = [text for text in copy.texts[after + 1 : before] if text not in taken]
    if not between:
        return "the copy has no paragraph for it"
    told = ", ".join(f'digest = "{fingerprint(text)}", length = {len(text)} ("{text[:_OPENING]}…")' for text in between)
    return f"add {told}" if len(between) == 1 else f"add one of: {told}"
