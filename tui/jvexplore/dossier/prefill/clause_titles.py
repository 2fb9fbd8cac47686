"""Make a title of a clause: who does what, in the words of the article; none if the clause does not say both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.prefill.cues.clause_cues import (
    CUT,
    DANGLING,
    DATE_LEAD,
    DATELINE,
    ENDS_WITH_RELATIVE,
    FINITE,
    JOINED_VERB,
    OPENING,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    SAID,
    SAID_PRONOUN,
    SAYS_THAT,
    SAYS_WHICH,
    STARTS_WITH_VERB,
    WEAK_SUBJECT,
)
from jvexplore.reading.clauses import clause_index, sentence_clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.clauses import Clause

_MAX_TITLE: Final = 80
_LEAD_REACH: Final = 40
_MAX_REACH: Final = 600
"""How far from the words a clause may begin or end, in characters."""
_MAX_ASIDES: Final = 4
_MIN_WORDS: Final = 3
_MAX_SUBJECT_WORDS: Final = 7
_FOCUS: Final = "\0"
"""Stands in the words of a clause for the date, or the words, for which a title is wanted."""
_MARKS: Final = " ,.;:-\"'()"


class ReadClause(NamedTuple):
    """A clause with a title.

    Attributes:
        start: where it begins.
        end: where it ends; what only says who or when is followed by what happens.
        title: who does what in it; empty if it does not say both.
        is_statement: whether it only says that somebody says something: "it said on Tuesday".
    """

    start: int
    end: int
    title: str = ""
    is_statement: bool = False


def read_clause(reading: WordsReading, start: int, end: int) -> ReadClause:
    """Return the clause around some words, with a title of it.

    Args:
        reading: the paragraph.
        start: where the words begin for which a title is wanted: a date, or what tells the category.
        end: where they end.
    """
    first, last = _near(reading.text, *reading.sentence_at(start), start, end)
    clauses = sentence_clauses(reading.text, first, last)
    number = clause_index(clauses, start)
    begin, finish = min(clauses[number].start, start), max(clauses[number].end, end)
    text, verb_number = _clause_with_verb(reading, clauses, number, (start, end))
    if verb_number != number:
        finish = clauses[verb_number].end
    if _is_statement(text, clauses, number):
        return ReadClause(begin, finish, "", is_statement=True)
    words = _with_subject(reading, clauses, number, text)
    is_date = any(each.start < end and start < each.end for each in reading.dates)
    is_told = words and not (is_date and _is_in_relative(words))
    return ReadClause(begin, finish, _short_title(_one_deed(words).replace(_FOCUS, "")) if is_told else "")


def _near(text: str, first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """Return the span of a sentence, or what is near to some words of one that is too long to be one."""
    if start - first > _MAX_REACH:
        first = max(first, text.rfind(" ", first, start - _MAX_REACH) + 1)
    behind = text.find(" ", end + _MAX_REACH, last) if last - end > _MAX_REACH else -1
    return first, behind if behind >= 0 else last


def _clause_with_verb(
    reading: WordsReading, clauses: Sequence[Clause], number: int, focus: tuple[int, int]
) -> tuple[str, int]:
    """Return the words of a clause, and the number of the one with its verb.

    "On Tuesday, the board …" goes on with the next one; "In July Finch, a rival, offered …" with the one that begins
    with the verb.
    """
    text = _without_opening(_without_dates(reading, clauses[number].start, clauses[number].end, focus))
    if FINITE.search(text):
        return text, number
    is_empty = not number and not re.search(r"\w", text)
    for other in range(number + 1, min(number + _MAX_ASIDES, len(clauses))):
        words = _without_opening(_without_dates(reading, clauses[other].start, clauses[other].end, focus))
        if is_empty and clauses[other].joint == ", ":
            return words, other
        if not number and STARTS_WITH_VERB.match(words) and "wh" not in clauses[other].joint:
            return f"{text.replace(_FOCUS, '').strip(_MARKS)} {words}", other
    return text, number


def _is_statement(text: str, clauses: Sequence[Clause], number: int) -> bool:
    """Return whether words only say who says something: ", the companies said in filings"."""
    said = SAID.search(text)
    verb = FINITE.search(text)
    is_main = said is not None and verb is not None and said.start() <= verb.start()
    return bool(is_main and number and said and not FINITE.search(text, said.end()) and number >= len(clauses) - 2)


def _with_subject(reading: WordsReading, clauses: Sequence[Clause], number: int, text: str) -> str:
    """Return the words of a clause with what does something in it; empty if it has no words for that."""
    joint = clauses[number].joint
    if PARTICIPLE.match(text):
        subject = _subject_beside(reading, clauses, number)
        text = text[:1].lower() + text[1:]
    elif _is_about_name(joint) or STARTS_WITH_VERB.match(text):
        subject = _subject_before(reading, clauses, number)
    elif number and joint == ", " and _is_listed(reading.text, clauses, number):
        subject = _first_subject(reading.text, clauses)
        text = _behind_joined_verb(text)
        subject = subject if text else ""
    else:
        return _own_words(reading, text, clauses[number])
    return f"{subject} {text}" if subject else ""


def _is_about_name(joint: str) -> bool:
    """Return whether a clause is about what stands before it: ", which ", but not ", where "."""
    return "wh" in joint and not joint.strip(" ,").startswith(("whose", "where", "while", "whereas"))


def _is_listed(text: str, clauses: Sequence[Clause], number: int) -> bool:
    """Return whether a clause only goes on with a list: "in Portugal, Spain and Germany and should close"."""
    before = text[clauses[number - 1].start : clauses[number - 1].end]
    return FINITE.search(before) is not None


def _behind_joined_verb(text: str) -> str:
    joined = [*JOINED_VERB.finditer(text, 0, text.find(_FOCUS) if _FOCUS in text else len(text))]
    return text[joined[-1].end() :] if joined else ""


def _first_subject(text: str, clauses: Sequence[Clause]) -> str:
    """Return what does something in the first clause of a sentence: all before the verb."""
    words = _without_opening(text[clauses[0].start : clauses[0].end])
    verb = FINITE.search(words)
    subject = words[: verb.start()].strip() if verb else ""
    is_clear = len(subject.split()) <= _MAX_SUBJECT_WORDS and not WEAK_SUBJECT.match(subject)
    return subject if is_clear and not PREPOSITION.match(subject) else ""


def _one_deed(words: str) -> str:
    """Return words with only that of several deeds in which the focus stands: "sold Wren and closed its mill in …"."""
    focus = words.find(_FOCUS)
    joined = [each for each in JOINED_VERB.finditer(words) if each.start() > 0]
    verb = FINITE.search(words)
    if verb is None or not joined or focus < 0:
        return words
    behind = [each for each in joined if each.start() > focus and each.start() > verb.end()]
    before = [each for each in joined if verb.end() < each.start() <= focus]
    last = behind[0].start() if behind else len(words)
    return f"{words[: verb.start()]}{words[before[-1].end() : last]}" if before else words[:last]


def _is_in_relative(words: str) -> bool:
    """Return whether the focus stands in a clause about something else: "ends an auction that began in …"."""
    verb = FINITE.search(words)
    focus = words.find(_FOCUS)
    if verb is None or focus < 0:
        return False
    relatives = RELATIVE.finditer(words, verb.end(), focus)
    return any(not SAYS_THAT.search(words, 0, each.start()) for each in relatives)


def _own_words(reading: WordsReading, text: str, clause: Clause) -> str:
    """Return the words of a clause that has a subject of its own; empty if that is none that can be understood."""
    said = SAID.search(text)
    verb = FINITE.search(text)
    if said and verb and said.start() <= verb.start() and _is_said_before_date(reading, clause, said["verb"]):
        speaker, behind = text[: said.start()].strip(), text[said.end() :]
        if pronoun := SAID_PRONOUN.match(behind):
            name = reading.subject_before(clause.start + len(text), clause.start)
            text = f"{name.text if name else speaker} {behind[pronoun.end() :]}"
        elif FINITE.search(behind) and not WEAK_SUBJECT.match(behind):
            text = behind
        verb = FINITE.search(text)
    if verb is None or WEAK_SUBJECT.match(text) or PREPOSITION.match(text):
        return ""
    is_relative = ENDS_WITH_RELATIVE.search(text, 0, verb.start()) is not None
    return text if verb.start() > 1 and not is_relative else ""


def _is_said_before_date(reading: WordsReading, clause: Clause, verb: str) -> bool:
    """Return whether the first date of a clause stands in what is said, not behind "said"; or there is none."""
    position = reading.text.find(verb, clause.start, clause.end)
    dates = [each for each in reading.dates if clause.start <= each.start < clause.end]
    is_close = dates and dates[0].start - position - len(verb) < len(" on the ")
    return not dates or (dates[0].start > position and not is_close)


def _subject_before(reading: WordsReading, clauses: Sequence[Clause], number: int) -> str:
    """Return what a relative clause, or a verb behind an aside, is about: a name, or what begins the sentence."""
    clause, opening = clauses[number], clauses[0]
    is_relative = "wh" in clause.joint
    before = [each for each in reading.names if each.end <= clause.start]
    is_near = before and clause.start - before[-1].end <= len(clause.joint) + 1
    if is_relative and is_near:
        return before[-1].text
    words = _without_opening(reading.text[opening.start : opening.end])
    if "and" in clause.joint:
        return _first_subject(reading.text, clauses)
    if number and not is_relative and not FINITE.search(words) and len(words.split()) <= _MAX_SUBJECT_WORDS:
        is_clear = not (WEAK_SUBJECT.match(words) or PREPOSITION.match(words) or DATELINE.search(words))
        return words if is_clear else ""
    return ""


def _subject_beside(reading: WordsReading, clauses: Sequence[Clause], number: int) -> str:
    """Return what a participle is said of: "Finch, founded in 1962", "Founded in 1962, Finch"."""
    if number == 0:
        following = clauses[1].start if len(clauses) > 1 else -1
        name = reading.name_at(following)
        return name.text if name else ""
    before = [each for each in reading.names if each.end <= clauses[number].start]
    is_near = before and clauses[number].start - before[-1].end <= len(clauses[number].joint)
    other = reading.text[clauses[number - 1].start : clauses[number - 1].end]
    is_subject = is_near and reading.is_subject(before[-1]) and not FINITE.search(other)
    return before[-1].text if is_subject else ""


def _without_opening(text: str) -> str:
    text = text.lstrip(_MARKS + _FOCUS)
    while opening := OPENING.match(text):
        text = text[opening.end() :].lstrip(_MARKS + _FOCUS)
    return text


def _without_dates(reading: WordsReading, start: int, end: int, focus: tuple[int, int]) -> str:
    """Return words without the dates in them; one that says which, as in "Tuesday's meeting", stays.

    A sign stands for the focus, that is the date, or the words, for which a title is wanted.
    """
    pieces: list[str] = []
    begin = start
    for each in reading.dates:
        if each.start < begin or each.start >= end:
            continue
        if SAYS_WHICH.match(reading.text, each.end):
            is_focus = focus[0] <= each.start < focus[1]
            pieces += [reading.text[begin : each.end], _FOCUS if is_focus else ""]
        else:
            lead = DATE_LEAD.search(reading.text, max(begin, each.start - _LEAD_REACH), each.start)
            pieces.append(reading.text[begin : lead.start() if lead else each.start])
            pieces.append(f" {_FOCUS} " if each.start < focus[1] and focus[0] < each.end else " ")
        begin = min(each.end, end)
    if begin <= focus[0] < end and not any(each.start < focus[1] and focus[0] < each.end for each in reading.dates):
        pieces += [reading.text[begin : min(focus[1], end)], _FOCUS]
        begin = min(focus[1], end)
    pieces.append(reading.text[begin:end])
    return " ".join("".join(pieces).split()).replace(" ,", ",").strip(_MARKS)


def _short_title(words: str) -> str:
    """Return words as a title: cut where a phrase ends if they are too long; empty if they cannot be cut so."""
    words = " ".join(words.split()).replace(" ,", ",").strip(_MARKS)
    verb = FINITE.search(words)
    if len(words) > _MAX_TITLE:
        least = verb.end() + 1 if verb else 0
        cuts = [each.start() for each in CUT.finditer(words, 0, _MAX_TITLE) if each.start() > least]
        fitting = [cut for cut in cuts if len(words[least:cut].split()) > 1]
        if not fitting:
            return ""
        words = words[: fitting[-1]].strip(_MARKS)
    while match := DANGLING.search(words):
        words = words[: match.start()].strip(_MARKS)
    if len(words.split()) < _MIN_WORDS or not FINITE.search(words) or words.count('"') % 2:
        return ""
    return words[:1].upper() + words[1:]
