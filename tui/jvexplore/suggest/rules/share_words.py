"""The English words around a share that tell who holds it, whether it is one of a company at all, and of which."""

from __future__ import annotations

from typing import Final

NAMED_GROUPS: Final = (
    r"(?:family|families)(?! (?:office|business|firm|company|home))|family trust|trust(?! in\b)|foundation|brothers"
    r"|siblings|estate|heirs|government|directors|shareholders|stockholders|owners|investors|unitholders|employees"
    r"|management|board"
)
"""What makes another holder of a name: "the Quintela family"."""

HOLDER_NOUNS: Final = (
    "promoter group|promoters?|founders?|co-founders?|founding famil(?:y|ies)|famil(?:y|ies)|management(?: team)?"
    "|directors and (?:executive |senior )?officers|(?:executive )?officers and directors|directors|executives"
    "|managers|employees|staff|workers|public"
    "|(?:(?:public|minority|retail|institutional|other|existing|small|free-float|outside|remaining|foreign"
    "|domestic|portfolio|individual|private"
    "|overseas|international|financial|strategic) )*(?:shareholders|investors|stockholders|owners|unitholders)"
    "|(?:institutional |minority |largest |single )?(?:shareholder|investor)"
    "|noteholders|bondholders|creditors|lenders|employee stock ownership plan|employee (?:share "
    "|ownership )?(?:trust|plan)"
    "|trustees|heirs|government|state|city|province|county|municipalit(?:y|ies)|pension funds?|sovereign fund"
    "|free float|providers of [a-z ]{3,20}?money|holders of (?:the |its )?(?:[a-z]+ )?(?:notes|bonds|debt)"
)
"""Nouns for holders that have no name."""

HELD: Final = "held|owned|controlled"
POSSESSION: Final = (
    "owns?|owned|owning|holds?|held|holding|controls?|controlled|controlling|has|have|had|having|keeps?|kept|keeping"
    "|retains?|retained|retaining|remain(?:s|ing)? with|commands?|speaks? for|left with|leaving|leaves?|casts?"
    "|sits? on|sat on|sitting on|amass(?:ed|ing)"
    "|accumulat(?:ed|ing)|built|building|disclosed|revealed|declared|unveiled"
)
ACQUISITION: Final = (
    "takes?|took|taken|taking|gets?|got|getting|receives?|received|receiving|acquires?|acquired|acquiring"
    "|buys?|bought"
    "|buying|purchas(?:e|es|ed|ing)|picks? up|picked up|picking up|snaps? up|snapped up|obtains?|obtained"
    "|secures?|secured"
    "|ends? up with|emerg(?:es?|ed|ing) with|subscrib(?:e|es|ed|ing) (?:for|to)|gains?|gained|wants?|seeks?|sought"
    "|seeking|contribut(?:e|es|ed|ing)"
)
CHANGE: Final = (
    "rais(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|bump(?:s|ed)? up|top(?:s|ped) up|increas(?:e"
    "|es|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|trim(?:s|med|ming)?"
    "|dilut(?:e|es|ed|ing)|lower(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|bring(?:s|ing)?|brought|grow|grew|build"
    "|built|fall(?:s|ing)?|fell"
    "|rise(?:s|n)?|rose|drop(?:s|ped)?|go(?:es)? (?:up|down)|went (?:up|down)|climb(?:s|ed)?|shrink"
    "|decline(?:s|d)?|slip(?:s|ped)?|double[sd]?"
)
DISPOSAL: Final = (
    "sells?|sold|selling|offload(?:s|ed|ing)?|dispos(?:e|es|ed|ing) of|divest(?:s|ed|ing)?|tender(?:s|ed|ing)?"
    "|float(?:s|ed|ing)?"
    "|plac(?:e|es|ed|ing)|list(?:s|ed|ing)?|transfer(?:s|red|ring)?|swap(?:s|ped|ping)?|parcel|tranche"
)
STAKES: Final = "stakes?|shareholdings?|holdings?|interests?|ownership|equity interests?|position|share"

