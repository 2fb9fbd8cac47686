"""A package that suggests facts, as somebody else would write it: it knows nothing but `jvexplore.suggest`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.suggest import Claim, SuggestedPassage, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.suggest import Article

NUMBER: Final = 7
_OWNS: Final = re.compile(r"(?P<holder>[A-Z]\w+) owns (?P<percent>\d+)% of (?P<company>[A-Z]\w+)")


def suggest(article: Article) -> Iterator[Suggestion]:
    """Suggest a stake for each "Finch owns 24% of Ona"."""
    for paragraph in article.paragraphs:
        for match in _OWNS.finditer(paragraph.text):
            fields = {"holder": match["holder"], "company": match["company"], "percent": int(match["percent"])}
            passage = SuggestedPassage(paragraph.id, match.start(), match.end(), match[0])
            yield Suggestion("stake", fields, (passage,), 0.8, "owns", "somebody owns it")


def claim(article: Article) -> Iterator[Claim]:
    """Claim what a model might: one fact that is there, and one whose number is not."""
    for paragraph in article.paragraphs:
        for match in _OWNS.finditer(paragraph.text):
            fields = {"holder": match["holder"], "company": match["company"], "percent": int(match["percent"])}
            yield Claim("stake", fields, match[0], paragraph.id, 0.7)
            yield Claim("stake", {**fields, "percent": int(match["percent"]) + 1}, match[0], None, 0.9)


class _FarSuggester:
    """Does as if the text were sent away."""

    receiver = "brindle.example"

    def __call__(self, article: Article) -> Iterator[Suggestion]:
        """Suggest what the other does."""
        yield from suggest(article)


suggest_from_afar: Final = _FarSuggester()


def suggest_rubbish(article: Article) -> Iterator[Any]:
    """Suggest what is no suggestion, in many ways."""
    suggestion: Any = Suggestion
    claimed: Any = Claim
    first = article.paragraphs[0]
    passage = (first.id, 0, 5, first.text[:5])
    yield from (None, 7, "a stake", {"kind": "stake"}, [], object())
    yield suggestion("stake", None, (passage,))
    yield suggestion("stake", {"percent": object()}, (passage,))
    yield suggestion(["stake"], {"percent": 3}, (passage,))
    yield suggestion("stake", {"percent": 3}, None)
    yield suggestion("stake", {"percent": 3}, ((1, 2),))
    yield suggestion("stake", {"percent": 3}, (("1", "0", "5", first.text[:5]),), "high")
    yield suggestion("stake", {"percent": float("nan")}, (SuggestedPassage(*passage),), float("nan"))
    yield suggestion("party", {"name": "\ud800"}, (SuggestedPassage(first.id, -5, 10**9, "\x00"),))
    yield claimed("stake", {"percent": 3}, None)
    yield claimed("stake", {"percent": 10**400}, first.text, first.id)
    yield claimed("event", {"when": "9999999999999"}, first.text, first.id)
    yield claimed("quote", {"speakers": [["Ona"]], "text": ["x"]}, first.text, first.id)


def break_down(article: Article) -> Iterator[Suggestion]:
    """Fail in the middle, with an error of two lines."""
    yield from suggest(article)
    raise ZeroDivisionError("first line\nsecond line")
