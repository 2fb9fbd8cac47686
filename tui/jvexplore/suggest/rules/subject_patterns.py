"""The patterns of what stands before a verb in the skeleton of a sentence, and tells who does something."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.suggest.rules.share_sentence import HOLDER, NAME, NUMBER

AUXILIARIES: Final = re.compile(
    r"(?:(?<![\w'-])(?:will|would|shall|has|have|had|is|was|are|were|be|been|being|to|may|might|could|can"
    r"|should|must|also|already"
    r"|now|still|each|both|together|between them|between it|then|once|agreed|agrees?|plans?"
    r"|planned|planning"
    r"|wants?|wanted|aims?|hopes?|intends?|due|set|expected|likely|itself|themselves|alone|today|claims?"
    r"|continues?|offered|offers?"
    r"|ready|going|meanwhile|however|in turn|said|says|disclosed|in total|the right|an option|option|right|and"
    r"|but|not|yet"
    r"|with|(?:since \w+|in \d{4}|last \w+|this \w+)(?! ?,)|\w+ly)(?:,| |\Z) ?|'ll )*\Z"
)
RELATIVE: Final = re.compile(r"(?:\A|[\s,])(?P<word>which|who|that)(?: between them| together| in turn)?,? ?\Z")
PRONOUN: Final = re.compile(r"(?<![\w'-])(?P<word>it|they|he|she)\s*\Z", re.IGNORECASE)
CLAUSE_PRONOUN: Final = re.compile(
    r"(?<![\w'-])(?P<word>it|they|he|she) (?:will|would|has|had|is|was|could|may) [^;]{0,60}\Z", re.IGNORECASE
)
_DESCRIBED: Final = (
    r"(?:(?P<first>[\w-]+) )?(?P<word>company|group|firm|bank|fund|trust|family"
    r"|foundation|investor|buyer|bidder"
    r"|government|state|insurer|airline|retailer|maker|operator|conglomerate|partnership|consortium|charity"
    r"|council|board|ESOP|miner|lender|brewer|carrier|utility|drugmaker|carmaker|chipmaker|steelmaker|producer"
    r"|manufacturer|developer|supplier|broker|builder|publisher|distributor|chain|corporation|co-?operative|plan)"
)
DEFINITE: Final = re.compile(rf"(?<![\w'-])(?:[Tt]he|[Tt]his) {_DESCRIBED}\s*\Z")
OPENING: Final = re.compile(rf"The {_DESCRIBED} ")
"""What a sentence is about: \"The fund is no stranger here: it holds …\"."""
SHARES_BEHIND: Final = re.compile(r" (?:new |ordinary |existing )?(?:shares?|stock|bonds|notes)\b")
MEMBERS_OF: Final = re.compile(
    r"\b(?:[Mm]embers|[Tt]rustees|[Ff]unds|[Cc]lients|[Aa]ffiliates|[Uu]nits?) of (?:the )?\Z"
)
WITH_DEED: Final = re.compile(r"\b(?:with|leaving) (?:the )?\Z")
DEED: Final = re.compile(r" (?:to )?(?:\w+ly )?(?:\w+ing|hold|own|have|keep)\b")
OF_ONE_KIND: Final = ("fund", "bank", "trust", "family", "foundation", "insurer", "charity", "council", "ESOP")
"""Nouns that mean nobody but one of that kind: "the trust" is no company."""
PREPOSITION_BEFORE: Final = re.compile(
    r"\b(?:of|for|from|with|by|to|in|at|on|into|including|under|over|against|through|between|via|near|than"
    r"|around|after|alongside|like)"
    r" (?:the )?(?:(?!(?:and|or|that|which|who)\b)[\w'-]+ ){0,4}(?:(?:company|venture|entity|vehicle|unit|business"
    r"|subsidiary|fund), )?\Z"
)
OBJECT: Final = re.compile(
    r"\b(?!(?:named|called|based|listed|added|warned|noted|reported|confirmed|revealed|announced|disclosed"
    r"|estimated|showed|owned"
    r"|backed|acquired|unlisted|need|indeed|family-owned|state-owned)\b)(?:[a-z]{3,}ed|bought|sold) (?:the )?\Z"
)
"""What stands before a name to which something was done: "the family that founded Finch and holds …"."""
EMBEDDED: Final = re.compile(
    r",? (?:(?:in|of|to|by|from|for|on) )?(?:which|who|whose|whom|led by|based in|set up|founded|backed by)\b[^,;]*,"
)
DIRECT: Final = re.compile(r"\b(?:of|for|from|with|by|to|in|at|on|than|via) (?:the )?\Z")
FAMILIES: Final = ("family", "brothers", "sisters", "siblings", "heirs")
GENERIC: Final = re.compile(r"(?:\w+ )?(?:investor|shareholder|stockholder|owner|founder|co-founder)")
OFFICE: Final = re.compile(
    r"\b(?:manager|analyst|chief|director|lawyer|professor|economist|strategist|executive|president|chair\w*"
    r"|head|minister|trustee|adviser"
    r"|attorney|spokes\w+|partner at)\b"
)
"""What shows that a person is spoken of, and behind "at" whom they work for."""
NAME_BEHIND: Final = re.compile(rf", (?:the )?{NAME}(?=[,.;:]|\Z)|,? {NAME}(?=,)")
NAME_BEFORE: Final = re.compile(
    rf"{NAME}(?:,| (?:is|was|remains|became|becomes|has been|have been|had been|will be)(?: now| still"
    rf"| already)?)(?: one of)?(?: the)? ?\Z"
)
APPOSED: Final = re.compile(rf"({HOLDER}), (?:an?|the|its|their|one of)\b[^,;]*\Z")
JOINT: Final = re.compile(r"(?:,? and (?:the )?|, (?:the )?)(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame)\.? )?")
SEVERAL: Final = re.compile(rf"\b[Tt]he {NUMBER}(?: [a-z]+)? \Z")
"""Those of whom a number is said, "the two", and not the last that was named."""
