"""The German words around a date: cues that a number is a year, names that look like dates, bounds, and tenses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.reading.context_words import cue_set, is_preceded, words_before

if TYPE_CHECKING:
    from jvexplore.reading.read_date import Bound

_COUNTED_NOUNS: Final = (
    "Nutzern?|Nutzerinnen|Menschen|Personen|Mitarbeitern?|Mitarbeiterinnen|Beschäftigten?|Kunden|Kundinnen|Aktien|Fällen?"
    "|Stellen|Arbeitsplätzen?|Filialen|Läden|Geschäften?|Unternehmen|Firmen|Mitgliedern?|Stimmen|Patienten|Einheiten"
    "|Fahrzeugen?|Autos|Häusern?|Wohnungen|Euro|Dollar|Pfund|Rubel|Franken|Yuan|Cent|Kilometern?|Metern?|Meilen|Hektar"
    "|Tonnen|Kilogramm|Liter|Barrel|Megawatt|Gigawatt|Watt|Punkten?|Sitzen?|Betten|Zimmern?|Seiten|Wörtern?|Exemplaren?"
    "|Tickets|Passagieren?|Flügen?|Flugzeugen?|Schiffen?|Schülern?|Studenten|Kindern?|Frauen|Männern?|Wählern?|Anlegern?"
    "|Aktionären?|Klagen|Geräten?|Maschinen|Toten|Tagen?|Wochen|Monaten?|Jahren?|Stunden|Minuten|Sekunden|Stück|Prozent"
    "|Millionen|Milliarden|Mrd|Mio|Tausend|Grad|Anteilen?|Abonnenten|km|kg|MW|GW|ha"
)
_MEASURED: Final = re.compile(rf"\s?%|[\s-]{{1,3}}(?:[a-zäöü]{{3,14}}e[nr]?\s)?(?:{_COUNTED_NOUNS})\b|\s{{0,2}}[€$£¥]")
_YEAR_CUES: Final = cue_set(
    "jahr jahre jahres jahren seit bis ab von vor nach in anfang mitte ende beginn jahresende frühjahr sommer herbst "
    "winter zwischen bereits schon erst noch spätestens geschäftsjahr geschäftsjahres um gegen"
)
_COUNT_CUES: Final = cue_set(
    "rund etwa circa ca. über fast knapp gut insgesamt nur mindestens höchstens zu auf mit als die der den alle allen "
    "januar februar märz april mai juni juli august september oktober november dezember "
    "für nummer nr. version seite platz windows office euro dollar eur usd chf"
)
_LIST_CUES: Final = cue_set("und oder bis")
_NOUN: Final = re.compile(r"\s{1,3}[A-ZÄÖÜ]")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d,?")


def is_year(match: re.Match[str]) -> bool:
    """Return whether four digits are a year; German needs no cue such as "in", but without one, no noun may follow."""
    words = words_before(match.string, match.start())
    last = words[-1] if words else ""
    follows_year = last in _LIST_CUES and _YEAR.fullmatch(words[-2] if words[1:] else "")
    if last not in _YEAR_CUES and not follows_year:
        is_counted = last in _COUNT_CUES or match.string[max(0, match.start() - 1) : match.start()] == "-"
        if is_counted or _NOUN.match(match.string, match.end()):
            return False
    return not _MEASURED.match(match.string, match.end())


_BEFORE_NO_WEEKDAY: Final = cue_set(
    "herr herrn frau dr. familie black casual jeden jeder jedem ein einem einen manchen"
) | cue_set("bild am,welt am")


def is_weekday(match: re.Match[str]) -> bool:
    """Return whether a weekday is a particular day: not a newspaper, a surname, or every such day."""
    return not is_preceded(words_before(match.string, match.start()), _BEFORE_NO_WEEKDAY)


MONTH_CUES: Final = cue_set("im seit bis ab von vom anfang mitte ende und zum vor nach zwischen monat gegen")
SURNAMES: Final = re.compile(r"\b(?:Herrn?|Frau|Dr|Minister(?:in)?)\.?\s(?P<name>Mai|März|April|Juni|August)\b")
"""People whose surname is also a month."""
_SPEAKER: Final = re.compile(r"\s{1,3}[A-ZÄÖÜ][a-zäöüß]{1,20}\s(?:sagte|erklärte)\b")


def is_month(match: re.Match[str]) -> bool:
    """Return whether the name of a month, without a day or a year, is that month: "im Mai", not "Frau Mai"."""
    words = words_before(match.string, match.start())
    return bool(words) and words[-1] in MONTH_CUES and not _SPEAKER.match(match.string, match.end())


BOUNDS: Final[dict[str, Bound]] = {
    **dict.fromkeys(("spätestens", "bis spätestens", "spätestens im", "spätestens am", "bis zum", "bis zu"), "by"),
    **dict.fromkeys(("bis", "bis ins", "bis in das", "bis im"), "until"),
    **dict.fromkeys(("seit", "seit dem", "seit der", "ab", "ab dem", "ab der", "von", "vom"), "from"),
    **dict.fromkeys(("vor", "vor dem", "vor der"), "before"),
    **dict.fromkeys(("nach", "nach dem", "nach der"), "after"),
}
"""The bounds by the words that express them before a date."""

TENSE: Final = re.compile(
    r"(?P<stop>[.!?;:,](?=[\s\"”“’')])|[—\n])"
    r"|(?<![^\W_])(?:(?P<future>[Ww]ird|[Ww]erden|[Ww]ill|[Ww]ollen|[Ss]oll|[Ss]ollen|plant|planen|geplant|erwartet"
    r"|vorgesehen|kann|können|möchte|beabsichtigt|würden?|könnten?|dürften?|strebt)"
    r"|(?P<past>hatten?|habe|haben|hat|war|waren|wurden?|gab|gaben|ging|kam|lag|stieg|stiegen|fiel|sank|nahm|verlor"
    r"|gewann|traf|[a-zäöüß]{2,16}(?:te|ten)))(?![^\W_])"
)
