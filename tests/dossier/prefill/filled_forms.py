"""Words in made-up sentences, by the kind of fact whose form they fill in, and what its fields say then."""

from __future__ import annotations

from typing import Final

FILLED_FORMS: Final[dict[str, list[tuple[str, dict[str, str]]]]] = {
    "party": [
        ("[Bo Lind], a lawyer for the regulator, said so.", {"name": "Bo Lind", "type": "person"}),
        ("Its chairman [Luis Prado] agreed.", {"name": "Luis Prado", "type": "person", "role": "director"}),
        ("[Lark], a Danish lender, agreed.", {"name": "Lark", "type": "company", "role": "lender"}),
        ("Finch bought [Lark], seller Skua said.", {"name": "Lark"}),
        ("[Bo Lind], finance director at Finch, left.", {"name": "Bo Lind", "type": "person", "role": "executive"}),
        (
            "[The Russian Direct Investment Fund (RDIF)] pays.",
            {"name": "Russian Direct Investment Fund", "type": "fund", "aliases": "RDIF", "country": "RU"},
        ),
        ("[Danish rival Nordvik A/S] bid, too.", {"name": "Nordvik A/S", "type": "company", "country": "DK"}),
        ("He met [Finch’s directors].", {"name": "Finch's directors"}),
    ],
    "challenge": [
        (
            "[Brisa Mobile, the largest rival, warns of higher prices.]",
            {"title": "Higher prices", "raised_by": "Brisa Mobile"},
        ),
        (
            "[In Storvik, the union Samband objects to the sale.]",
            {
                "title": "In Storvik, the union Samband objects to the sale",
                "category": "labour",
                "raised_by": "Samband",
            },
        ),
        (
            "[Ana Okoye fears that job cuts would follow].",
            {"title": "Ana Okoye fears that job cuts would follow", "category": "labour", "raised_by": "Ana Okoye"},
        ),
    ],
    "stake": [
        (
            "[The Town of Halden owns the remaining 10.5 per cent of Wren.]",
            {"holder": "Town of Halden", "company": "Wren AG", "percent": "10.5 %"},
        ),
        (
            "Wren keeps half, with [MegaFon taking 24 per cent], and Lark 13 per cent.",
            {"holder": "MegaFon", "company": "Wren AG", "percent": "24 %"},
        ),
        (
            "[Finch’s stake in Skua Ltd will be nearly 48 per cent] of the votes.",
            {
                "holder": "Finch plc",
                "company": "Skua Ltd",
                "percent": "nearly 48 %",
                "status": "agreed",
                "base": "votes",
            },
        ),
        (
            "Lark, which is owned by a trust, [sold its 30 per cent of Wren]; 5 per cent of Wren is held by Ana Okoye.",
            {"holder": "Lark", "company": "Wren AG", "percent": "30 %"},
        ),
        (
            "Some [24 to 26 per cent of Wren is held by Ana Okoye].",
            {"holder": "Ana Okoye", "company": "Wren AG", "percent": "24 to 26 %"},
        ),
        (
            "[Finch has 5 per cent and Lark 6 per cent] of Wren.",
            {"holder": "Finch plc", "company": "Wren AG", "percent": "5 %"},
        ),
        (
            "Finch will [not hold more than 49.9 per cent].",
            {"holder": "Finch plc", "company": "Wren AG", "status": "agreed"},
        ),
    ],
    "event": [
        (
            "[The sale is to be completed in the second quarter.]",
            {"title": "The sale is to be completed", "category": "completion", "when": "2027-34", "status": "expected"},
        ),
        (
            "The two [signed the contract on Tuesday].",
            {"title": "The two signed the contract", "category": "signing", "when": "2027-03-02"},
        ),
        (
            "After completion, Finch [will leave by the end of 2028].",
            {"title": "Finch will leave", "when": "by 2028", "parties": "Finch plc", "status": "expected"},
        ),
        (
            "Lark, of the United States, [offered 455 pence on March 1].",
            {"title": "Lark offered 455 pence", "category": "proposal", "when": "2027-03-01"},
        ),
    ],
    "figure": [
        (
            "Lark must keep net debt at [no more than 4.5 times EBITDA].",
            {"value": "no more than 4.5 times EBITDA", "category": "multiple"},
        ),
        ("It runs [eleven ships] regularly.", {"value": "eleven ships"}),
        ("It runs [eleven ships between] two towns.", {"value": "eleven ships"}),
        ("[It carried 1.3 million passengers last year.]", {"value": "1.3 million passengers", "when": "2026"}),
        (
            "The deal values it at [up to £1.2bn (€1.4bn)], Finch said.",
            {"value": "up to £1.2bn", "equivalents": "€1.4bn", "category": "equity-value"},
        ),
        (
            "Finch’s revenue of [about £310m last year] fell.",
            {"value": "about £310m", "category": "revenue", "of": "party/finch", "when": "2026"},
        ),
        ("It pays [£4.70 per share].", {"value": "£4.70 per share", "category": "price"}),
        ("A rival bid of [at least 517p] would do.", {"value": "at least 517p per share", "category": "price"}),
    ],
    "quote": [
        (
            "[Ana Okoye told the Harbour Ledger that fares would rise.]",
            {"speakers": "Ana Okoye", "text": "fares would rise", "mode": "indirect"},
        ),
        (
            "Asked about jobs, Mr Okoro, 54, was blunt: [“There will be cuts.”]",
            {"speakers": "Okoro", "text": "There will be cuts."},
        ),
        (
            "[“We shall not sell,” Ana Okoye, chief executive of Finch, told the Ledger].",
            {"speakers": "Ana Okoye", "text": "We shall not sell"},
        ),
        (
            "“We shall [not sell. Ever,” said Ana Okoye] on Tuesday.",
            {"speakers": "Ana Okoye", "text": "not sell. Ever", "when": "2027-03-02"},
        ),
        (
            "Ms Okoye was firm: [“I told ‘them’ no,” she said. “It ends here.”]",
            {"speakers": "Ana Okoye", "text": "I told ‘them’ no … It ends here."},
        ),
        (
            "Ana Okoye said on Tuesday that [Finch would not sell].",
            {"speakers": "Ana Okoye", "text": "Finch would not sell", "mode": "indirect", "when": "2027-03-02"},
        ),
    ],
    "relation": [
        (
            "[Uma Sand, finance director of Finch], left.",
            {"subject": "Uma Sand", "verb": "works-for", "object": "Finch plc", "office": "finance director"},
        ),
        (
            "The adviser, [Lark & Co, is advising Wren].",
            {"subject": "Lark & Co", "verb": "advises", "object": "Wren AG"},
        ),
        ("[Wren is owned by Finch].", {"subject": "Finch plc", "verb": "owns", "object": "Wren AG"}),
        ("[the Finch subsidiary Skua Ltd]", {"subject": "Skua Ltd", "verb": "is-subsidiary-of", "object": "Finch plc"}),
    ],
    "term": [
        (
            "[Finch has agreed to pay Wren a break fee of £21m] if it fails.",
            {"category": "break-fee", "by": "Finch plc", "to": "Wren AG", "amount": "£21m"},
        ),
        ("It needs [clearance by the European Commission].", {"category": "approval", "by": "European Commission"}),
        (
            "[Finch may sell its shares to Wren] after that.",
            {"category": "put-option", "by": "Wren AG", "to": "Finch plc"},
        ),
    ],
}
"""Of each sentence, the words between brackets are selected."""