CAPITAL: Final = (
    "shares?|share capital|capital|stock|equity|votes|voting (?:rights|shares|power|stock)|company|business"
    "|group|venture"
    "|joint venture|firm|bank|total|entity|insurer|airline|retailer|maker|newco|holding company|vehicle|issued"
    "|outstanding"
    "|ordinary|unit|subsidiary|combined|enlarged|merged|club|port|plant|operator|lender|brand|target|parent"
)
"""Of what a stake is one."""

OTHER_BASES: Final = (
    "market|sales|revenues?|turnover|profits?|income|earnings|output|production|population|users|customers"
    "|employees|staff"
    "|workforce|jobs|costs?|prices?|value|deal|notes|bonds|debt|loans?|exports|imports|orders|capacity|demand"
    "|supply|traffic"
    "|shares voted|votes cast|shareholders|holders|creditors|participants|proceeds|spending|budget|assets"
    "|power|electricity"
)

NOT_BEHIND: Final = (
    "higher|lower|more|less|fewer|above|below|up|down|premium|discount|rise|increase|growth|drop|fall|jump|gain|cut"
    "|reduction|margin|coupon|interest rate|tax|duty|tariff|levy|fee|yield|return|chance|bonds?|notes|upper"
    "|lower|ceiling"
    "|threshold|cap|limit|rule|market share|share of the market"
    "|from a year|in (?:early|late|morning|afternoon) trading|acceptance|price|swing|senior|equity value|dividend"
    "|turnout|approval|support|owned subsidiary"
)
"""What stands behind a percentage that is no stake."""

TIMES: Final = "a year|per year|annually|year-on-year|year on year|this year|last year|over the year"
"""What stands behind the growth of something."""
CHANGES: Final = "increase|rise|fall|drop|decline|gain|cut|reduction|growth|jump|slump"
"""Nouns of a change, which are verbs as well: "its stake will fall to"."""
NOT_BEFORE: Final = (
    "premium|discount|margin|return|yield|coupon|rate|tax|tariff|market share"
    "|savings?|threshold|limit|ceiling|cap|turnout|fee|commission|duty|inflation|swap|uplift|pay rise"
    "|dividend|probability|chance|occupancy|tariffs|surcharge|acceptances|market"
)
"""Nouns before "of", "at" or "to" and a percentage that is no stake."""

SECURITIES: Final = ("shares", "notes", "bonds", "securities", "units", "debentures", "loans")
"""What a name ends in that stands for no company."""
MOVES: Final = (
    "rose|risen|rises?|rising|fell|fallen|falls?|gain(?:ed|s)?|lost|lose|slipp?(?:ed|s)?|dropp?(?:ed|s)?"
    "|jump(?:ed|s)?|climb(?:ed|s)?"
    "|surg(?:ed|es)|grew|grow(?:s|n|ing)?|shrank|shed|slid|advanced|declined|increased|decreased|down"
    "|(?<!pick )(?<!picks )(?<!picked )(?<!picking )(?<!snap )(?<!snaps )(?<!snapped )(?<!buy )(?<!take )"
    "(?<!taking )up|lower|higher"
    "|closed|widened|narrowed|soared|tumbled|plunged|sank|eased|edged|added|expand(?:ed|s)?|reduced|cutting"
    "|earn(?:s|ed)?"
    "|yield(?:s|ed|ing)?|charg(?:es|ed)?|pays?|paid|paying|priced"
)
"""Verbs of what a price does."""

CONDITIONS: Final = (
    "accept\\w*|approv\\w+|vot(?:e|ed|ing)|support|condition\\w*|requir\\w+|needs?|unless|as long as"
    "|so long as|provided|threshold|back(?:ed|ing)|consent|quorum"
)
"""What makes a share with "at least" one that is required."""
