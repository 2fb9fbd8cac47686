"""The words by which an article says how real something is, in English and German.

What they mean depends on what is said: a stake that somebody "will" hold is agreed, an event that "will" happen is
expected. So the words are grouped by what they say, and a table for each use has the status that is meant. Of several
groups whose words are there, the first counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUS_CUES: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "waived": "waived|waives|waiver of",
        "failed": "collapsed|collapses|lapsed|fell through|was refused|was rejected|called off|scrapped|abandon*",
        "rumoured": (
            "said to be|is said to|are said to|reportedly|rumour*|rumor*|people close to|people familiar with"
            "|is weighing"
            "|may bid|considering an offer"
        ),
        "former": "former|formerly|used to|until 19*|until 20*|previously held|no longer",
        "optional": (
            "option to|an option|call option|put option|may then|may buy|may sell|would become|if exercised|optional"
        ),
        "granted": (
            "has been granted|was granted|has cleared|cleared|has approved|approved|has been met|were met|was paid"
        ),
        "agreed": "agreed|signed|has signed|undertaken to|committed|contracted to",
        "expected": (
            "is expected|are expected|expected to|expects to|expect to|is due|are due|is scheduled|forecast*"
            "|will be held"
            "|plans to|plan to|planned|from next|next year"
        ),
        "proposed": (
            "would|wants to|want to|wanted to|seeks to|is seeking|aims to|hopes to|offers #|offered #|offers to"
            "|offering|proposes|proposed"
            "|raised its…offer|intends to|intend to|willing to"
        ),
        "future": "will|is to|are to|is set to|are set to",
    },
    "de": {
        "waived": "verzichtet auf|verzichtete auf",
        "failed": "gescheitert|geplatzt|abgesagt|abgelehnt|abgeblasen",
        "rumoured": "angeblich|dem vernehmen nach|gerüchte*|laut insidern|insider*",
        "former": "ehemalig*|früher*|vormals|nicht mehr|bis 19*|bis 20*",
        "optional": "option auf|kaufoption*|verkaufsoption*|optional",
        "granted": "wurde erteilt|genehmigt|freigegeben|erfüllt|wurde gezahlt",
        "agreed": (
            "vereinbart*|unterzeich*|vertrag*|übernimmt|übernehmen|erwirbt|verpflichtet sich|zugesagt|beschlossen"
            "|wird…halten"
            "|wird…beteiligt"
        ),
        "expected": "erwartet|soll|sollen|geplant|plant|planen|voraussichtlich|vorgesehen",
        "proposed": "will|wollen|möchte*|würde*|bietet|bieten|bot|strebt*|vorgeschlagen",
        "future": "wird|werden",
    },
}
"""By the language, then by what the words say."""
POSITION_STATUSES: Final[Mapping[str, str]] = {
    "failed": "abandoned", "rumoured": "rumoured", "former": "former", "optional": "optional", "agreed": "agreed",
    "expected": "expected", "proposed": "proposed", "future": "agreed",
}  # fmt: skip
"""How real a position is: who will hold it has agreed to."""
HAPPENING_STATUSES: Final[Mapping[str, str]] = {
    "rumoured": "rumoured", "expected": "expected", "future": "expected",
}  # fmt: skip
"""How real something is that happens: what was agreed, offered or called off has happened."""
TERM_STATUSES: Final[Mapping[str, str]] = {
    "waived": "waived", "failed": "failed", "rumoured": "proposed", "granted": "met", "proposed": "proposed",
}  # fmt: skip
"""How settled a term is; most are agreed."""
