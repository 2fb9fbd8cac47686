"""The nouns by which an article speaks of who says something, without a name, in English and German."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.reading.name_words import NameKind

UNNAMED: Final = (
    r"(?:people|persons?|sources?|analysts?|officials?|advis[eo]rs?|bankers?|executives?|lawyers?|investors?"
    r"|shareholders?"
    r"|traders?|diplomats?|lenders?|bondholders?|creditors?|insiders?|critics|residents?|workers?|employees?|brokers?"
    r"|economists?|consultants?|lawmakers?|campaigners?|activists?|industry figures|observers|experts?|managers?|staff"
    r"|directors?|ministers?|regulators?|rivals?|customers?|suppliers?|farmers?|members?|holders?"
    r"|Personen|Person|Insidern?|Analysten|Händlern?|Branchenkenner[n]?|Kreisen?|\w+kreisen?|Vertrauten?|Beobachtern?"
    r"|Experten"
    r"|Kritikern?|Anleger[n]?|Banker[n]?|Berater[n]?|Mitarbeiter[n]?)"
)
"""A pattern of nouns for people whom nobody names."""
OFFICES: Final = (
    r"(?:chief executive(?: officer)?|chief financial officer|chief operating officer|finance director|managing"
    r" director|executive director|president|vice[- ]president|chair(?:man|woman|person)?|founder|co-founder|ceo|cfo"
    r"|coo|minister"
    r"|finance minister|mayor|governor|commissioner|analyst|economist|lawyer|attorney|banker|trustee|director|secretary"
    r"|general secretary|shop steward|union leader|senator|lawmaker|mp|councillor|fund manager|manager|executive|heir"
    r"|industrialist|billionaire|entrepreneur|tycoon|boss|Firmenchef(?:in)?|Konzernchef(?:in)?|Vorstandschef(?:in)?"
    r"|Finanzchef(?:in)?|Manager(?:in)?|Chef(?:in)?|Unternehmer(?:in)?|Geschäftsführer(?:in)?|Gewerkschafter(?:in)?"
    r"|Analyst(?:in)?"
    r"|Anw[aä]lt(?:in)?|Bürgermeister(?:in)?|Minister(?:in)?|Betriebsratschef(?:in)?|Vorsitzende[r]?)"
)
"""A pattern of what one person is."""
BODIES: Final = (
    r"(?:company|group|firm|bank|union|trust|fund|ministry|regulator|watchdog|authority|commission|broker|brokerage"
    r"|investor|retailer|insurer|lender|manufacturer|maker|carmaker|airline|utility|board|government|agency|association"
    r"|federation|council|family|court|buyer|bidder|seller|suitor|conglomerate|start-up|startup|consortium|charity"
    r"|foundation|committee|panel|exchange|operator|publisher|developer|miner|brewer|Konzern|Unternehmen|Firma|Gruppe"
    r"|Gesellschaft|Gewerkschaft|Bank|Behörde|Ministerium|Stiftung|Familie|Hersteller|Verband|Investor)"
)
"""A pattern of what a company or another body is."""
BODIES_OF_KIND: Final[Mapping[NameKind, str]] = {
    "agency": "regulator watchdog authority behörde",
    "organisation": "union association federation gewerkschaft verband",
    "trust": "trust foundation stiftung",
    "fund": "fund fonds",
}
"""Those by which a body is meant that was named, by what it is, in lower case."""
BOTH_COMPANIES: Final = (
    r"(?:(?:both|the two|the)\s+(?:companies|groups|firms|sides|parties|partners|banks)|beide\s+(?:Unternehmen|Seiten"
    r"|Konzerne|Firmen|Partner)|die\s+(?:Unternehmen|Partner))"
)
"""A pattern of what two companies of an article are together."""
SPOKESPEOPLE: Final = (
    r"(?:spokes(?:man|woman|person|people)|representative|Sprecher(?:in|n)?|Unternehmenssprecher(?:in)?)"
)
"""A pattern of who speaks for another."""
SPOKEN_FOR: Final = rf"{SPOKESPEOPLE}\s+(?:for|of|at|von|der|des)\s+(?:the\s+)?"
"""A pattern of that, with what stands before the other."""
