"""Fields that words fill in, and fields that must stay empty, since the words speak of something else."""

from __future__ import annotations

from typing import Final

SURE_FIELDS: Final = [
    (
        "event",
        "Finch plc and Lark Ltd [today announced the sale of Wren].",
        "parties",
        "Finch plc, Lark Ltd, Wren AG",
    ),
    ("event", "Lark Ltd left. [Talks of Finch with Wren went on].", "parties", "Finch plc, Wren AG"),
    ("figure", "[It paid a premium of 38 per cent to the closing price of 424 pence on 3 March].", "value", "38 %"),
    ("figure", "[It paid a premium of 38 per cent to the closing price of 424 pence on 3 March].", "when", ""),
    ("figure", "[In 2025, Finch plc made a profit of £4m.]", "when", "2025"),
    ("figure", "[Finch plc made a profit of £4m in the year to June 2026.]", "when", "2025-07/2026-06"),
    ("figure", "[Finch plc made a profit of £4m in the six months to June 2026.]", "when", ""),
    ("figure", "[The deal values Wren at £40m.]", "category", "equity-value"),
    ("figure", "[Finch employs some 640 people, 400 of them in Hull.]", "value", "some 640 people"),
    ("party", "[Lark, Inc. (“Lark”) of Ohio]", "name", "Lark, Inc."),
    ("party", "[Lark, Inc. (“Lark”) of Ohio]", "aliases", "Lark"),
    ("party", "It was bought by [Lark Ltd]. Then it was sold.", "name", "Lark Ltd"),
    ("party", "[Halsey Quint] has a plan. “It is mine,” she said.", "type", "person"),
    ("party", "[Halsey Quint], 61, has a plan.", "type", "person"),
    ("party", "[Halsey Quint] has a plan. Nobody knew it, but Mr Quint said so.", "type", "person"),
    ("party", "[Halsey Quint] has a plan, Bo Lind told us. He said it was his.", "type", ""),
    ("party", "[Osprey Ferries] has a plan. “It is good,” she said.", "type", "company"),
    ("quote", "[Ana Okoye called it “thin”.]", "speakers", "Ana Okoye"),
    ("quote", "[“We are glad,” said Ana Okoye to the “Harbour Ledger”.]", "text", "We are glad"),
    ("quote", "[Ana Okoye said on Tuesday that fares would rise.]", "text", "fares would rise"),
    ("relation", "[Wren, which is chaired by Ana Okoye]", "subject", "Ana Okoye"),
    ("relation", "[Wren was founded by Ana Okoye, chief executive of Finch.]", "verb", "founded"),
    ("relation", "[Lark Ltd is advising the publisher], and Finch has hired Moss.", "object", ""),
    ("relation", "[Finch asked Lark Ltd to bid for Wren.]", "subject", "Lark Ltd"),
    ("relation", "[Finch asked three banks to bid for Wren.]", "subject", ""),
    ("relation", "[Lark Ltd will oppose the plan in Norway.]", "object", ""),
    ("stake", "[Its largest owner, Lark Ltd, holds 37 per cent.]", "company", ""),
    ("stake", "[Skua Ltd is backed by Lark Ltd, which has 19 per cent of its shares.]", "company", ""),
    ("stake", "[The largest shareholder of Skua Ltd is Lark Ltd with 30 per cent.]", "company", "Skua Ltd"),
    ("stake", "[Lark Ltd holds 12 per cent.]", "company", "Wren AG"),
    ("stake", "[Finch has agreed to buy 54 per cent of Wren, a shipowner, for £5m.]", "status", "agreed"),
    ("stake", "[Finch has 9 per cent, having bought Lark Ltd in August.]", "when", ""),
    ("stake", "[Lark Ltd bought 11 per cent in 2021.]", "when", ""),
    ("term", "[a cash offer by Finch for all shares of Wren]", "by", "Finch plc"),
    (
        "term",
        "[The approval of the Competition Commission of India]",
        "by",
        "Competition Commission of India",
    ),
    (
        "term",
        "Für den Kauf gibt es [einen Kredit der Hessenbank über 100 Millionen Euro].",
        "amount",
        "100 Millionen Euro",
    ),
    ("term", "Dafür gibt es [einen Kredit von über 90 Millionen Euro].", "amount", "über 90 Millionen Euro"),
    ("challenge", "[Die IG Metall kritisierte, dass es für die Werke keine Zusage gibt.]", "raised_by", "IG Metall"),
    ("challenge", "[The Writers’ Guild fears for its list.]", "raised_by", "Writers' Guild"),
]
"""By the kind of the fact: the words, which stand between brackets, a field, and what it says."""
