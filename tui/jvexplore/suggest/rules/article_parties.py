"""The parties of an article: each with all its names, and the dossier of them that the readers of words know.

A party is called by a full name, a short one, a surname, its initials, and "the company". Names are read in each
paragraph; those that mean the same are joined here: the longest is the name, all others are aliases.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from jvexplore.dossier.kinds.party import Party
from jvexplore.reading.bracketed_names import bracketed_name
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.names import KnownName, KnownNames, read_names
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jvexplore.dossier.vocabulary.party_types import PartyType
    from jvexplore.reading.name_words import NameKind
    from jvexplore.reading.names import ReadName
    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading

_GROUP_WORDS: Final = LEGAL_FORMS | word_set("group holding holdings company corporation the")
_MAX_PARTIES: Final = 300
"""More than an article has; a list of names is none."""


class Mention(NamedTuple):
    """One place where a party is named."""

    paragraph: ParagraphReading
    name: ReadName


class ArticleParty(NamedTuple):
    """A party of an article.

    Attributes:
        name: the fullest of its names.
        aliases: its other names, the most frequent first.
        kind: what it is; empty if that is not clear.
        mentions: where it is named, in order.
    """

    name: str
    aliases: tuple[str, ...]
    kind: NameKind
    mentions: Sequence[Mention]


def find_article_parties(reading: ArticleReading) -> list[ArticleParty]:
    """Return the parties of an article, in the order in which they are first named."""
    known = KnownNames(KnownName(each) for each in reading.article.parties)
    mentions = [
        Mention(paragraph, name)
        for paragraph in reading.paragraphs
        for name in read_names(paragraph.text, paragraph.language, known)
    ]
    return _join_mentions(mentions)[:_MAX_PARTIES]


def parties_as_facts(parties: Iterable[ArticleParty]) -> tuple[Party, ...]:
    """Return the parties as facts of a dossier, so that what reads words for a form knows them; ids are numbers."""
    return tuple(
        Party(id=f"p{number}", name=each.name, aliases=each.aliases, type=cast("PartyType", each.kind or None))
        for number, each in enumerate(parties)
    )


def _join_mentions(mentions: Sequence[Mention]) -> list[ArticleParty]:
    by_text: dict[str, list[Mention]] = defaultdict(list)
    for each in mentions:
        by_text[_name_text(each.name)].append(each)
    owners = _owners(by_text)
    joined: dict[str, list[str]] = defaultdict(list)
    for text in by_text:
        joined[owners[text]].append(text)
    parties = [_party(names, by_text) for names in joined.values()]
    return sorted(parties, key=lambda each: _place(each.mentions[0]))


def _name_text(name: ReadName) -> str:
    """Return a name without the article that may stand before it."""
    text = name.full if name.full.endswith(name.text) or name.full.startswith(name.text) else name.text
    return text.removeprefix("The ")


def _owners(by_text: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """Return, for each name, the fullest name of what it means."""
    kinds = {text: _kind(each) for text, each in by_text.items()}
    aliases = dict(_bracketed_names(by_text))
    longest_first = sorted(by_text, key=lambda text: (-len(text.split()), -len(text), text))
    owners: dict[str, str] = {}
    for text in longest_first:
        if text in aliases and aliases[text] in owners:
            owners[text] = owners[aliases[text]]
            continue
        fuller = {owners[other] for other in owners if _is_short_for(text, kinds[text], other, kinds[other])}
        people = [other for other in fuller if kinds[other] == "person"] if kinds[text] in ("", "person") else []
        if len(fuller) > 1 and people:  # of a family, the one who is named most often, then first
            fuller = {min(people, key=lambda other: (-len(by_text[other]), _place(by_text[other][0])))}
        owners[text] = fuller.pop() if len(fuller) == 1 else text
    return owners


def _place(mention: Mention) -> tuple[int, int]:
    return mention.paragraph.position, mention.name.start


def _is_short_for(text: str, kind: NameKind, other: str, other_kind: NameKind) -> bool:
    """Return whether a name is a short form of a longer one."""
    if kind and other_kind and kind != other_kind:
        return _core(text) == _core(other)
    if other_kind == "person":
        words = text.split()
        return text != other and (other.split()[-len(words) :] == words or [other.split(maxsplit=1)[0]] == words)
    if _core(text) == _core(other) or f"{other} ".startswith(f"{text} "):
        return True
    return len(text) > 1 and text.isupper() and text == _initials(other)


def _core(name: str) -> str:
    """Return a name without legal form, "Group" and the like."""
    words = [each.strip(",.") for each in name.split()]
    while len(words) > 1 and words[-1].casefold() in _GROUP_WORDS:
        words.pop()
    return " ".join(words)


def _initials(name: str) -> str:
    return "".join(each[0] for each in re.split(r"[\s-]", name) if each[:1].isupper())


def _bracketed_names(by_text: Mapping[str, Sequence[Mention]]) -> Iterator[tuple[str, str]]:
    """Yield the short names in brackets, each with the name before them: "Russian Direct Investment Fund (RDIF)"."""
    for text, mentions in by_text.items():
        for each in mentions:
            short = bracketed_name(each.paragraph.text, each.name.end)
            if short in by_text and short != text:
                yield short, text


def _kind(mentions: Sequence[Mention]) -> NameKind:
    counts = Counter(each.name.kind for each in mentions if each.name.kind)
    return counts.most_common(1)[0][0] if counts else ""


def _party(names: Sequence[str], by_text: Mapping[str, Sequence[Mention]]) -> ArticleParty:
    own = max(names, key=lambda text: (len(_without_capitals(text).split()), len(text)))
    mentions = sorted(
        (mention for text in names for mention in by_text[text]),
        key=lambda each: (each.paragraph.position, each.name.start),
    )
    counts = Counter(text for text in names for _ in by_text[text] if text != own)
    counts.update(each.name.text for each in mentions if each.name.text not in (own, f"The {own}"))
    aliases = tuple(text for text, _ in counts.most_common() if text != own)
    return ArticleParty(own, aliases, _kind(by_text[own]) or _kind(mentions), mentions)


def _without_capitals(text: str) -> str:
    return text if not text.isupper() else ""
