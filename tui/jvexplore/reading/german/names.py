"""The German words that names are recognised by: every noun has a capital, so more than that is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.german.sentences import GERMAN as SENTENCE_WORDS
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.name_words import NameWords
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.name_words import NameKind

_ADJECTIVES: Final = {
    "AT": "österreichisch", "BE": "belgisch", "BR": "brasilianisch", "CA": "kanadisch", "CH": "schweizer schweizerisch",
    "CN": "chinesisch", "CZ": "tschechisch", "DE": "deutsch", "DK": "dänisch", "ES": "spanisch", "FI": "finnisch",
    "FR": "französisch", "GB": "britisch", "GR": "griechisch", "HU": "ungarisch", "IE": "irisch", "IN": "indisch",
    "IT": "italienisch", "JP": "japanisch", "KR": "südkoreanisch", "NL": "niederländisch holländisch",
    "NO": "norwegisch", "PL": "polnisch", "PT": "portugiesisch", "RU": "russisch", "SE": "schwedisch",
    "TR": "türkisch", "UA": "ukrainisch", "US": "amerikanisch us-amerikanisch",
}  # fmt: skip
_ENDINGS: Final = ("", "e", "er", "es", "en", "em")
_COUNTRIES: Final = {
    "AT": "österreich", "BE": "belgien", "BR": "brasilien", "CA": "kanada", "CH": "schweiz", "CN": "china",
    "CZ": "tschechien", "DE": "deutschland", "DK": "dänemark", "ES": "spanien", "FI": "finnland", "FR": "frankreich",
    "GB": "großbritannien england", "GR": "griechenland", "HU": "ungarn", "IE": "irland", "IN": "indien",
    "IT": "italien", "JP": "japan", "KR": "südkorea", "NL": "niederlande", "NO": "norwegen", "PL": "polen",
    "PT": "portugal", "RU": "russland", "SE": "schweden", "TR": "türkei", "UA": "ukraine", "US": "usa",
}  # fmt: skip
_KINDS: Final[dict[NameKind, str]] = {
    "fund": "fonds capital ventures equity invest",
    "trust": "stiftung treuhand",
    "agency": "kommission senat bundestag landtag stadtrat",
    "organisation": "gewerkschaft verband verein partei kirche universität",
    "group": "familie gesellschafter",
    "company": "bank holding gruppe group partners versicherung sparkasse werke brauerei verlag energie logistik",
}
_KIND_ENDINGS: Final[dict[NameKind, str]] = {
    "agency": "kartellamt behörde agentur aufsicht ministerium gericht kommission",
    "organisation": "gewerkschaft verband betriebsrat",
    "trust": "stiftung",
}

GERMAN_NAMES: Final = NameWords(
    openers=SENTENCE_WORDS.starters | word_set("restlichen weitere bisherige bisherigen einen entsprechenden wir uns"),
    never=word_set(
        """
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
        september oktober november dezember eur usd gbp chf mio mrd ebitda ebit ceo cfo coo it ki eu usa us gmbh ag se
        q1 q2 q3 q4 tv kg mw gw uhr prozent euro ok
        """
    ),
    adjectives={
        word + ending: code for code, words in _ADJECTIVES.items() for word in words.split() for ending in _ENDINGS
    },
    countries={word: code for code, words in _COUNTRIES.items() for word in words.split()},
    courtesy=word_set("herr herrn frau dr prof"),
    honours=word_set("graf gräfin freiherr"),
    offices=word_set(
        """
        vorstand vorstandsvorsitzender vorstandsvorsitzende vorstandsvorsitzenden geschäftsführer geschäftsführerin
        präsident präsidentin gründer gründerin mitgründer mitgründerin analyst analystin kanzler kanzlerin
        aufsichtsrat leiter leiterin sprecher sprecherin ceo cfo coo prokurist prokuristin minister ministerin
        bürgermeister bürgermeisterin chef chefin anwalt anwältin notar notarin erbe erbin inhaber inhaberin unternehmer
        unternehmerin gewerkschafter gewerkschafterin landrat landrätin senator senatorin volkswirt volkswirtin
        """
    ),
    office_modifiers=word_set("ehemaliger ehemalige früherer frühere neuer neue designierter designierte"),
    office_endings=tuple(
        word_set(
            """
            vorsitzende vorsitzender vorsitzenden chef chefin sprecher sprecherin minister ministerin direktor
            direktorin präsident präsidentin vorstand leiter leiterin geschäftsführer geschäftsführerin gründer
            gründerin analyst analystin manager managerin ökonom ökonomin anwalt anwältin verwalter verwalterin schützer
            schützerin bürgermeister bürgermeisterin
            """
        )
    ),
    kinds={word: kind for kind, words in _KINDS.items() for word in words.split()}
    | dict.fromkeys(LEGAL_FORMS, "company"),
    kind_endings={ending: kind for kind, endings in _KIND_ENDINGS.items() for ending in endings.split()},
    descriptions=tuple(
        word_set(
            """
            konzern hersteller unternehmen bauer anbieter betreiber händler versorger gesellschaft tochter mutter riese
            spezialist dienstleister investor fonds zulieferer konkurrent rivale wettbewerber partner kanzlei beratung
            verlag marke firma bank versicherer aktionär gruppe kette reederei brauerei startup
            """
        )
    ),
    heads=word_set("ministerium bundesministerium universität kommission bundesanstalt amt"),
    of_words=word_set("für der des von"),
    topics=frozenset(),
    and_word="und",
    families={},
    family_openers=word_set("familie"),
    verbs=frozenset(),
    nouns_are_capital=True,
)
