"""Read a party from the selected words: its name, what it is, its role, where it is from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.prefill.cues.role_cues import ROLE_DEEDS, ROLE_NOUNS
from jvexplore.dossier.prefill.cues.speech_cues import SPEECH_VERBS
from jvexplore.dossier.prefill.word_cues import CueTable, nearest_cue
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.german.names import GERMAN_NAMES

if TYPE_CHECKING:
    from jvexplore.dossier.prefill.word_cues import FoundCue
    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName

_ARTICLE: Final = re.compile(r"(?:the|a|an|der|die|das|ein|eine)\s+", re.IGNORECASE)
_ALIAS: Final = re.compile(r"\s*\((?P<the>the\s+)?[\"']?(?P<alias>[A-ZÄÖÜ][\w.&' -]{0,39}?)[\"']?\)")
_OF: Final = re.compile(r"\b(?:of|in)\s+(?:the\s+)?\Z")
_WORD: Final = re.compile(r"[^\W\d_][\w'.-]*")
_MAX_DESCRIPTION: Final = 5
"""The most words of a description that is taken for the name of a party that has none."""
_ROLE_NOUNS: Final = CueTable(ROLE_NOUNS)
_ROLE_DEEDS: Final = CueTable(ROLE_DEEDS)
_TYPE_NOUNS: Final = CueTable(
    {
        "fund": "fund|funds|private equity|buyout firm|asset manager|investment trust|fonds|finanzinvestor",
        "platform": "site|website|platform|messenger|app|marketplace|online shop|plattform",
        "agency": (
            "council|regulator|watchdog|ministry|court|authority|cartel office|patent office|tax office|county"
            "|municipality"
            "|behörde|ministerium|stadt|landkreis"
        ),
        "organisation": "union|charity|lobby group|trade body|campaign group|gewerkschaft|verband",
        "asset": "plant|mine|field|refinery|quay|factory|site at|werk|grube",
        "person": "mr|mrs|ms|herr|frau",
        "company": (
            "company|maker|operator|group|firm|lender|retailer|rival|bank|insurer|producer|supplier|start-up|startup"
            "|subsidiary|manufacturer|developer|carrier|airline|broker|law firm|auditor|unternehmen|konzern|hersteller"
            "|anbieter|tochter|tochterfirma|betreiber|maschinenbauer|clone"
        ),
    }
)
_AGE: Final = re.compile(r",\s(?:[2-9]\d|\([2-9]\d\))(?=[,.;])|\s\([2-9]\d\)")
_SHE_SAID: Final = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|er)\s+(?:\w+\s+)?{SPEECH_VERBS}\b|\b{SPEECH_VERBS}\s+(?:he|she|er)\b"
)
_SPOKEN: Final = 300
"""How far behind a name what somebody says is looked for, in characters."""
_THEIRS: Final = re.compile(r"\b(?:with|by|from|to|of|against|for)\s+(?:its|their|his|her)\s+(?:\w+\s+)?\Z")
"""What stands before those with whom something is done: "agreed with its lenders"."""
_NEAR: Final = 45
"""How far from a name a word may stand that says what it is, in characters."""
_APPOSITION: Final = re.compile(
    r",\s+(?:(?:the|a|an|its|their|der|die|das|ein|eine)\s+)?(?!(?:and|but|or|und|oder)\b)[^,.;:()\"]+?"
    r"(?=\s+(?:of|for|at|in|with|by|from|to|who|which|that|and|von|bei|der|des|für)\b|\s+[A-ZÄÖÜ]|[,.;:()\"]|\Z)"
)
"""What a name is, behind a comma: the words up to a preposition."""


def _find_name(reading: WordsReading) -> ReadName | None:
    """Return the first name in the words that is no party yet, else the first."""
    found = [each for each in reading.selected_names if each.kind != "state" or not reading.is_behind_preposition(each)]
    return next((each for each in found if not each.key and each.kind != "state"), next(iter(found), None))


def name_text(reading: WordsReading) -> str:
    """Return the name of the party; a short description if the words name nobody."""
    name = _find_name(reading)
    description = _description(reading)
    if name and not (description and _is_described(reading, name)):
        if name.key:
            return "" if name.is_possessive else reading.typed_name(name)
        return name.full
    return description


def _description(reading: WordsReading) -> str:
    """Return the words themselves if they are few, without an article; else nothing."""
    words = reading.text[reading.start : reading.end].strip(" ,.;:\"'()")
    article = _ARTICLE.match(words)
    words = words[article.end() :] if article else words
    is_description = 0 < len(words.split()) <= _MAX_DESCRIPTION and not re.search(r"[,.;:\d]", words)
    return words[:1].upper() + words[1:] if is_description else ""


def _is_described(reading: WordsReading, name: ReadName) -> bool:
    """Return whether a name is the beginning of a description: "the Grimsby plant", "Finch's directors"."""
    behind = reading.text[name.end : reading.end]
    if _OF.search(reading.text, reading.start, name.start) and not behind.strip():  # the town council of Grimsby
        return bool(name.key) or bool(_TYPE_NOUNS.find_cues(reading.text, reading.start, name.start))
    if not re.fullmatch(r"(?:'s)?(?:\s+[a-z]+){1,3}\s*", behind):
        return False
    return name.is_possessive or bool(_TYPE_NOUNS.find_cues(reading.text, name.end, reading.end))


def type_text(reading: WordsReading) -> str:
    """Return what the party is; empty if neither its name nor the words beside it say so."""
    name = _find_name(reading)
    if name is None:
        description = reading.start if _description(reading) else reading.end
        return _TYPE_NOUNS.first_meaning(reading.text, description, reading.end)
    if name.is_possessive and name.key:
        return ""
    if _is_described(reading, name):
        return _TYPE_NOUNS.first_meaning(reading.text, reading.start, reading.end)
    if name.kind:
        return name.kind
    start, end = max(reading.start, name.start - _NEAR), min(reading.end, name.end + _NEAR)
    return _nearest(_TYPE_NOUNS, reading, name, (start, end)) or ("person" if _speaks(reading, name) else "")


def _speaks(reading: WordsReading, name: ReadName) -> bool:
    """Return whether a name is that of a person: with an age, or with "she said" before the next name."""
    if " " not in name.text or name.key:
        return False
    if _AGE.match(reading.text, name.end):
        return True
    following = reading.name_after(name.end, len(reading.text))
    end = min(following.start if following else len(reading.text), name.end + _SPOKEN)
    return _SHE_SAID.search(reading.text, name.end, end) is not None


def role_text(reading: WordsReading) -> str:
    """Return the role of the party in the deal; empty if the words do not say it."""
    name = _find_name(reading)
    if name is None:
        return ""
    found = _ROLE_DEEDS.find_cues(reading.text, name.end, reading.clause_end(name.end))
    if found and reading.is_subject(name) and found[0].end <= max(reading.end, name.end + _NEAR):
        return found[0].meaning
    return _nearest(_ROLE_NOUNS, reading, name, (reading.start, reading.end))


def _nearest(table: CueTable, reading: WordsReading, name: ReadName, span: tuple[int, int]) -> str:
    """Return what the words of a span that are nearest to a name say of it; else those directly beside it.

    "The union Samband"; "Ana Okoye, chief executive of Finch", but not "Bo Lind, who advises the chief executive".
    """
    own = [each for each in table.find_cues(reading.text, *span) if not _is_of_another(reading, name, each)]
    if own:
        return nearest_cue(own, name.start).meaning
    start, end = max(reading.clause_start(name.start), name.start - _NEAR), name.end
    if apposition := _APPOSITION.match(reading.text, name.end, name.end + _NEAR):
        end = apposition.end()
    cues = table.find_cues(reading.text, start, end)
    before_another = any(each.start == end + 1 for each in reading.names)  # "Wren, rival Lark": so is that
    behind = len(reading.text) if before_another else name.end
    return next((each.meaning for each in cues if each.start >= behind or name.start - each.end == 1), "")


def _is_of_another(reading: WordsReading, name: ReadName, cue: FoundCue) -> bool:
    """Return whether another name stands between a name and words, so that these say what that is."""
    start, end = (name.end, cue.start) if cue.start >= name.end else (cue.end, name.start)
    if cue.start >= name.end and _THEIRS.search(reading.text, max(name.end, cue.start - _NEAR), cue.start):
        return True
    between = reading.names_between(start, end)
    return any(each.kind != "state" and not reading.is_modifier(each) for each in between)


def aliases_text(reading: WordsReading) -> str:
    """Return the short name that the article gives in brackets: "Russian Direct Investment Fund (RDIF)"."""
    name = _find_name(reading)
    match = _ALIAS.match(reading.text, name.end) if name else None
    return f"{match['the'] or ''}{match['alias'].strip()}" if match else ""


def country_text(reading: WordsReading) -> str:
    """Return the country that the words say the party is from: "the British maker"; of two, none."""
    name = _find_name(reading)
    if name is None or name.kind == "person":
        return ""
    words = GERMAN_NAMES if reading.is_german else ENGLISH_NAMES
    lower = [match[0].lower().removesuffix("'s") for match in _WORD.finditer(reading.text, reading.start, reading.end)]
    found = {words.adjectives.get(each) or words.countries.get(each) or "" for each in lower} - {""}
    selected = reading.text[reading.start : reading.end]
    found |= {
        code for code, country in COUNTRIES.items() if country in selected and re.search(rf"\b{country}\b", selected)
    }
    return found.pop() if len(found) == 1 else ""
