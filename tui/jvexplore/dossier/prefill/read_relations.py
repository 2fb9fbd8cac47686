"""Read how two parties are tied from the selected words: by a verb, or by an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.prefill.cues.verb_cues import BACKWARD_CUES, FORWARD_CUES, OFFICE_VERBS
from jvexplore.dossier.prefill.word_cues import CueTable, any_phrase_pattern
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_FORWARD: Final = CueTable(FORWARD_CUES)
_BACKWARD: Final = CueTable(BACKWARD_CUES)
_MODIFIERS: Final = (
    r"(?:(?:group|deputy|interim|acting|former|then|new|joint|senior|global|regional|outgoing|incoming|vice)[\s-]+)*"
)
_OFFICES: Final = {
    verb: re.compile(rf"(?<!\w){_MODIFIERS}{any_phrase_pattern(listed)}(?!\w)", re.IGNORECASE)
    for verb, listed in OFFICE_VERBS.items()
}
_HEAD_OF: Final = re.compile(
    r"\bhead\s+of\s+(?P<what>(?!the\b|der\b)[a-z][a-z -]+?)(?=,|\.|\s+(?:at|of|for)\b|\s*\Z|\s+[A-Z])"
)
_OF: Final = re.compile(
    r"\s*(?:of|at|for|der|des|von|vom|bei|bei der|des|im)\s+(?:the\s+|der\s+|dem\s+)?", re.IGNORECASE
)
_LEAD: Final = re.compile(r"\W*(?:(?:the|old|der|die|das)\s+)?", re.IGNORECASE)
_AND: Final = re.compile(r"\b(?:and|und)\s*\Z")
_WITHOUT_OFFICE: Final = frozenset(("founded", "owns"))
"""The verbs that say all that the word for somebody does: a founder."""
_MUTUAL: Final = frozenset(verb for verb, phrases in KNOWN_VERBS.items() if phrases.forward == phrases.backward)
_BY: Final = re.compile(r"\s+(?:by|von)\b")
_NEW_CLAUSE: Final = re.compile(r"[,;:]\s+(?:and|but|while|whereas|which|und|aber|während)\b|[.;]\s")
"""Where what a verb says has ended: "is advising the publisher, and Finch"."""
_ASKS: Final = re.compile(r"\b(?:asks?|asked|told|invites?|invited|urges?|urged|forced?|allow\w*)\s(?:[^.;:]*\s)?to\s")
_AT_TIME: Final = re.compile(r"\b(?:after|before|during|amid|under|nach|vor|während)\s")
"""What says when or how something is done, rather than to whom."""
_PLACE: Final = re.compile(r"\s(?:in|at|of|from)\s+(?:the\s+)?\Z")
_NEAR: Final = 30
_PERSON: Final = "person"


class ReadTie(NamedTuple):
    """How two parties are tied; what is not clear is empty."""

    subject: str = ""
    verb: str = ""
    object: str = ""
    office: str = ""


class _Office(NamedTuple):
    verb: str
    start: int
    end: int


def read_tie(reading: WordsReading) -> ReadTie:
    """Return how two parties are tied in the words."""
    office = _find_office(reading)
    if office and (told := _verb_tie_before(reading, office)):
        return told
    deed = _verb_tie(reading, office.end if office else reading.start, reading.end)
    if office and not (deed.subject and deed.verb and deed.object):
        return _office_tie(reading, office) or deed
    return deed


def _verb_tie_before(reading: WordsReading, office: _Office) -> ReadTie | None:
    """Return the tie that a verb says before an office, which then only says more of somebody; else `None`."""
    tie = _verb_tie(reading, reading.start, office.start)
    return tie if tie.subject and tie.verb and tie.object else None


def _find_office(reading: WordsReading) -> _Office | None:
    """Return the office in the words that begins first; of two that begin there, the longer one."""
    if head := _HEAD_OF.search(reading.text, reading.start, reading.end):
        return _Office("works-for", head.start(), head.end("what"))
    found = [
        _Office(verb, *match.span())
        for verb, pattern in _OFFICES.items()
        for match in pattern.finditer(reading.text, reading.start, reading.end)
    ]
    return min(found, key=lambda each: (each.start, -each.end), default=None)


def _office_tie(reading: WordsReading, office: _Office) -> ReadTie | None:
    """Return the tie that an office says, if the person who has it is named."""
    start, end = reading.sentence
    person = _holder_of_office(reading, office, start, end)
    if person is None:
        return None
    company = _company_of_office(reading, office, person, start, end)
    typed = reading.typed_name(company) if company else ""
    subject = reading.typed_name(person)
    words = reading.text[office.start : office.end].strip() if office.verb not in _WITHOUT_OFFICE else ""
    return ReadTie(subject, office.verb, typed if typed != subject else "", words)


def _holder_of_office(reading: WordsReading, office: _Office, start: int, end: int) -> ReadName | None:
    """Return who has an office: named right before it, behind a comma, or right behind it."""
    before = [
        each
        for each in reading.names_between(start, office.start)
        if not each.is_possessive and reading.is_subject(each) and each.kind in (_PERSON, "")
    ]
    behind = reading.name_after(office.end, end)
    is_right_behind = behind and reading.text[office.end : behind.start].strip() in ("", ",")
    if behind and is_right_behind and behind.kind in (_PERSON, ""):
        return behind
    for each in reversed(before):
        between = reading.text[each.end : office.start]
        if between.lstrip().startswith(",") or re.search(r"\b(?:is|was|as|ist|who|wer|als)\b", between):
            return each if each.kind == _PERSON or len(each.text.split()) > 1 else None
    people = [each for each in reading.names_between(office.end, end) if each.kind == _PERSON]
    near = people and reading.text[office.end : people[0].start]
    return people[0] if near and len(near) < _NEAR * 2 and "," in near else None


def _company_of_office(
    reading: WordsReading, office: _Office, person: ReadName, start: int, end: int
) -> ReadName | None:
    """Return where an office is held: "chief executive of Finch", "Finch's chairman", "its owner"."""
    for behind in (office.end, person.end):  # "chairman of Finch"; "chairman Karl Brandt of Finch"
        match = _OF.match(reading.text, behind, end)
        name = reading.name_at(match.end()) if match else None
        if name and name is not person:
            return name
    before = reading.name_before(office.start, start)
    if before and before is not person and reading.text[before.end : office.start].strip() in ("", "'s", "'"):
        return before
    if re.search(
        r"\b(?:its|their|ihr\w*)\s+(?:\w+\s+)?\Z", reading.text[max(start, office.start - _NEAR) : office.start]
    ):
        return _other_company(reading, person, office.start)
    return None


def _other_company(reading: WordsReading, person: ReadName, position: int) -> ReadName | None:
    """Return the company that "its" means, beside the person who has the office."""
    found = reading.antecedent(min(position, person.start) if person.start < position else position)
    return found if found is not person else None


def _verb_tie(reading: WordsReading, first: int, last: int) -> ReadTie:
    start, end = reading.sentence
    for table, is_backward in ((_BACKWARD, True), (_FORWARD, False)):
        for cue in table.find_cues(reading.text, first, last):
            if not is_backward and _BY.match(reading.text, cue.end):
                continue  # "was founded by": the other way round
            left = _name_right_before(reading, cue.start, start) or _subject_of(reading, cue.start, start)
            right = _name_behind(reading, cue.end, end)
            if cue.meaning in _MUTUAL and (pair := _joined_pair(reading, cue.start, start)):
                left, right = pair
            one, other = (reading.typed_name(each) if each else "" for each in (left, right))
            if not right and not is_backward:
                found = reading.antecedent(cue.start) if [*reading.pronouns(cue.end, reading.end)] else None
                other = reading.typed_name(found) if found else ""
            if is_backward and not (one and other):
                continue
            subject, object_ = (other, one) if is_backward else (one, other)
            if subject == object_:
                object_ = ""
            if subject or object_:
                return ReadTie(subject, cue.meaning, object_)
    return _untold_tie(reading)


def _subject_of(reading: WordsReading, position: int, start: int) -> ReadName | None:
    """Return what does something: the subject before it, unless that asks others to do it."""
    name = reading.subject_before(position, start)
    return None if name and _ASKS.search(reading.text, name.end, position) else name


def _untold_tie(reading: WordsReading) -> ReadTie:
    """Return the two parties of words that begin with one of them, where no known verb ties them."""
    names = [each for each in reading.selected_names if not reading.is_modifier(each)]
    if not names or _LEAD.fullmatch(reading.text[reading.start : names[0].start]) is None:
        return ReadTie()
    subject = reading.typed_name(names[0])
    others = [each for each in map(reading.typed_name, names[1:]) if each != subject]
    return ReadTie(subject, "", others[0] if len(others) == 1 else "")


def _joined_pair(reading: WordsReading, position: int, start: int) -> tuple[ReadName, ReadName] | None:
    """Return two names before a verb that "and" joins: "Finch plc and Wren AG signed an agreement"."""
    names = [each for each in reading.names_between(start, position) if not reading.is_behind_preposition(each)]
    whole = {each.full: each for each in reversed(names)}
    match sorted(whole.values()):
        case [one, other] if _AND.search(reading.text, one.end, other.start):
            return one, other
    return None


def _name_right_before(reading: WordsReading, position: int, start: int) -> ReadName | None:
    name = reading.name_before(position, start)
    return name if name and reading.text[name.end : position].strip() in ("", "'s") else None


def _name_behind(reading: WordsReading, position: int, end: int) -> ReadName | None:
    """Return the name behind a verb, in the words if there is one, else close to it."""
    name = next((each for each in reading.names_between(position, end) if not reading.is_modifier(each)), None)
    if name is None or _NEW_CLAUSE.search(reading.text, position, name.start):
        return None
    if _AT_TIME.search(reading.text, position, name.start):
        return None
    if name.kind in ("state", "agency") and _PLACE.search(reading.text, position, name.start):
        return None
    is_selected = name.end <= reading.end
    return name if is_selected or name.start - position < _NEAR else None
