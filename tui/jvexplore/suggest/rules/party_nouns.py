"""The English and German nouns beside a name that say what a party is: "the buyout firm Bjorkvik"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.name_words import NameKind

_NOUNS: Final[dict[NameKind, frozenset[str]]] = {
    "person": word_set(
        """
        executive chairman chairwoman chair chairperson president director officer manager partner lawyer attorney
        analyst economist founder co-founder cofounder minister secretary governor senator commissioner mayor councillor
        trustee banker adviser advisor spokesman spokeswoman spokesperson head boss chief owner heir heiress tycoon
        billionaire entrepreneur financier magnate oligarch immigrant veteran professor researcher consultant broker
        trader steward convener organiser organizer representative mp congressman congresswoman politician judge
        treasurer controller counsel engineer worker employee resident farmer widow widower son daughter brother sister
        cousin father mother wife husband grandson granddaughter nephew niece ceo cfo coo cto vorstandschef
        vorstandsvorsitzender chef chefin geschäftsführer geschäftsführerin sprecher sprecherin analystin analyst
        minister ministerin betriebsratschef aufsichtsratschef finanzvorstand gründer gründerin anwalt anwältin
        """
    ),
    "fund": word_set(
        """
        fund hedge-fund pension-fund sovereign-fund endowment fonds staatsfonds finanzinvestor
        """
    ),
    "agency": word_set(
        """
        regulator watchdog ministry court authority council agency commission department tribunal body office bureau
        prosecutor behörde ministerium kartellamt gericht aufsicht kommission
        """
    ),
    "organisation": word_set(
        """
        union charity lobby association federation institute university party campaign gewerkschaft verband
        betriebsrat stiftung
        """
    ),
    "trust": word_set("trust foundation"),
    "platform": word_set("site website platform messenger app marketplace plattform"),
    "product": word_set("brand drug model software tool game console phone car medicine marke"),
    "asset": word_set(
        "plant mine field refinery quay factory smelter terminal pipeline warehouse werk grube hafen mill"
    ),
    "place": word_set("city town village county region province district suburb port stadt"),
    "company": word_set(
        """
        company maker operator group firm lender retailer rival bank insurer producer supplier start-up startup
        subsidiary manufacturer developer carrier airline broker auditor miner brewer utility chain grocer distributor
        publisher broadcaster builder housebuilder contractor conglomerate owner-operator arm unit affiliate parent
        venture business investor bidder suitor buyer seller consultancy newspaper daily ledger newswire agency-owner
        unternehmen konzern hersteller anbieter tochter tochterfirma betreiber maschinenbauer händler versicherer
        """
    ),
}
PARTY_NOUNS: Final = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns}
"""What a party is by the noun beside its name, singular and in lower case."""
NO_PARTY_ENDINGS: Final = word_set(
    """
    street avenue road lane square bay river sea island islands coast valley mountain mountains lake desert day week
    act bill law code treaty award prize index airport station bridge tower house-of stadium hall
    """
)
"""The last words of names that stand for no party."""
US_STATES: Final = frozenset(
    (
        *("Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida"),
        *("Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine"),
        *("Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska"),
        *("Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio"),
        *("Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas"),
        *("Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming"),
        *("Britain", "England", "Scotland", "Wales", "Northern Ireland", "Europe", "Asia", "Africa", "America"),
        *("North America", "South America", "Latin America", "Scandinavia", "Iberia", "Midwest", "Middle East", "Gulf"),
    )
)
"""Places that act in no deal themselves, however they stand in a sentence."""
