from __future__ import annotations

from typing import get_args

from jvexplore.dossier.kinds.party import PartyType
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES


def test_the_types_of_format_1_are_known() -> None:
    assert set(get_args(PartyType)) <= set(PARTY_TYPES)
