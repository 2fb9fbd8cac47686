"""The table of a party that is made along with the fact that names it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from jvexplore.article.normalise import text_digest
from jvexplore.session.authoring.party_type_guess import guess_party_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from jvexplore.session.authoring.form_passage import FormPassage

_ROLE: Final = "mentioned"
_SHORTEST_WORD: Final = 3


def party_table(
    name: str,
    fact: Mapping[str, Any],
    passages: Sequence[FormPassage],
    paragraph_text: Callable[[str], str],
) -> dict[str, Any]:
    """Return the table of a new party, without an id.

    It has the basis of the fact that names it, and the passage where its name stands: in the words of the fact, else in
    their paragraph; if it stands in neither, the words of the fact themselves.

    Args:
        name: its name, as it was typed.
        fact: the table of the fact.
        passages: the passages of the fact.
        paragraph_text: returns the normalised text of a paragraph; empty without a copy.
    """
    place = next(filter(None, (_place_of(name, each, paragraph_text) for each in passages)), None)
    found = [place] if place else [each.value for each in passages]
    basis = fact.get("basis", "stated")
    if basis in ("attributed", "stated") or place:
        basis = "stated"
    table = {"name": name, "type": guess_party_type(name), "role": _ROLE, "basis": basis, "passages": found}
    table |= {key: fact[key] for key in ("comment", "derived_from") if key in fact and basis != "stated"}
    return {key: value for key, value in table.items() if value}


def _place_of(name: str, passage: FormPassage, paragraph_text: Callable[[str], str]) -> dict[str, Any] | None:
    """Return the passage of a name in the paragraph of some words, within these if it stands there."""
    if passage.start is None or passage.end is None:
        return None
    text = paragraph_text(passage.paragraph)
    own = (passage.start, passage.end)
    spans = [(match.start(), match.end()) for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    if not text:  # without a copy, its own words are all that is known
        spans = [
            (passage.start + match.start(), passage.start + match.end())
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", passage.exact)
        ]
    within = [span for span in spans if own[0] <= span[0] and span[1] <= own[1]]
    start, end = next(iter(within or spans), (0, 0))
    if not end:
        return None
    words = text[start:end] or passage.exact[start - passage.start : end - passage.start]
    return {"paragraph": passage.paragraph, "start": start, "end": end, "digest": text_digest(words)}
