"""What is wrong with a role, a verb or a category that is neither known nor declared, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.grammar.noun_plurals import plural_phrase
from jvexplore.dossier.vocabulary.categories import CATEGORIES_BY_KIND, kinds_of_category
from jvexplore.dossier.vocabulary.meant_words import MEANT_CATEGORIES, MEANT_ROLES, MEANT_VERBS, meant_spellings
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS, role_heading
from jvexplore.dossier.vocabulary.similar_words import similar_word
from jvexplore.dossier.vocabulary.verbs import VERB_GROUPS, verb_ids, verb_phrases
from jvexplore.dossier.vocabulary.word_ids import as_word_id
from jvexplore.joined_words import join_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from jvexplore.dossier.vocabulary.known_words import KnownWords, OpenList

    _Declares: TypeAlias = Callable[[OpenList, str], str]

_SINGULAR: Final[dict[OpenList, str]] = {"roles": "role", "verbs": "verb", "categories": "category"}
_LONGEST_SHOWN: Final = 60
"""In characters of a word, in a message."""


def unknown_word_problem(
    known: KnownWords, key: OpenList, word: str, kind: str = "", *, suggests: bool = True, by_command: bool = False
) -> tuple[str, str] | None:
    """Return what is wrong with a word that is neither known nor declared, and a remedy; `None` if it is either.

    Args:
        known: the words of the dossier.
        key: the list that the word should be in.
        word: the word as the file has it; may be any text.
        kind: of a category, the kind of fact that has it, or "dossier".
        suggests: whether to look for the word that was meant, which takes a few milliseconds.
        by_command: whether the remedy is a command that declares the word, rather than a line of the file.
    """
    if known.is_known(key, word, kind):
        return None
    declares = _declare_by_command if by_command else _declare_in_file
    listed = _list_known_words(known, key, kind) if by_command else ""
    remedy = _remedy(known, key, word, kind, declares, listed) if suggests else _declare(key, word, declares)
    return _what(key, word), remedy


def find_known_word(known: KnownWords, key: OpenList, text: str, kind: str = "") -> str:
    """Return the id of the word that a text is the id or a name of, capitals and hyphens aside; empty if it is none.

    Arguments are those of `unknown_word_problem`.
    """
    if known.is_known(key, text, kind):
        return text
    similar = similar_word(text, _spellings(known, key, kind))
    return similar.word if similar and similar.is_certain else ""


def _what(key: OpenList, word: str) -> str:
    shown = word if len(word) <= _LONGEST_SHOWN else f"{word[:_LONGEST_SHOWN]}…"
    if key == "categories" and (kinds := kinds_of_category(word)):
        return f'"{shown}" is a category of {join_words(map(plural_phrase, kinds))}'
    return f'unknown {_SINGULAR[key]} "{shown}"'


def _list_known_words(known: KnownWords, key: OpenList, kind: str) -> str:
    """Return a question that lists the known words, for those who have no file before them; empty for verbs.

    There are hundreds of verbs.
    """
    match key:
        case "roles":
            words = [*ROLE_WORDINGS, *known.declared.roles]
        case "categories":
            words = [*CATEGORIES_BY_KIND.get(kind, ()), *known.declared.categories]
        case "verbs":
            words = []
    return f"is it one of {', '.join(sorted(words))}?" if words else ""


def _remedy(known: KnownWords, key: OpenList, word: str, kind: str, declares: _Declares, listed: str) -> str:
    """Return which known word to use, or how to declare this one; both, if it may be either."""
    similar = similar_word(word, _spellings(known, key, kind))
    if similar and similar.is_certain:
        return f'did you mean "{similar.word}"?'
    if key == "verbs" and (reverse := similar_word(word, _backward_spellings(known))) and reverse.is_certain:
        return f'did you mean "{reverse.word}", with subject and object swapped?'
    return _declare(key, word, declares, f'did you mean "{similar.word}"?' if similar else listed)


def _declare(key: OpenList, word: str, declares: _Declares, question: str = "") -> str:
    """Return the remedy to declare a word, after a question."""
    word_id = as_word_id(word)
    if not 0 < len(word_id) <= _LONGEST_SHOWN:
        return question or "write lower-case words joined by hyphens"
    written = "it" if word_id == word else f'it as "{word_id}"'
    asked = f"{question} If not, add" if question else "add"
    return f"{asked} {written} {declares(key, word_id)}"


def _declare_in_file(key: OpenList, word_id: str) -> str:
    return f"to [vocabulary]: {key} = {{ {word_id} = {_wording(key, word_id)} }}"


def _declare_by_command(key: OpenList, word_id: str) -> str:
    wording = _wording(key, word_id)
    value = f"'{wording}'" if wording.startswith("[") else wording
    return f"with fact edit dossier vocabulary.{key}.{word_id}={value}"


def _spellings(known: KnownWords, key: OpenList, kind: str) -> Iterator[tuple[str, str]]:
    """Yield each spelling of each word of a list, with the id of the word."""
    match key:
        case "roles":
            for role in (*ROLE_WORDINGS, *known.declared.roles):
                yield from ((role, role), (known.role_name(role), role), (known.role_heading(role), role))
            yield from meant_spellings(MEANT_ROLES)
        case "verbs":
            for verb in _verb_list(known):
                yield from ((each, verb) for each in verb_ids(verb))
                yield known.verb_phrases(verb).forward, verb
            yield from meant_spellings(MEANT_VERBS)
        case "categories":
            for category in sorted(CATEGORIES_BY_KIND.get(kind, ())) + list(known.declared.categories):
                yield from ((category, category), (known.category_name(kind, category), category))
            yield from meant_spellings(MEANT_CATEGORIES.get(kind, {}))


def _backward_spellings(known: KnownWords) -> Iterator[tuple[str, str]]:
    for verb in _verb_list(known):
        yield known.verb_phrases(verb).backward, verb


def _verb_list(known: KnownWords) -> list[str]:
    """Return the verbs that a form would offer: none that only format 1 has."""
    return [*(verb for group in VERB_GROUPS.values() for verb in group), *known.declared.verbs]


def _wording(key: OpenList, word_id: str) -> str:
    """Return the wording of a word that is declared, in TOML."""
    if key == "verbs":
        forward, backward = phrases = verb_phrases(word_id)
        listed = [forward] if backward == forward else [forward, backward if phrases.has_converse else "…"]
        return '["' + '", "'.join(listed) + '"]'
    return f'"{role_heading(word_id) if key == "roles" else id_heading(word_id)}"'
