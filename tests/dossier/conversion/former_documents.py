"""Dossiers of format 1 as hypothesis makes them: documents, and texts of them in every style that TOML has."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

FORMER_STAKE: Final[dict[str, Any]] = {
    "id": "a",
    "subject": "crumb",
    "verb": "held-a-stake-in",
    "object": "dough",
    "basis": "stated",
}

_IDS = st.sampled_from(["a", "b", "c", "a-2"])
_TEXTS = st.sampled_from(["", "plain", "relation/a", "# no comment", '"quoted"', "it's", "two\nlines", "state", "[x]"])
_ADDRESSES = st.lists(st.sampled_from(["relation/a", "relation/b", "stake/a", "party/c"]), max_size=3)
_NUMBERS = st.integers(-1, 20)


def _table(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Make tables with some of these keys, in any order."""
    made = st.fixed_dictionaries({}, optional=keys)
    return made.flatmap(
        lambda table: st.permutations(list(table)).map(lambda order: {key: table[key] for key in order})
    )


_PASSAGES = st.lists(_table(paragraph=_NUMBERS | st.just("5"), start=_NUMBERS, end=_NUMBERS), max_size=2)
_COMMON: dict[str, st.SearchStrategy[Any]] = {"id": _IDS, "passages": _PASSAGES, "derived_from": _ADDRESSES}

_FACTS: Final[dict[str, st.SearchStrategy[dict[str, Any]]]] = {
    "parties": _table(
        **_COMMON,
        name=_TEXTS,
        about=_TEXTS | _ADDRESSES,
        role=st.sampled_from(["state", "rival"]),
        type=st.just("state"),
    ),
    "relations": _table(
        **_COMMON, title=_TEXTS, verb=st.sampled_from(["leads", "zaps", "works-with", "held-a-stake-in"])
    )
    | st.builds(lambda fact_id, more: {**FORMER_STAKE, "id": fact_id, **more}, _IDS, _table(passages=_PASSAGES)),
    "stakes": _table(**_COMMON, venture=_IDS, percent=_NUMBERS, company=_IDS),
    "quotes": _table(**_COMMON, speaker=_IDS | _NUMBERS, text=_TEXTS, about=_ADDRESSES),
    "challenges": _table(
        **_COMMON,
        statement=_TEXTS,
        category=st.sampled_from(["energy", "approval", "logistics"]),
        affects=_ADDRESSES,
        about=_ADDRESSES,
        responses=st.lists(_table(by=_IDS, text=_TEXTS, passages=_PASSAGES), max_size=2),
    ),
    "events": _table(**_COMMON, title=_TEXTS, when=_TEXTS),
    "figures": _table(**_COMMON, of=st.sampled_from(["relation/a", "party/b"]), value=_NUMBERS),
}
_SOURCE = _table(
    title=_TEXTS,
    language=_TEXTS,
    id=_IDS,
    paragraphs=st.lists(_table(gist=_TEXTS, length=_NUMBERS, id=_TEXTS), max_size=3),
)

DOCUMENTS: Final = _table(
    id=_IDS,
    title=_TEXTS,
    source=_SOURCE,
    **{name: st.lists(fact, min_size=1, max_size=3) for name, fact in _FACTS.items()},
).map(lambda document: {"format": 1, **document})
"""Documents of format 1; some keys do not fit."""
