"""Merge the edit of the keys of a dossier itself with what is in the file by then, and declare new words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.vocabulary.offered_words import declared_wording
from jvexplore.records.document import merge_top_level_keys
from jvexplore.records.toml_values import is_same_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jvexplore.session.authoring.new_names import NewWord

_VOCABULARY: Final = "vocabulary"


def merge_head(
    was: Mapping[str, Any], now: Mapping[str, Any], head: Mapping[str, object], new_words: Iterable[NewWord]
) -> Mapping[str, object]:
    """Return the keys of a dossier as a form says them.

    What others changed since stays; a key that the form changed to something else is kept twice.

    Args:
        was: the keys when the form was opened.
        now: the keys as the form says them.
        head: what is in the file.
        new_words: words to declare.
    """
    changed = [key for key in {**was, **now} if not is_same_value(was.get(key), now.get(key))]
    if changed:
        base, ours = (
            {key: value for key, value in head.items() if key not in changed}
            | {key: version[key] for key in changed if key in version}
            for version in (was, now)
        )
        head = merge_top_level_keys(base, ours, head)
    for open_list, word in new_words:
        vocabulary = head.get(_VOCABULARY, {})
        words = vocabulary.get(open_list, {}) if isinstance(vocabulary, dict) else None
        if isinstance(vocabulary, dict) and isinstance(words, dict) and word not in words:
            declared = {**vocabulary, open_list: {**words, word: declared_wording(open_list, word)}}
            head = {**head, _VOCABULARY: declared}
    return head
