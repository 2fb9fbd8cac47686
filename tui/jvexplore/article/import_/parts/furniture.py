"""Tell by its words why a block is no part of an article: an advert, a row of buttons, a caption."""

from __future__ import annotations

import re
from typing import Final

from jvexplore.article.import_.parts import furniture_phrases as phrases

_LONGEST: Final = 600
"""The most characters of a block that is looked at: longer ones are the article's."""
_MARKS: Final = " *_•·|>»«[]"
_BETWEEN_BUTTONS: Final = re.compile(r"[/,|•·+]")
_SENTENCE_ENDS: Final = (".", "!", "?", "…", "”", "“", '"')
_MAX_BUTTON_WORDS: Final = 4
"""The most words of a button, or of a title above a list, that ends as a sentence does."""
_BUTTONS: Final = (
    ("advert", phrases.ADVERT),
    ("comments", phrases.COMMENTS),
    ("other news", phrases.OTHER_NEWS),
    ("related", phrases.RELATED),
    ("share", phrases.SHARE),
    ("menu", phrases.MENU),
)
_PHRASES: Final = (
    ("related", phrases.TEASER),
    ("share", phrases.FOLLOW),
    ("notice", phrases.NOTICE),
    ("subheading", phrases.KEY_POINTS),
    ("copyright", phrases.COPYRIGHT),
    ("caption", phrases.CAPTION),
    ("end mark", phrases.END_MARK),
    ("release", phrases.RELEASE),
)


def find_furniture(text: str) -> str:
    """Return why a block is left out: "advert", "related", "caption"; empty if its words do not say.

    Args:
        text: a block in one line.
    """
    if len(text) > _LONGEST:
        return ""
    text = " ".join(text.split()).strip(_MARKS)
    words = _BETWEEN_BUTTONS.sub(" ", text.lower()).split()
    may_be_button = len(words) <= _MAX_BUTTON_WORDS or not text.endswith(_SENTENCE_ENDS)
    kinds = (*_BUTTONS, *_PHRASES) if may_be_button else _PHRASES
    if reason := next((reason for reason, pattern in kinds if pattern.fullmatch(text)), ""):
        return reason
    if words and all(word in phrases.SHARE_WORDS or word.isdigit() for word in words) and not words[-1].isdigit():
        return "share"
    if phrases.SUBSCRIBE.match(text) or (
        phrases.NEWSLETTER_BEGINNINGS.match(text) and phrases.NEWSLETTER_WORDS.search(text)
    ):
        return "newsletter"
    is_of_cookies = phrases.COOKIES_BEGINNINGS.match(text) and phrases.COOKIES_WORDS.search(text)
    return "cookies" if is_of_cookies else ""
