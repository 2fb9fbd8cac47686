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
        treasurer controller counsel patriarch matriarch scion engineer worker employee resident farmer widow
        widower son daughter brother sister
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
    street avenue road lane square bay hill loch river sea island islands coast valley mountain mountains lake desert
    day week act bill law code treaty award prize index airport station bridge tower house-of stadium hall
    """
)
"""The last words of names that stand for no party."""
TERM_ENDINGS: Final = word_set(
    """
    acquisition offer offers scheme share shares note notes merger transaction transactions agreement agreements price
    date meeting resolution resolutions condition conditions announcement document documents terms financing period
    option options warrant warrants bond bonds completion closing effective securities-act rules regulations proposal
    deed deeds undertaking undertakings deadline adss adrs ads cvr cvrs adr consideration facility facilities tranche
    record-date conditions proceeds amount record loan loans stock certificate certificates licence license permit
    restructuring arrangement circular prospectus proxy statement form ordinary exchange-ratio quarter half year plan
    programme program project trial study phase report summit conference award listing admission dividend right rights
    rule section clause paragraph schedule appendix part article code adjustment
    fee test trust-deed sale disposal purchase tender bid
    """
)
"""The last words of terms that a contract or filing defines: "the Offer", "Wharfedale Shares"."""
PENSION_WORDS: Final = word_set("pension retirement superannuation savings welfare provident")
"""Words before such a last word with which it is a party after all: a pension plan."""
ENDING_KINDS: Final[dict[str, NameKind]] = {
    **dict.fromkeys(word_set("navy army police panel exchequer prosecutor prosecutors customs"), "agency"),
    **dict.fromkeys(
        word_set(
            "ledger times herald journal gazette tribune chronicle courier examiner telegraph observer bugle dispatch"
            " mirror guardian independent post express daily news standard mint bulletin advertiser echo argus inquirer"
        ),
        "company",
    ),
    **dict.fromkeys(
        word_set(
            "left greens democrats republicans conservatives liberals socialists"
            " manch sangh sabha morcha samiti sangam action campaign initiative foundation"
        ),
        "organisation",
    ),
    **dict.fromkeys(word_set("capital equity advisory advisors asset markets"), "company"),
    **dict.fromkeys(word_set("l.p lp pension pensions superannuation"), "fund"),
    **dict.fromkeys(word_set("managers"), "company"),
    **dict.fromkeys(word_set("shareholder shareholders directors noteholders bondholders trustees holders"), "group"),
    **dict.fromkeys(word_set("scheme plan"), "trust"),
}
"""What a name stands for by its last word, where that says more than its other words."""
BOARD_OPENERS: Final = word_set(
    "central national state federal reserve medical takeover investment review drug planning"
)
"""First words with which a board is a public body rather than that of a company."""
RELATIVES: Final = word_set(
    """
    son daughter brother sister cousin father mother wife husband grandson granddaughter nephew niece uncle aunt
    grandfather grandmother great-grandfather great-grandmother widow widower half-brother half-sister stepson
    stepdaughter brother-in-law sister-in-law son-in-law daughter-in-law father-in-law twin
    """
)
"""How people of a family are related."""
COMPANY_OPENERS: Final = word_set(
    """
    banco banca banque seguros grupo groupe gruppo assicurazioni compagnie compañía companhia sociedade société caja
    caisse constructora construtora cervejaria bodegas ateliers établissements koninklijke
    """
)
"""First words that say what a company is, in languages where they stand there; it is called by the rest, too."""
