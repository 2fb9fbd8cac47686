"""What a key of a fact, of a source or of the dossier takes, by the annotation of its field.

Nothing here knows the kinds: that `holder` names a party follows from its being a reference that is a slug.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NamedTuple, get_args, get_origin

from jvexplore.address import DOSSIER
from jvexplore.closest_match import closest_match
from jvexplore.constraints import OneOf, Slug
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_address import AboutAddress, FactAddress
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.moments.moment import MomentConstraint
from jvexplore.dossier.numbers.number_problems import FIGURE_KEYS, STAKE_KEYS, NumberKeys
from jvexplore.dossier.party_id import NamesParty
from jvexplore.dossier.source import Paragraph, Source
from jvexplore.dossier.writing.typed_value import with_article
from jvexplore.errors import JvexploreError
from jvexplore.reading.edtf import EdtfConstraint
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from jvexplore.dossier.vocabulary.known_words import OpenList

SOURCE: Final = "source"
PARAGRAPH: Final = "paragraph"
_OTHERS: Final = {DOSSIER: DossierHead, SOURCE: Source, PARAGRAPH: Paragraph}
_COUNTRY: Final = "country"
UNIT: Final = "unit"

ValueShape = Literal[
    "text", "slug", "party", "address", "number", "moment", "date", "day", "closed", "open", "country", "flag", "toml"
]


class KeyReader(NamedTuple):
    """What a key takes.

    Attributes:
        annotation: that of its field.
        shape: what each of its values is.
        is_list: whether it takes several.
        words: of a closed list, its words.
        open_list: of an open list, its key in `[vocabulary]`.
    """

    annotation: Any
    shape: ValueShape
    is_list: bool = False
    words: tuple[str, ...] = ()
    open_list: OpenList | None = None


def record_type(kind: str) -> Any:
    """Return the dataclass of a kind of fact, of a source or of the dossier.

    Raises:
        JvexploreError: if there is no such kind.
    """
    if kind in _OTHERS:
        return _OTHERS[kind]
    names = collection_names()
    if kind not in names:
        close = closest_match(kind, names)
        *most, last = names
        remedy = f'did you mean "{close}"?' if close else f"use {', '.join(most)} or {last}"
        raise JvexploreError(f'there is no kind "{kind}"', remedy)
    return fact_types()[names[kind]]


def key_reader(kind: str, key: str) -> KeyReader:
    """Return what a key of a kind takes.

    Raises:
        JvexploreError: if the kind has no such key, or there is no such kind.
    """
    keys = file_keys(record_type(kind))
    if key not in keys:
        close = closest_match(key, keys)
        named = [each for each in keys if each != "passages"]
        remedy = f'did you mean "{close}"?' if close else f"use one of {', '.join(named)}"
        raise JvexploreError(f'{key}: {with_article(kind)} has no key "{key}"', remedy)
    return _reader(kind, key)


def number_keys(kind: str) -> NumberKeys:
    """Return what the keys of the number of a kind are called."""
    return STAKE_KEYS if STAKE_KEYS.value in file_keys(record_type(kind)) else FIGURE_KEYS


def has_number(kind: str) -> bool:
    """Return whether a kind has a number."""
    return number_keys(kind).value in file_keys(record_type(kind))


def takes_unit(kind: str) -> bool:
    """Return whether the number of a kind has a unit; otherwise it is a percentage."""
    return UNIT in file_keys(record_type(kind))


@cache
def _reader(kind: str, key: str) -> KeyReader:
    record = record_type(kind)
    whole = file_keys(record)[key]
    annotation = _without_none(whole)
    base, metadata = _split(annotation)
    if get_origin(base) is tuple:
        entry, entry_metadata = _split(_without_none(get_args(base)[0]))
        shape, words, open_list = _shape(record, key, entry, entry_metadata)
        return KeyReader(whole, shape, shape != "toml", words, open_list)
    return KeyReader(whole, *_with_one(_shape(record, key, base, metadata)))


def _with_one(found: tuple[ValueShape, tuple[str, ...], OpenList | None]) -> tuple[Any, ...]:
    shape, words, open_list = found
    return shape, False, words, open_list


def _shape(
    record: Any, key: str, base: Any, metadata: tuple[Any, ...]
) -> tuple[ValueShape, tuple[str, ...], OpenList | None]:
    """Return what one value is; with the words of a closed list, or the name of an open one."""
    if open_list := _open_lists(record).get(key):
        return "open", (), open_list
    if get_origin(base) is Literal:
        return ("closed", get_args(base), None) if isinstance(get_args(base)[0], str) else ("toml", (), None)
    for each in metadata:
        if isinstance(each, OneOf):
            return "closed", each.words, None
        if shape := _constraint_shape(each):
            return shape, (), None
    if get_origin(base) is Mapping or (is_dataclass(base) and isinstance(base, type)):
        return "toml", (), None
    if base is str:
        return ("country" if key == _COUNTRY else "text"), (), None
    if date in get_args(base):
        return "day", (), None
    plain: Mapping[Any, ValueShape] = {Decimal: "number", bool: "flag"}
    return plain.get(base, "toml"), (), None


def _constraint_shape(constraint: Any) -> ValueShape | None:
    if isinstance(constraint, MomentConstraint):
        return "moment"
    if isinstance(constraint, EdtfConstraint):
        return "date"
    if constraint in (*get_args(FactAddress)[1:], *get_args(AboutAddress)[1:]):
        return "address"
    if isinstance(constraint, NamesParty):
        return "party"
    return "slug" if constraint in get_args(Slug)[1:] else None


@cache
def _open_lists(record: Any) -> Mapping[str, OpenList]:
    """Return the lists of the keys that take a role, a verb or a category."""
    if record is DossierHead:
        return {"category": "categories"}
    return {} if record in (Source, Paragraph) else {each.key: each.open_list for each in record().open_words()}


def _without_none(annotation: Any) -> Any:
    """Return the type of an optional key."""
    if get_origin(annotation) in (typing.Union, types.UnionType):
        parts = [part for part in get_args(annotation) if part is not types.NoneType]
        return parts[0] if len(parts) == 1 else annotation
    return annotation


def _split(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a type and its constraints."""
    if get_origin(annotation) is Annotated:
        base, *metadata = get_args(annotation)
        return _new_type_base(base), tuple(metadata)
    return _new_type_base(annotation), ()


def _new_type_base(base: Any) -> Any:
    return base.__supertype__ if isinstance(base, typing.NewType) else base
