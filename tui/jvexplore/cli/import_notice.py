"""One line on what became of an article that was imported without being looked at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from jvexplore.safe_text import EMPTY_LINE, own_words, safe_format
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from jvexplore.article.import_.imported_article import ImportedArticle
    from jvexplore.dossier.writing.new_dossier import NewSource
    from jvexplore.safe_text import SafeLine

_NO_WORDS: Final = "no words"
"""Why decorations are left out, which nobody misses."""
_SEPARATOR: Final = own_words("; ")


def import_notice(article: ImportedArticle, source: NewSource) -> SafeLine:
    """Return what was left out of an article, and what a person should look at; empty if nothing was.

    Args:
        article: the article as it was recognised.
        source: the source that was made of it.
    """
    reasons = Counter(each.reason for each in article.blocks if each.is_dropped and each.reason != _NO_WORDS)
    doubts = article.fields.doubts
    count = len([each for each in source.paragraphs if "part" not in each])
    parts = [
        *([own_words("1 paragraph") if count == 1 else safe_format("{:,} paragraphs", count)]),
        *([_left_out(reasons)] if reasons else []),
        *(sanitize_line(f"uncertain: {name} ({doubt})") for name, doubt in doubts.items()),
    ]
    notice = _SEPARATOR.join(parts)
    if article.unread:
        return safe_format("{}. {}.", notice, sanitize_line(article.unread))
    return notice if reasons or doubts else EMPTY_LINE


def _left_out(reasons: Counter[str]) -> SafeLine:
    """Return how many blocks were left out, and why: "6 blocks left out: 4 menu, 2 advert"."""
    total = reasons.total()
    counted = own_words("1 block left out") if total == 1 else safe_format("{:,} blocks left out", total)
    if len(reasons) == 1:
        return safe_format("{}: {}", counted, sanitize_line(next(iter(reasons))))
    each = own_words(", ").join(
        safe_format("{:,} {}", number, sanitize_line(reason)) for reason, number in reasons.most_common()
    )
    return safe_format("{}: {}", counted, each)
