"""Read who gives and who receives from the selected words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.giving_cues import (
    BORROWS,
    GIVEN_TO_VENTURES,
    PAY_VERBS,
    RIGHTS,
    WITHOUT_GIVER,
    WITHOUT_RECEIVER,
)
from jvexplore.dossier.prefill.party_names import parties_with_role, party_text

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_AGENT: Final = re.compile(
    r"\b(?:by|from|durch|von|vom|of|der|des|seitens)\s+(?:the\s+|das\s+|die\s+|der\s+|den\s+)?", re.IGNORECASE
)
_BY: Final = re.compile(r"\b(?:offer|bid|payment|contribution|purchase|pledge|promise|commitment)\s+by\s+(?:the\s+)?")
_TO: Final = re.compile(r"\b(?:to|an|gegenüber)\s+(?:the\s+|die\s+|den\s+|das\s+)?", re.IGNORECASE)
_PAYS: Final = re.compile(rf"\b{PAY_VERBS}\s+(?:the\s+)?", re.IGNORECASE)
_BORROWS: Final = re.compile(rf"\b{BORROWS}\b", re.IGNORECASE)
_GRANTS: Final = re.compile(r"\b(?:grants?|granted|gives?|gave|given|offers?|offered)\s+(?:the\s+)?(?=[A-ZÄÖÜ])")
_DELIVERIES: Final = {
    "supply": re.compile(r"\b(?:supply|supplies|supplied|deliver|delivers|delivered)\s+(?:the\s+)?(?=[A-Z])"),
    "lease": re.compile(r"\b(?:lease|leases|leased|let|lets)\s+(?:the\s+)?(?=[A-Z])"),
    "licence": re.compile(r"\b(?:license|licenses|licensed|licence)\s+(?:the\s+)?(?=[A-Z])"),
}
"""Verbs whose next word may be who receives what is delivered."""
_OWN_SUBJECT: Final = re.compile(
    r"\W*(?:the|each|both|all)\s+(?!(?:company|group|firm|bank)\b)(?:\w+\s+){1,3}?(?:has|have|had|will|may|must|would)\s",
    re.IGNORECASE,
)
"""Words that begin with who does something, but not by name: "the founders have agreed"."""
_ITS: Final = re.compile(r"\W*(?:its|their|his|her)\b", re.IGNORECASE)
_AGENT_CATEGORIES: Final = frozenset(
    (
        "approval",
        "loan",
        "bond",
        "guarantee",
        "equity-commitment",
        "supply",
        "licence",
        "lease",
        "undertaking",
        "irrevocable",
    )
)
"""What is said to come from somebody: "a loan from Jutebank"."""
_LENT: Final = frozenset(("loan", "bond", "equity-commitment"))
_SUBJECT_ACTS: Final = {
    "approval": re.compile(
        r"\b(?:must|has to|have to|cleared|approved|approves|clears|gave|muss|müssen|genehmigte)\b(?!\s+be\b)"
    ),
    "irrevocable": re.compile(r"\b(?:given|gave|gives|signed|promis\w+|undertaken|committed)\b"),
    "loan": re.compile(r"\b(?:lend\w*|lent|provid\w+|commit\w+|offer\w*|gewähr\w+|stell\w+)\b"),
}
"""What shows that the subject is who gives: "the ministry must approve", "the regulator cleared"."""
_PAID: Final = frozenset(("break-fee", "offer", "consideration", "dividend", "earn-out", "payment"))
"""What is paid to somebody."""
_RECEIVES: Final = re.compile(
    r"\b(?:be|is|are)\s+due\b|\breceives?\b|\bbe\s+paid\b|\belects?\s+to\b|\bentitled?\s+(?:to|its)\b", re.IGNORECASE
)
"""What shows that the subject is paid, and does not pay: "would be due a break fee"."""
_FROM: Final = re.compile(r"\bfrom\s+(?:the\s+)?")
_OTHER_DEED: Final = re.compile(r"\b(?:purchase|sale|bid|takeover|merger|acquisition)\b|\bled\s*\Z")


def giver_text(reading: WordsReading, category: str) -> str:
    """Return who gives, pays, approves or must act; empty if that is not clear."""
    if category in _AGENT_CATEGORIES and (found := reading.company_by_noun(reading.start, reading.end, ("regulator",))):
        return found
    name = _giver(reading, category)
    return reading.typed_name(name) if name else ""


def agent_text(reading: WordsReading, category: str) -> str:
    """Return who gives what words say that they come from: "a facility provided by Finch"; empty if they do not."""
    name = _agent(reading) if category in _AGENT_CATEGORIES else None
    return reading.typed_name(name) if name else ""


def _agent(reading: WordsReading) -> ReadName | None:
    for match in _AGENT.finditer(reading.text, reading.start, reading.end):
        name = _behind_owner(reading, match.end())
        if name and not name.is_possessive and not _OTHER_DEED.search(reading.text, reading.start, match.start()):
            return name
    return None


def _giver(reading: WordsReading, category: str) -> ReadName | None:
    if not category or category in WITHOUT_GIVER:
        return None
    if category in RIGHTS:
        return _subject_of(reading, grant.start()) if (grant := _grant(reading)) else _granting(reading)
    if category in _DELIVERIES and (delivery := _delivery(reading, _DELIVERIES[category])):
        return delivery[0]
    if category in _AGENT_CATEGORIES:
        return _agent(reading) or (_subject(reading) if _shows_giver(reading, category) else None)
    return _named_by(reading) or (_payer(reading) if category in _PAID else _subject(reading))


def _shows_giver(reading: WordsReading, category: str) -> bool:
    """Return whether the words show that their subject is who gives, where the category needs that."""
    acts = _SUBJECT_ACTS.get(category)
    return acts is None or acts.search(reading.text[reading.clause_start(reading.start) : reading.end]) is not None


def _payer(reading: WordsReading) -> ReadName | None:
    """Return who pays: not the subject of "Finch would be due a fee", but that of "pay Finch a fee"."""
    if match := _RECEIVES.search(reading.text, reading.start, reading.end):
        source = _FROM.search(reading.text, match.end(), reading.end)
        return reading.name_at(source.end()) if source else None
    pays = (each for each in _PAYS.finditer(reading.text, reading.start, reading.end) if reading.name_at(each.end()))
    match = next(pays, None)
    return _subject_of(reading, match.start()) if match else _subject(reading)


def _named_by(reading: WordsReading) -> ReadName | None:
    """Return who gives, where a noun says so: "a recommended offer by Finch"."""
    match = _BY.search(reading.text, reading.start, reading.end)
    name = reading.name_at(match.end()) if match else None
    return name if name and not name.is_possessive else None


def _behind_owner(reading: WordsReading, position: int) -> ReadName | None:
    """Return the name that begins at a position; behind what it belongs to, as in "Oman's Authority"."""
    name = reading.name_at(position)
    if name and name.is_possessive and name.kind == "state":
        return reading.name_at(name.end + len("'s "))
    return name


def _grant(reading: WordsReading) -> re.Match[str] | None:
    """Return where it stands that somebody grants somebody a right: "has granted Finch an option"."""
    found = _GRANTS.finditer(reading.text, reading.start, reading.end)
    return next((each for each in found if reading.name_at(each.end())), None)


def _subject_of(reading: WordsReading, position: int) -> ReadName | None:
    return reading.subject_before(position, reading.sentence_at(position)[0])


def _delivery(reading: WordsReading, verbs: re.Pattern[str]) -> tuple[ReadName, ReadName] | None:
    """Return who supplies whom: "under which Finch will supply Wren with steel"."""
    for match in verbs.finditer(reading.text, reading.start, reading.end):
        receiver, giver = reading.name_at(match.end()), _subject_of(reading, match.start())
        if giver and receiver:
            return giver, receiver
    return None


def _granting(reading: WordsReading) -> ReadName | None:
    """Return who has granted a right: whose shares somebody may buy, or to whom somebody may sell."""
    subject = _subject(reading)
    others = [each for each in reading.selected_names if subject is None or each.text != subject.text]
    return others[0] if len(others) == 1 else None


def _subject(reading: WordsReading) -> ReadName | None:
    """Return what does something in the words: the first name in them, else the last before them."""
    start, _ = reading.sentence
    found = [each for each in reading.selected_names if reading.is_subject(each)]
    if found:
        return found[0]
    if _ITS.match(reading.text, reading.start) or _OWN_SUBJECT.match(reading.text, reading.start):
        return None
    if possessive := [each for each in reading.selected_names if each.is_possessive]:
        return possessive[0]
    begin = reading.clause_start(reading.start)
    return reading.subject_before(reading.start, begin) or reading.subject_before(reading.start, start)


def receiver_text(reading: WordsReading, category: str) -> str:
    """Return who receives; empty if that is not clear."""
    if not category:
        return ""
    giver = giver_text(reading, category)
    name = _receiver(reading, category)
    if name is None and category in GIVEN_TO_VENTURES:
        ventures = parties_with_role("venture", reading.dossier)
        return party_text(ventures[0], reading.dossier) if len(ventures) == 1 else ""
    typed = reading.typed_name(name) if name else ""
    return typed if typed != giver else ""


def _receiver(reading: WordsReading, category: str) -> ReadName | None:
    if category in RIGHTS:
        grant = _grant(reading)
        return reading.name_at(grant.end()) if grant else _subject(reading)
    if category in _DELIVERIES and (delivery := _delivery(reading, _DELIVERIES[category])):
        return delivery[1]
    for pattern in (_PAYS, _TO):
        for match in pattern.finditer(reading.text, reading.start, reading.end):
            name = reading.name_at(match.end())
            if name:
                return name
    if category in WITHOUT_RECEIVER:
        return None
    if category in _LENT:
        start, _ = reading.sentence
        begin = reading.clause_start(reading.start)
        for first in (begin, start):
            name = reading.subject_before(reading.start, first)
            if name and _BORROWS.search(reading.text, name.end, reading.start):
                return name
    return None
