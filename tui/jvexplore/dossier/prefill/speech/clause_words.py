"""The words of an English sentence that make a part of it a clause: something is or does something there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.words_reading import WordsReading

FEWEST_WORDS: Final = 4
"""The fewest words of a statement."""
_AUXILIARY: Final = (
    r"(?:would|will|could|was|were|had|has|have|is|are|should|may|might|must|can|did|does|do|won't|wouldn't|can't"
    r"|isn't)"
)
_SUBJECT: Final = (
    r"(?:it|he|she|they|we|i|there|this|these|those|its|their|his|her|the|a|an|any|no|some|all|both|each|every|neither"
    r"|either|many|most|one|two|three|such|another|nobody|everyone|anyone|nothing|that|even|only|at least|up to|about"
    r"|more|fewer|as (?:many|much|few|little) as)"
)
_CLAUSE: Final = re.compile(
    rf"\s+{_SUBJECT}\b|\s+(?:it|he|she|they|we|there)'|\s+(?-i:[A-Z£$€\d])"
    rf"|\s+[a-z-]+(?:s|ed)?\s+(?:\w+\s+){{0,4}}?{_AUXILIARY}\b"
    r"|\s+[a-z-]{3,}s\s+(?!from|with|into|over|under|after|about|before|until|during|since|than|that)[a-z]{4,}\s+"
    r"(?:the|an?|that|no|its|their)\b",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    rf"'(?:s|d|ll|re|ve)\b|\b(?:{_AUXILIARY}|\w+ed|\w{{3,}}s|took|made|gave|went|came|fell|rose|held|kept|sold|bought"
    rf"|paid"
    r"|saw|got|found|left|led|lost|met|put|ran|set|cut|fear|expect|plan|intend|need|want|hope)\b"
)
_DOES: Final = rf"(?:\w+ly\s+)?(?:{_AUXILIARY}|rose|fell)\b"
_DOES_IT: Final = re.compile(rf"\b{_DOES}")
_NAME_DOES: Final = re.compile(rf"(?:'s)?\s+(?:\w+\s+)?(?:{_DOES}|\w{{3,}}ed\b)")
_NOUN_DOES: Final = re.compile(rf"\s+(?:(?!who\b|which\b|that\b)[\w'-]+\s+){{1,5}}?{_DOES}")
_WORD: Final = re.compile(r"\w+")


def begins_clause(text: str, start: int, end: int) -> bool:
    """Return whether words behind a verb of saying are a clause of their own, which has more than a noun."""
    return _CLAUSE.match(text, start, end) is not None and is_finite(text, start, end)


def is_finite(text: str, start: int, end: int) -> bool:
    """Return whether there may be a verb in the words."""
    return _FINITE.search(text, start, end) is not None


def has_auxiliary(text: str, start: int, end: int) -> bool:
    """Return whether there is one of the verbs in the words that are surely verbs: "would", "has"."""
    return _DOES_IT.search(text, start, end) is not None


def is_statement(text: str, start: int, end: int) -> bool:
    """Return whether words say something: they are more than "On Tuesday" or "Meanwhile"."""
    return len(_WORD.findall(text[start:end])) > FEWEST_WORDS and is_finite(text, start, end)


def does_something(words: WordsReading, start: int, end: int) -> bool:
    """Return whether what stands behind a verb of saying does something itself: "said Finch had promised to stay"."""
    name = words.name_after(start, end)
    if name and len(_WORD.findall(words.text[start : name.start])) <= FEWEST_WORDS:
        does = _NAME_DOES.match(words.text, name.end, end) or _NOUN_DOES.match(words.text, start, name.start)
        return does is not None
    return _NOUN_DOES.match(words.text, start, end) is not None
