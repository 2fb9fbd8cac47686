"""The words by which an article says how two parties are tied, in English and German; by the verb that says it.

Forward words stand between the subject and the object, as in "Finch owns Wren"; backward ones the other way round, as
in "Wren is owned by Finch". Offices tie a person to a company, as in "Ana Okoye, chief executive of Finch". A star
stands for any end of a word, an ellipsis for some words of the same clause. Of several verbs, the first counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

BACKWARD_CUES: Final[Mapping[str, str]] = {
    "owns": "owned by|bought by|gehört|im besitz",
    "controls": "controlled by|kontrolliert von",
    "chairs": "chaired by",
    "represents": "represented by|vertreten von",
    "audits": "audited by",
    "insures": "insured by|versichert bei",
    "guarantees": "guaranteed by",
    "investigates": "investigated by",
    "bids-for": "bid from|offer from|approach from",
    "founded": "founded by|gegründet von|set up by",
    "leads": "led by|headed by|run by|geleitet von|geführt von",
    "is-subsidiary-of": "subsidiary|unit|tochter|tochterfirma|owner of|parent of|mutter von",
    "backs": "backed by|supported by|unterstützt von",
    "advises": "advised by|beraten von|beraten wird|wird von…beraten",
    "lends-to": "loan from|credit from|borrows from|borrowed from|darlehen von|kredit von",
    "operates": "operated by|betrieben von",
    "manages": "managed by|verwaltet von",
    "developed": "developed by|entwickelt von",
    "regulates": "regulated by|beaufsichtigt von",
    "sues": "sued by|verklagt von",
    "criticises": "criticised by|criticized by|kritisiert von",
    "opposes": "opposed by",
    "supplies": "supplied by|beliefert von",
    "finances": "financed by|finanziert von",
    "works-for": "employs|beschäftigt",
    "succeeds": "succeeded by|replaced by",
}
FORWARD_CUES: Final[Mapping[str, str]] = {
    "is-subsidiary-of": "a subsidiary of|is a subsidiary of|a unit of|tochter der|tochter von|tochtergesellschaft",
    "is-branch-of": "a branch of|branch of|zweigniederlassung",
    "is-nominee-for": "nominee for|on behalf of",
    "sits-on-board-of": "sits on the board of|on the board of|joined the board of|im aufsichtsrat",
    "merges-with": "merge* with|merger with|fusionier* mit",
    "negotiates-with": "talks with|in talks with|negotiat* with|verhandel* mit",
    "partners-with": (
        "partner* with|joint venture with|team* up with|agreement to form|venture with|alliance with|kooperier* mit"
    ),
    "competes-with": "compet* with|competes against|rivalry with|rivals|rival of|konkurrier* mit|wettbewerber von",
    "aims-to-leverage": "aims to leverage|attempt to leverage|seeks to leverage|to leverage",
    "builds-on": "builds on|is built on|baut auf",
    "lends-to": "lends|lent|lend to|loan to|credit to|darlehen an|kredit an",
    "guarantees": "guarantees|guaranteed|bürgt für|garantiert",
    "finances": "finances|is financing|finanziert",
    "insures": "insures|versichert",
    "audits": "audits|auditor of|prüft die bilanz*",
    "supplies": "supplies|supplier of|supplier to|beliefert|lieferant von",
    "leases-to": "leases to|lets to|vermietet an",
    "licenses-to": "licenses to|lizenziert an",
    "advises": (
        "advises|is advising|are advising|advised|advising|adviser to|advisor to|counsel to|berät|beriet|beraten"
    ),
    "bids-for": (
        "bids for|bid for|bidding for|offers…for|offer for|offered…for|opened at|offered|offers|bietet für|angebot für"
    ),
    "invests-in": "invests in|invested in|investor in|investment in|investiert in|beteiligt sich an",
    "stays-out-of": "stay away|stays out of|stayed away",
    "investigates": "investigates|investigating|probe into|is examining|ermittelt gegen",
    "sues": "sues|sued|is suing|verklagt",
    "criticises": "criticis*|criticiz*|attacked|kritisier*",
    "opposes": "oppos*|object* to|rejects|lehnt|wendet sich gegen",
    "backs": "backs|backed|supports|recommend*|endors*|unterstützt|empfiehlt",
    "presses": "puts pressure on|urges|urged|presses|calls on|demanded that|drängt",
    "regulates": "regulates|beaufsichtigt",
    "controls": "controls|controlled|kontrolliert",
    "manages": "manages|managed|verwaltet",
    "operates": "operates|operated|betreibt",
    "developed": "developed|developer of|entwickelte",
    "founded": "founded|co-founded|set up|gründete",
    "leads": "leads|led|heads|headed|runs|has run|has led|leitet|führt",
    "chairs": "chairs|chaired|will chair",
    "represents": "represents|vertritt",
    "succeeds": "succeeds|succeeded|replaces|replaced|folgt auf",
    "works-for": "works for|worked for|is employed by|arbeitet für",
    "belongs-to": "belongs to|part of|gehört zu",
    "owns": "owns|bought|buys|acquired|acquires|took over|kaufte|kauft|erwarb|erwirbt|übernahm|übernimmt",
    "is-related-to": "brother of|sister of|son of|daughter of|wife of|husband of|related to|bruder von|schwester von",
    "is-close-to": "close to|friend of|ally of|vertrauter von",
    "is-compared-to": "compared to|likened to|verglichen mit",
    "targets": "targets|eyeing|has been eyeing",
}
OFFICE_VERBS: Final[Mapping[str, str]] = {
    "chairs": (
        "chair|chairman|chairwoman|chairperson|executive chairman|non-executive chairman|aufsichtsratsvorsitzende*"
        "|aufsichtsratschef*"
    ),
    "founded": "founder|co-founder|cofounder|gründer|gründerin|mitgründer|mitgründerin|firmengründer*",
    "sits-on-board-of": "board member|non-executive director|board director|aufsichtsrat|aufsichtsrätin",
    "leads": (
        "chief executive|chief executive officer|ceo|president|head|boss|managing director"
        "|president and chief executive"
        "|founder and chief executive|founder and chairman|chairman and chief executive|vorstandsvorsitzende*"
        "|vorstandschef*"
        "|geschäftsführer|geschäftsführerin|chef|chefin|konzernchef*|leiter|leiterin"
    ),
    "owns": "owner|eigentümer|eigentümerin|inhaber|inhaberin|parent company",
    "works-for": (
        "partner|analyst|economist|finance director|chief financial officer|chief operating officer|cfo|coo|cto"
        "|spokesman|spokeswoman|spokesperson|director|general counsel|treasurer|finance chief|lawyer|manager"
        "|vice-president|vice president|sprecher|sprecherin|finanzvorstand|finanzchef*|analystin|vorstand|partnerin"
    ),
}
"""The verb that an office says, by the office."""
