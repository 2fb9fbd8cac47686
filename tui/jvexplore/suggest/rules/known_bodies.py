"""Public bodies that articles name by initials or a short name alone, without a word of what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.name_words import NameKind

_BODIES: Final[dict[NameKind, frozenset[str]]] = {
    "agency": word_set(
        """
        FDA SEC FTC DOJ CFIUS FCC FERC EPA FAA NRC IRS NHTSA CFTC FINRA USDA OSHA DHS NLRB CMA FCA PRA HMRC Ofcom Ofgem
        Ofwat MHRA SFO DWP MoD ORR CAA ACCC ASIC FIRB APRA NZCC RBNZ OIO Sebi SEBI CCI RBI NCLT NCLAT CDSCO DGCA TRAI
        IRDAI CBI FSSAI DPIIT SAMA GAC SCA ADGM DIFC DFSA FSRA CBUAE BaFin Bundeskartellamt AMF ACPR AFM ACM DNB
        CNMV CNMC Consob AGCM Finma FINMA WEKO MOFCOM SAMR CSRC CBIRC MAS ECB EMA ESMA EBA Nasa NASA Pentagon Kremlin
        Treasury Congress Senate Parliament Admiralty Bundestag Bundesrat Bafa BAFA Panel Court Commission Fed
        Bundesbank Bundeswehr Navy Army NHS
        """
    ),
    "organisation": word_set(
        "Unite Unison GMB TUC RMT Prospect Aslef Verdi IG-Metall UAW Teamsters AFL-CIO Nato NATO OPEC Opec IMF WTO"
    ),
    "company": word_set("BBC CNN CNBC Bloomberg Reuters Nasdaq Moody's Fitch S&P WSJ FT"),
}
KNOWN_BODIES: Final = {name: kind for kind, names in _BODIES.items() for name in names}
"""What each is, by its name as it is written."""
