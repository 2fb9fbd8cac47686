"""The German words around a number or a fraction that show what it is: a share, a time, a rank, a label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.number_words import CountContext
from jvexplore.reading.tokens import FIGURES
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.tokens import TokenSequence

_MONTHS: Final = word_set(
    """
    januar jänner februar feber märz april mai juni juli august september oktober november dezember
    jan feb mär apr jun jul aug sep sept okt nov dez
    """
)

TIME_UNITS: Final = word_set(
    """
    sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten quartal quartale
    quartalen jahr jahre jahren jahres jahrzehnt jahrhundert saison nacht
    """
)

_WORDS_BEFORE_RANK: Final = word_set(
    "erste ersten zweite zweiten andere anderen letzte letzten nächsten bessere jeweiligen dieser"
)
_HALVES: Final = frozenset({"halbe", "halben", "halber", "halbes"})


def is_share(tokens: TokenSequence, first: int, after: int) -> bool:
    """Return whether a fraction is a part of something: not the second half of a year, or half an hour."""
    words = tokens.words
    if words[after - 1] in _HALVES or (first and words[first - 1] in _WORDS_BEFORE_RANK):
        return False
    following = after
    while words[following] in {"des", "der", "dieses", "von", "vom", "letzten", "vergangenen", "im"}:
        following += 1
        if following >= len(tokens):
            return True
    if words[following] in TIME_UNITS or words[following] in _MONTHS or words[following] in {"nach", "vor"}:
        return False
    return not (tokens.kinds[following] == FIGURES and len(words[following]) == len("2019"))


CONTEXT: Final = CountContext(
    months=_MONTHS,
    has_lower_case_months=False,
    clock_after=frozenset({"uhr", "mez", "mesz"}),
    clock_before=frozenset({"um", "gegen", "ab"}),
    label_nouns=word_set(
        """
        artikel artikels art absatz abs paragraf paragraph seite seiten s kapitel abschnitt nummer nummern nr punkt
        ziffer ziff tabelle abbildung abb band bd teil stufe phase klasse raum zimmer linie gleis kanal version tag
        runde buchstabe anlage anhang etappe
        """
    ),
    name_heads=word_set("boeing airbus windows iphone galaxy stoxx dax mdax sdax tecdax cac nikkei formel kanal"),
    numeric_names=frozenset({"3M", "3i", "4K"}),
    words_before_year=word_set("in im seit bis ab vor nach jahr jahre jahres jahren anfang ende mitte von"),
    count_qualifiers=word_set("als über fast knapp rund mindestens höchstens zu nur etwa gut"),
    counted_nouns=word_set(
        """
        menschen mitarbeiter mitarbeitern mitarbeiterinnen beschäftigte beschäftigten stellen arbeitsplätze kunden
        nutzer nutzern aktien stück filialen läden tonnen kilometer kilometern meter metern km wohnungen mitglieder
        mitgliedern fahrzeuge autos passagiere aktionäre aktionären anleger personen haushalte haushalten einwohner
        megawatt
    """
    ),
    ordinals=frozenset(),
    words_before_ordinal=word_set("am der die das dem den des zum zur im vom beim ihr sein seinem ihrem"),
    capitals_mark_names=False,
)
