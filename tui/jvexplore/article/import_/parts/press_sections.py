"""Leave out what stands below a press release: whom to call, and legal notices. What a company says of itself stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.article.import_.block import BlockPart
from jvexplore.article.import_.file_contents import BlockHint
from jvexplore.article.import_.parts.furniture_phrases import compile_phrases

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jvexplore.article.import_.parts.draft_block import DraftBlock

_KEPT: Final = "about"
"""The section of what a company says of itself, which belongs to the article wherever it stands."""
_MAX_TITLE_WORDS: Final = 12
"""The most words of the title of a section."""
_MAX_LINE_WORDS: Final = 30
"""The most words of a contact; more are a paragraph."""
_CONTACT: Final = compile_phrases(r"""
    (?:for )?(?:further|more|additional) information…|contacts?|contact (?:details|information|us)
    (?:for )?(?:media|press|investor|analyst|public|corporate|company|editorial|general|all)\b…\b(?:contacts?|queries)
    (?:for )?(?:media|press|investor|analyst|public|corporate|company|editorial|general|all)\b…\b(?:enquir|inquir)\w+
    (?:media|press|investor|public|corporate) (?:relations|office)…
    enquiries|inquiries|(?:presse|medien|investoren)?-?kontakte?|ansprechpartner(?:in)?…|(?:presse|medien)anfragen
    rückfragen…|(?:für )?weitere informationen…|pressestelle…|kontakt für …
""")
_CONTACT_NAMED: Final = compile_phrases(r"""
    (?:(?:media|press|investor|analyst|public|corporate|company)(?: relations)? )?(?:contacts?|enquiries|inquiries):……
    (?:media|press|investor|public) (?:relations|office):……|(?:presse|medien)?(?:kontakt|anfragen|stelle):……
    ansprechpartner(?:in)?:……
""")
"""A title with the first person to call in the same line."""
_CONTACT_SENTENCE: Final = compile_phrases(r"""
    for (?:further|more|additional|media|press|all|investor|interview)\b…(?:contact|call|visit|e-?mail|please|see)\b……
    to (?:arrange|request|find out more|learn more|contact)\b……
    (?:media|press|investor) (?:contacts?|enquiries|relations):……
    (?:für )?(?:weitere informationen|rückfragen|presseanfragen|medienanfragen)\b……
    (?:contacts?|kontakt|pressekontakt|ansprechpartner(?:in)?):……
""")
_REACHED: Final = re.compile(
    r"\S@\S{1,100}\.\w|(?<!/)\bwww\.\w|^(?:web(?:site)?|twitter|x|facebook|instagram|linkedin|telegram|youtube|internet)\s?[:-]\s?\S"
    r"|^[+(]?\d[\d ()/.-]{7,20}$"
    r"|(?:\b(?:tel(?:ephone|efon)?|phone|mobile|mobil|fax|office|direct|cell)\b\.?|\b[TMF]\b)\s?[:.]?\s?[+(\d]",
    re.IGNORECASE,
)
_REACHED_LINE: Final = re.compile(
    r"(?:e-?mail|tel(?:ephone|efon)?|phone|mobile|mobil|fax|web(?:site)?|internet)\b\.?\s?:?\s?\S.{4,65}|\S+@\S+"
    r"|[+(]?\d[\d ()/.-]{7,20}",
    re.IGNORECASE,
)
"""A line that only says how to reach somebody."""
_LEGAL: Final = compile_phrases(r"""
    (?:cautionary|safe harbou?r|forward[- ]looking)\b…|disclaimers?…|important (?:legal )?(?:information|notices?)…
    no offer(?: or solicitation)?|additional information and where to find it|participants in (?:the )?solicitation
    legal notice|disclosure notice|rechtliche[rs]? hinweise?|haftungsausschluss|(?:zukunfts|vorausschauende)…
""")
_LEGAL_SENTENCE: Final = re.compile(
    r".{0,200}\b(?:forward[- ]looking statements?|private securities litigation reform act|zukunftsgerichtete aussagen"
    r"|does not constitute an offer|vorausschauende aussagen)\b",
    re.IGNORECASE,
)
_COMPANY_END: Final = re.compile(r":\Z|\b(?:Inc|Ltd|Co|Corp|plc|LLC|S\.A|N\.V|S\.p\.A|A\.G)\.\Z")
_OTHER_TITLE: Final = compile_phrases(r"""
    about(?: us)?|über uns|(?:about|über) (?-i:[A-Z„“"]|the\b|die\b|das\b|den\b)…
    notes? (?:to|for) (?:editors?|the editor)
    editors?['’]? notes?
    background|zum unternehmen|unternehmensprofil|boilerplate|hinweise? (?:an|für) (?:die )?redaktion…
""")


def drop_press_sections(blocks: Sequence[DraftBlock], lines: Collection[int]) -> None:
    """Leave out contacts and legal notices; those that are found get their reason.

    Args:
        blocks: from the first of the article's text on.
        lines: the places among these of lines about the publication.
    """
    section = ""
    for place, block in enumerate(blocks):
        if block.reason == "menu" and block.hint != BlockHint.MENU and _CONTACT.fullmatch(block.text):
            section = block.reason = "contact"  # by its words alone, "Contact" is a button as well
        if not block.is_open or place in lines:
            continue
        title = _read_title(block)
        if title is not None:
            section = title
            block.reason = "subheading" if title == _KEPT else title
        elif section == "legal notice":
            block.reason = section
        elif section == _KEPT and block.is_prose and not _is_contact(block, section):
            block.part = BlockPart.BODY
        elif _is_contact(block, section):
            block.reason = "contact"
        elif block.is_prose and block.word_count > _MAX_LINE_WORDS:
            section = ""
            if _LEGAL_SENTENCE.match(block.text):
                block.reason = "legal notice"


def drop_contacts_above(blocks: Sequence[DraftBlock]) -> None:
    """Leave out contacts among the lines above a headline that, by the format, are about the publication."""
    for block in blocks:
        is_line = block.part == BlockPart.SOURCE_LINE and not block.reason
        if is_line and any(each.fullmatch(block.text) for each in (_CONTACT, _CONTACT_NAMED, _REACHED_LINE)):
            block.reason = "contact"


def _read_title(block: DraftBlock) -> str | None:
    """Return which section begins with a block; `None` if none does."""
    if block.word_count > _MAX_TITLE_WORDS or (block.ends_sentence and not _COMPANY_END.search(block.text)):
        return None
    for reason, pattern in (
        ("contact", _CONTACT),
        ("contact", _CONTACT_NAMED),
        ("legal notice", _LEGAL),
        (_KEPT, _OTHER_TITLE),
    ):
        if pattern.fullmatch(block.text):
            return reason
    return None


def _is_contact(block: DraftBlock, section: str) -> bool:
    """Return whether a block says whom to call."""
    if block.word_count > _MAX_LINE_WORDS:
        return False
    is_reached = _REACHED.search(block.text) is not None
    if section == "contact":
        return is_reached or not block.is_prose
    return is_reached and (not block.is_prose or _CONTACT_SENTENCE.fullmatch(block.text) is not None)
