"""One article of our own, about a deal that there never was: every format must give these parts, word for word."""

from __future__ import annotations

from typing import Final

HEADLINE: Final = "Brackwater Glass joins Norwegians in hydrogen furnace"
STANDFIRST: Final = "Family-owned bottle maker to hold 51 per cent of a €140m plant on the Humber"
BYLINE: Final = "By Ines Calloway and Håkon Brekke"
SOURCE_LINE: Final = "The Estuary Courier, 14 October 2027"
PARAGRAPHS: Final = (
    (
        "Brackwater Glass, which makes one in nine of Britain’s wine bottles, is to build a hydrogen-fired"
        " furnace with Fjordkraft Gass of Bergen, ending a search for a partner that has lasted four years."
    ),
    (
        "The two companies will put €140m into a plant at Saltend, near Hull. Brackwater is to own 51 per cent of"
        " the venture and Fjordkraft 40 per cent; the remainder goes to a state-backed fund that has yet to be"
        " named."
    ),
    (
        "“Nobody has melted glass with hydrogen at this scale before, and somebody has to be first,” said Oriel"
        " Tamsin, whose grandfather founded the bottle maker in 1931."
    ),
    "Her family, she added, would not sell.",
    (
        "Fjordkraft will supply the gas under a fifteen-year contract whose price follows that of electricity in"
        " southern Norway. Neither side would say what it expects to pay, but two people who have read the"
        " contract put the first year’s bill at about £19m."
    ),
    (
        "That is a third more than Brackwater spends on natural gas today. Ms Tamsin said that the difference"
        " would be made up by customers: three long-standing buyers, among them the brewer Amsel & Söhne, have"
        " promised to pay extra for bottles made without coal or gas."
    ),
    (
        "The works council has been told that no jobs will go. Of the 640 people at the old furnace, which is to"
        " be blown out in the spring of 2030, all but sixty have been offered a place at the new one."
    ),
    (
        "“We have heard promises like that before,” said Des Rafferty, who speaks for the glassworkers. “What we"
        " want is the number in writing, with a date beside it.”"
    ),
    (
        "Regulators in London and Brussels must still approve the deal. The Commission looked into the market for"
        " bottles in 2024 and found that four producers, of which Brackwater was the smallest, sold nearly"
        " nine-tenths of them."
    ),
    (
        "Analysts were lukewarm. Petra Vosloo of Marchmont Rede noted that the last cross-border venture of the"
        " Norwegian group, a so-called green steel mill in Skåne, was wound up within eighteen months; its partner"
        " lost €62m."
    ),
    (
        "Ragnhild Aas, Fjordkraft’s chief executive, said that the mill had taught her company to own less and to"
        " learn sooner: “A minority stake concentrates the mind. We shall be asking questions every week – and"
        " answering them.”"
    ),
    (
        "The partners hope to light the furnace in September 2029. If they have not done so by the end of that"
        " year, either may leave, and Brackwater would have to buy the other’s shares at what it paid for them."
    ),
)
PARTS: Final = (
    ("headline", HEADLINE),
    ("standfirst", STANDFIRST),
    ("byline", BYLINE),
    ("source line", SOURCE_LINE),
    *(("body", each) for each in PARAGRAPHS),
)
"""What is kept of the article, in the order in which it stands: the part of each block, and its text."""
TITLE, PUBLISHER, AUTHORS = HEADLINE, "The Estuary Courier", ("Ines Calloway", "Håkon Brekke")
PUBLISHED, LANGUAGE = "2027-10-14", "en"
