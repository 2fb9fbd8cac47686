"""Two made-up articles, with the facts that a person would make of them: what each form should say at once.

They were written before the rules were. `*` stands for a title: what is proposed is the article's words, which an
editor may leave or change; a list of two texts means that either is right.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple


class WrittenFact(NamedTuple):
    """A fact as it should be.

    Attributes:
        kind: its kind.
        words: the selected words, which stand in the article once.
        texts: what its form should say, by key; all other keys that the form shows stay empty.
        makes: keys that the rules cannot know, and that the person adds, so that later facts may use them.
    """

    kind: str
    words: str
    texts: dict[str, str | tuple[str, ...]]
    makes: dict[str, str] = {}


class WrittenArticle(NamedTuple):
    """An article with its facts."""

    title: str
    published: date
    language: str
    text: str
    facts: tuple[WrittenFact, ...]


TAKEOVER: Final = WrittenArticle(
    "Nordvik swoops on Larkspur Foods",
    date(2027, 4, 10),
    "en",
    """Larkspur Foods, the British maker of frozen meals, agreed on Thursday to be bought by Danish rival Nordvik A/S \
for about £640m (€750m), ending four months of on-off talks.

Nordvik will pay 212p in cash for each Larkspur share, a premium of 31 per cent to Wednesday’s closing price. Sven \
Aggerholm, Nordvik’s chief executive, said the two companies were “made for each other”.

The Hartley family, which founded the business in 1952 and still owns 22.4 per cent, has given an irrevocable \
undertaking to accept. Pelham Asset Management, with almost 6 per cent, is less impressed. “The price is an insult to \
anybody who has read the accounts,” said Judith Marchbanks, its head of equities.

Larkspur, which employs 3,400 people at nine factories, made an operating profit of £48.5m last year on revenue of \
£610m.

The deal needs the approval of the Competition and Markets Authority, which blocked a similar tie-up in 2021. Lawyers \
expect a long inquiry. Nordvik has agreed to pay Larkspur a break fee of £15m if the regulator says no.

Unions are worried about the factory in Grimsby, where 700 jobs are at risk. “They have promised us nothing,” Mr Dale \
of the Food Workers’ Union told a meeting on Friday. “Not one line.”

Shareholders are to vote on 14 May, and completion is expected by the end of September. Barlow & Stern is advising \
Larkspur; Nordvik is financing the purchase with a loan of up to €500m from Jutebank.
""",
    (
        WrittenFact(
            "party",
            "Larkspur Foods, the British maker of frozen meals",
            {"name": "Larkspur Foods", "type": "company", "country": "GB"},
            {"role": "target", "aliases": "Larkspur"},
        ),
        WrittenFact(
            "party",
            "Danish rival Nordvik A/S",
            {"name": "Nordvik A/S", "type": "company", "country": "DK"},
            {"role": "acquirer", "aliases": "Nordvik"},
        ),
        WrittenFact(
            "figure",
            "about £640m (€750m)",
            {"value": "about £640m", "equivalents": "€750m", "category": "deal-value", "of": "dossier"},
        ),
        WrittenFact("figure", "a premium of 31 per cent", {"value": "31 %", "category": "premium"}),
        WrittenFact(
            "relation",
            "Sven Aggerholm, Nordvik’s chief executive",
            {"subject": "Sven Aggerholm", "verb": "leads", "object": "Nordvik A/S", "office": "chief executive"},
        ),
        WrittenFact("quote", "“made for each other”", {"speakers": "Sven Aggerholm", "text": "made for each other"}),
        WrittenFact(
            "stake",
            "still owns 22.4 per cent",
            {"holder": "Hartley family", "company": "Larkspur Foods", "percent": "22.4"},
        ),
        WrittenFact(
            "stake",
            "Pelham Asset Management, with almost 6 per cent",
            {"holder": "Pelham Asset Management", "company": "Larkspur Foods", "percent": "almost 6"},
        ),
        WrittenFact(
            "quote",
            "“The price is an insult to anybody who has read the accounts,” said Judith Marchbanks",
            {"speakers": "Judith Marchbanks", "text": "The price is an insult to anybody who has read the accounts"},
        ),
        WrittenFact(
            "relation",
            "Judith Marchbanks, its head of equities",
            {
                "subject": "Judith Marchbanks",
                "verb": "works-for",
                "object": "Pelham Asset Management",
                "office": "head of equities",
            },
        ),
        WrittenFact(
            "figure", "employs 3,400 people", {"value": "3400 people", "category": "employees", "of": "Larkspur Foods"}
        ),
        WrittenFact(
            "figure",
            "an operating profit of £48.5m last year",
            {"value": "£48.5m", "category": "profit", "of": "Larkspur Foods", "when": "2026"},
        ),
        WrittenFact(
            "term",
            "the approval of the Competition and Markets Authority",
            {"category": "approval", "by": "Competition and Markets Authority"},
        ),
        WrittenFact(
            "event",
            "blocked a similar tie-up in 2021",
            {"title": "*", "category": "refusal", "when": "2021", "parties": "Competition and Markets Authority"},
        ),
        WrittenFact(
            "term",
            "Nordvik has agreed to pay Larkspur a break fee of £15m",
            {"category": "break-fee", "by": "Nordvik A/S", "to": "Larkspur Foods", "amount": "£15m"},
        ),
        WrittenFact("challenge", "700 jobs are at risk", {"title": "*", "category": "labour"}),
        WrittenFact(
            "quote",
            "“They have promised us nothing,” Mr Dale of the Food Workers’ Union told a meeting on Friday. “Not one "
            "line.”",
            {"speakers": "Dale", "text": "They have promised us nothing … Not one line.", "when": "2027-04-09"},
        ),
        WrittenFact(
            "event",
            "Shareholders are to vote on 14 May",
            {"title": "*", "category": "shareholder-vote", "when": "2027-05-14", "status": "expected"},
        ),
        WrittenFact(
            "event",
            "completion is expected by the end of September",
            {"title": "*", "category": "completion", "when": "by 2027-09", "status": "expected"},
        ),
        WrittenFact(
            "relation",
            "Barlow & Stern is advising Larkspur",
            {"subject": "Barlow & Stern", "verb": "advises", "object": "Larkspur Foods"},
        ),
        WrittenFact(
            "term",
            "a loan of up to €500m from Jutebank",
            {"category": "loan", "by": "Jutebank", "to": "Nordvik A/S", "amount": "up to €500m"},
        ),
    ),
)
PRESS_RELEASE: Final = WrittenArticle(
    "Halvern übernimmt Mehrheit an Quellmann",
    date(2027, 5, 12),
    "de",
    """Dortmund, 12. Mai 2027 – Die Halvern SE übernimmt 74,9 Prozent der Anteile an der Quellmann GmbH. Einen \
