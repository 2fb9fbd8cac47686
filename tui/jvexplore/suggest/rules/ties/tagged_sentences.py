"""Sentences in which each name of a party is one sign, so that a pattern of words says how two parties are tied.

"Ana Okoye, chief executive of Finch plc" reads `<P0>, chief executive of <C1>`: P for a person, C for anything else,
G for several people or a family, with the number of the party in the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.party_evidence import is_party, party_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.suggest.article_reading import ParagraphReading
    from jvexplore.suggest.rules.rule_reading import RuleReading

_KIND: Final = "relation"
_MAX_SENTENCE: Final = 1500
"""In characters: what is longer is no sentence."""
_LETTERS: Final = {"person": "P", "group": "G"}
_NOUNS: Final = frozenset(
    (
        "family",
        "trust",
        "foundation",
        "union",
        "ministry",
        "fund",
        "council",
        "bank",
        "families",
        "committee",
        "province",
        "state",
        "government",
    )
)
_NOUN: Final = re.compile(rf"\b[Tt]he (?P<noun>{'|'.join(sorted(_NOUNS))})\b(?! [a-z]*(?:office|fund|firm|business)\b)")
_BRACKET: Final = re.compile(r"\s*(\([^()]{1,80}\))")
SIGN: Final = re.compile(r"<(?P<letter>[PCG])(?P<number>\d+)>")


class TaggedSentence:
    """A sentence with signs for its names.

    Attributes:
        text: the sentence with signs.
        paragraph: where it stands.
        is_first: whether the paragraph begins with it.
    """

    def __init__(self, text: str, paragraph: ParagraphReading, places: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.paragraph = paragraph
        self._tagged = [tagged for tagged, _ in places]
        self._original = [original for _, original in places]

    def original(self, position: int) -> int:
        """Return where a position of the text, which is none within a sign, is in the paragraph."""
        index = bisect_right(self._tagged, position) - 1
        return self._original[index] + position - self._tagged[index]


def tag_sentences(reading: RuleReading) -> list[TaggedSentence]:
    """Return the sentences of an article, in order."""
    letters = _letters(reading)
    nouns = _nouns(reading, letters)
    return [
        _tag(paragraph, (start, end), _signs(paragraph, start, end, reading, letters, nouns))
        for paragraph in reading.paragraphs
        for start, end in paragraph.sentences
        if end - start <= _MAX_SENTENCE
    ]


def _letters(reading: RuleReading) -> Mapping[str, str]:
    """Return the sign of each party by its id."""
    kinds = [(number, each, party_type(each)) for number, each in enumerate(reading.parties)]
    return {
        f"p{number}": f"<{_LETTERS.get(kind, 'C')}{number}>"
        for number, each, kind in kinds
        if is_party(each, kind) and not each.is_anonymous
    }


def _nouns(reading: RuleReading, letters: Mapping[str, str]) -> Mapping[str, str]:
    """Return the sign of what "the family" or "the trust" means, where the article names one such party."""
    found: dict[str, list[str]] = {}
    for number, each in enumerate(reading.parties):
        is_state_body = each.name.endswith("Bank") and party_type(each) == "agency"  # "the bank" is another
        if (sign := letters.get(f"p{number}")) and not is_state_body:
            found.setdefault(each.name.split()[-1].lower(), []).append(sign)
    states = [
        sign
        for number, each in enumerate(reading.parties)
        if party_type(each) == "state" and (sign := letters.get(f"p{number}"))
    ]
    found |= dict.fromkeys(("province", "state", "government"), states)
    return {noun: signs[0] for noun, signs in found.items() if noun in _NOUNS and len(signs) == 1}


def _signs(
    paragraph: ParagraphReading,
    start: int,
    end: int,
    reading: RuleReading,
    letters: Mapping[str, str],
    nouns: Mapping[str, str],
) -> list[tuple[int, int, str]]:
    """Return the signs of a sentence, in order, each with the span that it stands for."""
    text = paragraph.text
    names = reading.words(paragraph, _KIND).names_between(start, end)
    found = [(each.start, each.end, letters[each.key]) for each in names if each.key in letters]
    for match in _NOUN.finditer(text, start, end) if nouns else ():
        is_free = not any(each.start < match.end() and match.start() < each.end for each in names)
        if is_free and match["noun"] in nouns:
            found.append((*match.span(), nouns[match["noun"]]))
    return sorted(found)


def _tag(paragraph: ParagraphReading, span: tuple[int, int], signs: Sequence[tuple[int, int, str]]) -> TaggedSentence:
    text = paragraph.text
    last, end = span
    parts: list[str] = []
    places = [(0, last)]
    length, before = 0, ""
    for name_start, name_end, sign in signs:
        if name_start < last:
            continue
        if (
            sign == before
            and (bracket := _BRACKET.match(text, last))
            and bracket.start(1) <= name_start < bracket.end()
        ):
            last = bracket.end()  # Finch plc ("Finch"): once is enough
            places[-1] = (length, last)
            continue
        between = _plain(text[last:name_start])
        parts += (between, sign)
        length += len(between)
        places.append((length, name_start))
        length += len(sign)
        places.append((length, name_end))
        last, before = name_end, sign
    parts.append(_plain(text[last:end]))
    return TaggedSentence("".join(parts), paragraph, places)


def _plain(text: str) -> str:
    return text.replace("<", "(").replace(">", ")").replace("’", "'")
