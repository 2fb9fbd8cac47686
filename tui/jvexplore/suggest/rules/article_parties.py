"""The parties of an article: each with all its names, and the dossier of them that the readers of words know.

A party is called by a full name, a short one, a surname, its initials, and "the company". Names are read in each
paragraph; those that mean the same are joined here: the longest is the name, all others are aliases.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from jvexplore.dossier.kinds.party import Party
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.reading.bracketed_names import bracketed_names
from jvexplore.reading.legal_forms import LEGAL_FORMS
from jvexplore.reading.names import KnownName, KnownNames, ReadName, read_names
from jvexplore.reading.wordlists import word_set
from jvexplore.suggest.rules.mention_filter import is_no_party, is_office_text, is_term
from jvexplore.suggest.rules.party_mention import Mention
from jvexplore.suggest.rules.party_nouns import COMPANY_OPENERS
from jvexplore.suggest.rules.place_branches import is_branch
from jvexplore.suggest.rules.place_names import PLACE_NAMES
from jvexplore.suggest.rules.unnamed_parties import find_unnamed_parties

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from jvexplore.dossier.vocabulary.party_types import PartyType
    from jvexplore.reading.name_words import NameKind
    from jvexplore.suggest.article_reading import ArticleReading, ParagraphReading

_GROUP_WORDS: Final = LEGAL_FORMS | word_set("as group holding holdings company corporation the")
_BRACKET: Final = re.compile(r"\(")
_PLURAL_SURNAME: Final = re.compile(r"(?:(?<=^)|(?<=\W))([Tt]he (\w{3,})s)\b")
_BEFORE: Final = 8
_UNIONS: Final = ("union", "unions")
_MAX_PARTIES: Final = 300
"""More than an article has; a list of names is none."""


class ArticleParty(NamedTuple):
    """A party of an article.

    Attributes:
        name: the fullest of its names.
        aliases: its other names, the most frequent first.
        kind: what it is; empty if that is not clear.
        mentions: where it is named, in order.
        is_anonymous: whether the article leaves open who it is: "two people familiar with the talks".
        is_described: whether the article describes rather than names it: "the competition authority".
    """

    name: str
    aliases: tuple[str, ...]
    kind: NameKind
    mentions: Sequence[Mention]
    is_anonymous: bool = False
    is_described: bool = False


def find_article_parties(reading: ArticleReading) -> list[ArticleParty]:
    """Return the parties of an article, in the order in which they are first named."""
    known = KnownNames(KnownName(each) for each in reading.article.parties)
    defined = {
        short
        for paragraph in reading.paragraphs
        for match in _BRACKET.finditer(paragraph.text)
        for short in bracketed_names(paragraph.text, match.start())
    }
    mentions = [
        Mention(paragraph, name)
        for paragraph in reading.paragraphs
        for name in read_names(paragraph.text, paragraph.language, known)
        if not is_no_party(name, paragraph) and not _is_common_word(name, paragraph, reading, defined)
    ]
    families = _families(mentions, reading)
    taken = {(each.paragraph.id, each.name.end) for each in families}
    mentions = [each for each in mentions if (each.paragraph.id, each.name.end) not in taken] + families
    parties = _join_mentions(mentions)
    parties += _unnamed_parties(reading, parties)
    return sorted(parties, key=lambda each: _place(each.mentions[0]))[:_MAX_PARTIES]


def _is_common_word(
    name: ReadName, paragraph: ParagraphReading, reading: ArticleReading, defined: Container[str]
) -> bool:
    """Return whether a single word has its capital only here: "The Notes", where the article has "notes", too."""
    if " " in name.text or name.key or name.title or name.text in defined:
        return False
    if name.text.lower() not in reading.words or name.text.isupper():
        return False
    before = paragraph.text[max(0, name.start - _BEFORE) : name.start]
    return before[-4:].lower() == "the " or not before.strip() or before.rstrip()[-1] in '.!?"'


def _families(mentions: Sequence[Mention], reading: ArticleReading) -> list[Mention]:
    """Return where the article names a family by the plural of the surname of one of its people: "the Pells"."""
    surnames = {
        each.name.text.split()[-1] for each in mentions if " " in each.name.text and each.name.kind in ("", "person")
    }
    first: dict[str, str] = {}
    found = [
        (paragraph, match)
        for paragraph in reading.paragraphs
        for match in _PLURAL_SURNAME.finditer(paragraph.text)
        if match[2] in surnames or match[2].removesuffix("e") in surnames
    ]
    for _, match in found:
        first.setdefault(match[2], match[1])
    return [
        Mention(paragraph, ReadName(*match.span(1), first[match[2]], "group", full=first[match[2]]))
        for paragraph, match in found
    ]


def _unnamed_parties(reading: ArticleReading, parties: Sequence[ArticleParty]) -> list[ArticleParty]:
    """Return the parties that the article describes, but for those that mean one it names."""
    named = [{word.lower() for word in name.split()} for each in parties for name in (each.name, *each.aliases)]
    organisations = {each.kind for each in parties}
    by_text: dict[str, list[Mention]] = defaultdict(list)
    anonymous: set[str] = set()
    for paragraph in reading.paragraphs if reading.is_english else ():
        for each in find_unnamed_parties(paragraph):
            text = each.text
            lower = text.lower().removeprefix("the ")
            words = set(lower.split())
            is_named = not each.is_anonymous and any(words <= listed for listed in named)
            if is_named or (lower in _UNIONS and "organisation" in organisations):
                continue
            key = next((other for other in by_text if other.lower().removeprefix("the ") == lower), text)
            name = ReadName(each.start, each.end, text, each.kind, full=key)
            by_text[key].append(Mention(paragraph, name))
            if each.is_anonymous:
                anonymous.add(key)
    return [
        ArticleParty(text, (), mentions[0].name.kind, mentions, text in anonymous, is_described=True)
        for text, mentions in by_text.items()
    ]


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
    text = name.full if name.key else name.text
    return text if name.kind == "group" else text.removeprefix("The ")


def _owners(by_text: Mapping[str, Sequence[Mention]]) -> dict[str, str]:
    """Return, for each name, the fullest name of what it means."""
    kinds = {text: _kind([name for name in each if name.name.full == text]) for text, each in by_text.items()}
    surnames = {text.split()[-1] for text, kind in kinds.items() if kind == "person" and " " in text}
    for text in surnames & kinds.keys():
        if kinds[text] == "group":
            kinds[text] = "person"  # "Holt" alone is one of the Holt family
    aliases = dict(_bracketed_names(by_text))
    longest_first = sorted(by_text, key=lambda text: (-len(text.split()), -len(text), text))
    owners: dict[str, str] = {}
    for text in longest_first:
        if text in aliases and aliases[text] in owners:
            owners[text] = owners[aliases[text]]
            continue
        fuller = {
            owners[other]
            for other in owners
            if _is_short_for(text, kinds[text], other, kinds[other])
            and not is_branch(other, by_text[other], text, by_text[text])
        }
        people = [other for other in fuller if kinds[other] == "person"] if kinds[text] in ("", "person") else []
        if len(fuller) > 1 and people:  # of a family, the one who is named most often, then first
            fuller = {min(people, key=lambda other: (-len(by_text[other]), _place(by_text[other][0])))}
        elif len(fuller) > 1 and (same := [other for other in fuller if _core(other) == _core(text)]):
            fuller = {min(same, key=lambda other: _place(by_text[other][0]))}
        elif len(fuller) > 1 and (firms := _firms(fuller, kinds)):  # of several companies, the one named first
            fuller = {min(firms, key=lambda other: _place(by_text[other][0]))}
        owners[text] = fuller.pop() if len(fuller) == 1 else text
    return owners


def _firms(names: Iterable[str], kinds: Mapping[str, NameKind]) -> list[str]:
    """Return those of several names with the same beginning that a short form may mean: companies, if there are any."""
    return [each for each in names if kinds[each] in ("company", "fund")]


def _place(mention: Mention) -> tuple[int, int]:
    return mention.paragraph.position, mention.name.start


def _is_short_for(text: str, kind: NameKind, other: str, other_kind: NameKind) -> bool:
    """Return whether a name is a short form of a longer one; that of a place is none: "Michigan"."""
    if (text in PLACE_NAMES or text in COUNTRIES.values()) and " " in other:
        return False
    if kind and other_kind and kind != other_kind:
        return _core(text) == _core(other)
    if kind == "group" and other.endswith(" family") and other.removesuffix(" family") == text[4:].removesuffix("s"):
        return True
    if other_kind == "person" or (kind == "person" and not other_kind and other.endswith(f" {text}")):
        words = text.split()
        return text != other and (other.split()[-len(words) :] == words or [other.split(maxsplit=1)[0]] == words)
    if _core(text) == _core(other) or f"{other} ".startswith(f"{text} ") or f"{text}s" == other:
        return True
    first, _, rest = other.partition(" ")
    if rest == text and first.casefold() in COMPANY_OPENERS:  # Banco Dourado is called Dourado
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
            for short in bracketed_names(each.paragraph.text, each.name.end):
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
    counts.update(
        {
            short: 1
            for each in mentions
            for short in bracketed_names(each.paragraph.text, each.name.end)
            if short not in counts and not is_term(short) and not is_office_text(short)
        }
    )
    aliases = tuple(text for text, _ in counts.most_common() if text != own)
    return ArticleParty(own, aliases, _kind(by_text[own]) or _kind(mentions), mentions)


def _without_capitals(text: str) -> str:
    return text if not text.isupper() else ""