entsprechenden Vertrag haben beide Unternehmen am Dienstag unterzeichnet. Über den Kaufpreis wurde Stillschweigen \
vereinbart.

Quellmann mit Sitz in Kassel stellt Pumpen für Wasserwerke her und beschäftigt rund 1.250 Mitarbeiter. Der Umsatz lag \
2026 bei 318 Mio. Euro.

„Quellmann passt zu uns wie kein zweites Unternehmen“, sagte Dr. Henrike Voss, Vorstandsvorsitzende der Halvern SE. \
„Wir werden die Marke erhalten.“

Die restlichen 25,1 Prozent hält weiterhin die Familie Quellmann. Für sie ist eine Verkaufsoption vereinbart, die sie \
ab 2030 ausüben kann.

Der Zusammenschluss steht unter dem Vorbehalt der Freigabe durch das Bundeskartellamt. Der Abschluss der Transaktion \
wird im dritten Quartal 2027 erwartet.

Die Finanzierung erfolgt über ein Darlehen der Nordhafen Bank in Höhe von bis zu 180 Mio. Euro. Lindner & Pohl berät \
Halvern.

Der Betriebsrat befürchtet den Abbau von mehr als 200 Stellen in Kassel. Halvern erklärte, bis Ende 2029 seien \
betriebsbedingte Kündigungen ausgeschlossen.
""",
    (
        WrittenFact(
            "party",
            "Die Halvern SE",
            {"name": "Halvern SE", "type": "company"},
            {"role": "acquirer", "aliases": "Halvern"},
        ),
        WrittenFact(
            "party",
            "der Quellmann GmbH",
            {"name": "Quellmann GmbH", "type": "company"},
            {"role": "target", "aliases": "Quellmann"},
        ),
        WrittenFact(
            "stake",
            "74,9 Prozent der Anteile an der Quellmann GmbH",
            {"holder": "Halvern SE", "company": "Quellmann GmbH", "percent": "74.9", "status": "agreed"},
        ),
        WrittenFact(
            "event",
            "Einen entsprechenden Vertrag haben beide Unternehmen am Dienstag unterzeichnet",
            {"title": "*", "category": "signing", "when": "2027-05-11"},
        ),
        WrittenFact(
            "figure",
            "beschäftigt rund 1.250 Mitarbeiter",
            {"value": "rund 1250 Mitarbeiter", "category": "employees", "of": "Quellmann GmbH"},
        ),
        WrittenFact(
            "figure",
            "Der Umsatz lag 2026 bei 318 Mio. Euro",
            {"value": "€318m", "category": "revenue", "of": "Quellmann GmbH", "when": "2026"},
        ),
        WrittenFact(
            "quote",
            "„Quellmann passt zu uns wie kein zweites Unternehmen“, sagte Dr. Henrike Voss",
            {"speakers": "Henrike Voss", "text": "Quellmann passt zu uns wie kein zweites Unternehmen"},
        ),
        WrittenFact(
            "relation",
            "Dr. Henrike Voss, Vorstandsvorsitzende der Halvern SE",
            {"subject": "Henrike Voss", "verb": "leads", "object": "Halvern SE", "office": "Vorstandsvorsitzende"},
        ),
        WrittenFact(
            "stake",
            "Die restlichen 25,1 Prozent hält weiterhin die Familie Quellmann",
            {"holder": "Familie Quellmann", "company": "Quellmann GmbH", "percent": "25.1"},
        ),
        WrittenFact(
            "term",
            "Für sie ist eine Verkaufsoption vereinbart, die sie ab 2030 ausüben kann",
            {"category": "put-option"},
            {"to": "Familie Quellmann"},
        ),
        WrittenFact("term", "Freigabe durch das Bundeskartellamt", {"category": "approval", "by": "Bundeskartellamt"}),
        WrittenFact(
            "event",
            "Der Abschluss der Transaktion wird im dritten Quartal 2027 erwartet",
            {"title": "*", "category": "completion", "when": "2027-35", "status": "expected"},
        ),
        WrittenFact(
            "term",
            "ein Darlehen der Nordhafen Bank in Höhe von bis zu 180 Mio. Euro",
            {"category": "loan", "by": "Nordhafen Bank", "amount": "bis zu 180 Mio. Euro"},
        ),
        WrittenFact(
            "relation",
            "Lindner & Pohl berät Halvern",
            {"subject": "Lindner & Pohl", "verb": "advises", "object": "Halvern SE"},
        ),
        WrittenFact(
            "challenge",
            "Der Betriebsrat befürchtet den Abbau von mehr als 200 Stellen",
            {"title": "*", "category": "labour", "raised_by": "Betriebsrat"},
        ),
    ),
)
