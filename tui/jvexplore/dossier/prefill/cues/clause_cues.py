"""The English words by which a clause is taken apart: what does something, what it does, and what only says when."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.dossier.prefill.cues.speech_cues import SPEECH_VERBS
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.wordlists import word_set

_ADVERBS: Final = word_set("itself also already now first later recently currently then once still")
_PLAIN_VERBS: Final = "|".join(sorted(ENGLISH_NAMES.verbs - _ADVERBS))
FINITE: Final = re.compile(
    rf"(?<![\w'-])(?:{_PLAIN_VERBS}|[a-z]{{3,14}}(?<!ne)(?<!hundr)ed|are|were|have|do|went|came|met|saw|kept|spoke|wrote|felt|lay|hung|broke"
    r"|chose|drew|fought|built|lapses|becomes|includes|makes|runs|comes|goes|lives|ends|closes|belongs|stands"
    r"|employs|operates|wants|aims|requires|values|follows|works|controls)(?![\w'-])"
)
STARTS_WITH_VERB: Final = re.compile(rf"(?:(?:also|now|then|later|once|still|[a-z]+ly)\s)?{FINITE.pattern}")
PARTICIPLE: Final = re.compile(
    r"(?:[Ff]ounded|[Ss]et up|[Ee]stablished|[Cc]reated|[Ll]aunched|[Bb]uilt|[Bb]ought|[Aa]cquired|[Oo]wned|[Ff]ormed"
    r"|[Ll]isted|[Ff]loated|[Ss]igned|[Mm]ade public|[Ii]ncorporated|[Oo]pened|[Aa]ppointed|[Nn]amed|[Ss]old"
    r"|[Bb]orn)\b"
)
OPENING: Final = re.compile(
    r"(?:(?:and|but|or|then|so|yet|also|meanwhile|however|instead|separately|in addition|still|nevertheless|now"
    r"|indeed"
    r"|moreover|as a result|in return|at the time|that|then|there)[,\s]\s?)+",
    re.IGNORECASE,
)
WEAK_SUBJECT: Final = re.compile(
    r"(?:it|he|she|they|we|i|you|this|that|these|those|there|which|who|what|one|both|each|its|his|her|their|my|our"
    r"|nobody"
    r"|nothing|neither|either|others|some|another|here|all|many|most|if|when|while|as|although|because|once|until"
    r"|unless"
    r"|after|before|whether|how|why|where|plus|including|excluding|announce|say|expect|agree|plan|report|confirm"
    r"|believe|intend|hope|note|propose|along|together|of)\b",
    re.IGNORECASE,
)
PREPOSITION: Final = re.compile(
    r"(?:in|on|at|by|for|from|with|under|of|to|after|before|since|until|during|about|on top of|against|over|through"
    r"|between|among|including|excluding|despite|without|as|like|up|down|according)\b",
    re.IGNORECASE,
)
SAID: Final = re.compile(rf"\b(?P<verb>{SPEECH_VERBS}|announced|disclosed|expects? that)\b(?P<that>\s+that)?\s*")
SAID_PRONOUN: Final = re.compile(r"(?:it|he|she|they)\s(?=(?:[a-z]+ly\s|also\s|still\s)?[a-z])")
DATE_LEAD: Final = re.compile(
    r"(?:,\s*)?\b(?:(?:as\s(?:soon|late|early)\sas|as\sof|not\sbefore|no\slater\sthan|later|earlier|late|early"
    r"|only|back|again|next|due|scheduled\sfor|set\sfor)\s)?"
    r"(?:on|in|by|since|from|until|at|before|after|during|for|over|through|between|within|as|of)?\s*(?:the\s)?\Z",
    re.IGNORECASE,
)
JOINED_VERB: Final = re.compile(rf",?\s(?:and|or|but)\s(?={STARTS_WITH_VERB.pattern})")
RELATIVE: Final = re.compile(r"\s(?:that|which|who|where|after|when)\s")
SAYS_THAT: Final = re.compile(
    rf"\b(?:{SPEECH_VERBS}|announced|announces|disclosed|discloses|expects?|expected|believes?|fears?|feared|agreed|showed"
    r"|shows)\Z"
)
"""Verbs behind which "that" begins what is said, no clause about something else."""
ENDS_WITH_RELATIVE: Final = re.compile(r"\b(?:that|which|who)\s(?:[a-z]+ly\s|has\s|had\s)?\Z")
DATELINE: Final = re.compile(r"\A[A-Z]{4}")
SAYS_WHICH: Final = re.compile(
    r"['’]s?\b|\s(?:[a-z]+\s)?(?:revenues?|earnings|profits?|sales|results|guidance|annual|elections?)\b"
)
DANGLING: Final = re.compile(
    r"\s+(?:and|or|but|the|a|an|of|for|to|in|on|at|by|with|from|may|be|is|are|was|were|has|had|have|will|would"
    r"|which|that|who|until|since|during"
    r"|before|after|its|their|his|her|as|than|then|about|some|nearly|around|over|under|into|per|between|more"
    r"|at least|according|not|also|so|such|late|early|both|only|one|two|three|\d[\d.,]*|Rs|[A-Z][a-z]*\.)\Z",
)
CUT: Final = re.compile(
    r"\s(?=(?:for|in|on|at|from|with|by|under|after|before|since|until|as|and|or|that|who|which|into|through"
    r"|against"
    r"|via|worth|because|including|over|without|within|during|made|based|led|owned)\s)|(?<=\w),\s"
)
