"""What stands in a mail around its article: greetings, buttons of newsletters, notices of mail programs and offices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.file_contents import BlockHint, FileBlock
from jvexplore.article.import_.parts.letter_ends import CLOSING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT_OUT_HINTS: Final = frozenset(
    (
        *(BlockHint.CAPTION, BlockHint.FOOTNOTE, BlockHint.MENU, BlockHint.ADVERT, BlockHint.RELATED),
        *(BlockHint.RUNNING, BlockHint.OUTSIDE),
    )
)
"""The hints of blocks that are no part of the article, or not of its text."""
_LONGEST_BUTTON: Final = 160
_LONGEST_NOTICE: Final = 2000
_LONGEST_GREETING: Final = 50
_HEAD: Final = 8
"""How many blocks at the beginning may be furniture of a newsletter's head."""
_TAIL_SHARE: Final = 0.25
"""The share of a text after a line that ends the subscription that is no more than a footer."""
_CLOSING_BLOCKS: Final = 12
"""How many blocks at the end may be a letter's closing, and what follows it."""
_BUTTON: Final = re.compile(
    r"\b(?:view|read|open|see)(?: (?:this|it|the|our|an?|your|full|on|in|as|e-?mail|message|newsletter|issue|post|story"
    r"|article)){0,7} (?:(?:web )?browser|online|web(?:site|page| page)?|app)\b|trouble (?:viewing|reading)"
    r"|can(?:'|’)?t see (?:this|the|images)|\b(?:im|in your|in ihrem|in deinem) browser\b|web version"
    r"|online[- ](?:version|ansehen|lesen)|dans (?:le|votre) navigateur|en (?:el|tu|su) navegador|nel (?:tuo )?browser"
    r"|no (?:seu )?navegador|bekijk .{0,20}(?:browser|online)|forwarded (?:this|to you)|add .{0,40}address book"
    r"|^sent from my|^von meinem .{0,20}gesendet|^envoyé de mon|^get outlook for|^https?://\S+$"
    r"|^(?:subscribe|sign up|log ?in|share|tweet|like|follow us|read (?:more|on)|learn more|listen|comment|donate"
    r"|upgrade to paid|weiterlesen|mehr lesen|lire la suite|leer más|lees meer)\b[^.,:;]{0,30}$",
    re.IGNORECASE,
)
_SPONSOR: Final = re.compile(
    r"(?:(?:presented|sponsored|supported|brought to you) by|together with|a (?:message|word) from|in partnership with"
    r"|anzeige|sponsored|advertisement|paid (?:post|content))\b",
    re.IGNORECASE,
)
_LONGEST_SPONSOR: Final = 60
_SPONSOR_BLOCKS: Final = 6
_FOOTER: Final = re.compile(
    r"unsubscribe|opt[- ]out|(?:manage|update|change|edit) .{0,30}(?:preferences|subscription|settings|profile)"
    r"|you(?:(?:'|’)re| are| have) (?:receiv|subscrib|getting)|this (?:e-?mail|message|newsletter) was sent"
    r"|abbestell|abmelden|austragen|diese (?:e-?mail|nachricht) (?:wurde|ging)|sie erhalten diese"
    r"|désabonn|désinscri|se désinscrire|darse de baja|dar de baja|cancellati|disiscri|afmelden|uitschrijven"
    r"|avregistrera|privacy (?:policy|notice)|all rights reserved|alle rechte vorbehalten|tous droits réservés",
    re.IGNORECASE,
)
_NOTICE: Final = re.compile(
    r"(?:e-?mail|message|communication|nachricht|courriel|mensaje).{0,120}(?:confidential|privileged|vertraulich"
    r"|intended (?:solely|only)|confidentiel)|intended recipient|(?:caution|warning|external)\b.{0,20}: .{0,80}"
    r"(?:e-?mail|sender|organi[sz]ation)|consider the environment|virus-?free|please note that .{0,40}attach",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"(?=[^.?;]{0,60}[,!:–-]\s*\Z|\S+(?:\s\S+)?\Z)(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)"
    r"|greetings|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?|sehr geehrte[rs]?|bonjour"
    r"|bonsoir|cher|chère|chers|hola|estimad[oa]s?|buenos días|ciao|gentile|beste|geachte|hej|kära)\b.*"
    r"|fyi\W*|(?:see|please see) below\W*",
    re.IGNORECASE,
)


def hint_furniture(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """Return the blocks of a mail, those hinted that are no part of the article in it."""
    end = min(_find_footer(blocks), _find_closing(blocks))
    hints = [
        BlockHint.OUTSIDE if place >= end and each.hint not in LEFT_OUT_HINTS else _furniture_hint(each, place)
        for place, each in enumerate(blocks)
    ]
    _hint_sponsors(blocks, hints)
    if all(hint in LEFT_OUT_HINTS for hint in hints):  # a greeting may be all that was written
        return [*blocks]
    return [FileBlock(each.text, hint) for each, hint in zip(blocks, hints, strict=True)]


def _hint_sponsors(blocks: Sequence[FileBlock], hints: list[BlockHint]) -> None:
    """Hint as adverts what follows the name of a sponsor, up to the next heading: a few blocks at most."""
    left = 0
    for place, each in enumerate(blocks):
        if len(each.text) <= _LONGEST_SPONSOR and _SPONSOR.match(each.text):
            left = _SPONSOR_BLOCKS if place >= _HEAD // 2 else 1
        elif hints[place] == BlockHint.HEADING and left < _SPONSOR_BLOCKS - 1:
            left = 0
        if left and hints[place] not in LEFT_OUT_HINTS:
            hints[place] = BlockHint.ADVERT
        left = max(0, left - 1)


def _furniture_hint(block: FileBlock, place: int) -> BlockHint:
    text = block.text
    if block.hint in LEFT_OUT_HINTS:
        return block.hint
    is_head = place < _HEAD
    if len(text) <= _LONGEST_BUTTON and (_BUTTON.search(text) or (is_head and _FOOTER.search(text))):
        return BlockHint.ADVERT
    if len(text) <= _LONGEST_NOTICE and _NOTICE.search(text):
        return BlockHint.OUTSIDE
    is_greeting = _GREETING.fullmatch(text) or (text.endswith(",") and len(text) <= _LONGEST_GREETING)
    return BlockHint.OUTSIDE if is_head and is_greeting else block.hint


def _find_footer(blocks: Sequence[FileBlock]) -> int:
    """Return the number of the block with which the footer of a newsletter begins; their number if there is none."""
    left = sum(len(each.text) for each in blocks) * _TAIL_SHARE
    first = len(blocks)
    for place in range(len(blocks) - 1, -1, -1):
        left -= len(blocks[place].text)
        if left < 0:
            break
        if _FOOTER.search(blocks[place].text) and len(blocks[place].text) <= _LONGEST_NOTICE:
            first = place
    return first


def _find_closing(blocks: Sequence[FileBlock]) -> int:
    """Return the number of the block with which a letter is closed; the number of blocks if it is not."""
    first = max(1, len(blocks) - _CLOSING_BLOCKS)
    return next((place for place in range(first, len(blocks)) if CLOSING.fullmatch(blocks[place].text)), len(blocks))
