"""The type of the keys in dossier files that name a party by its bare id."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from jvexplore.constraints import REQUIRED_KEY, SLUG, MatchesPattern


class NamesParty(MatchesPattern):
    """For `Annotated[str, …]`: the text must be an id; whether there is such a party is for the checks to say."""

    def __init__(self) -> None:
        super().__init__(SLUG, "the id of a party", 'like "finch"')


PartyId: TypeAlias = Annotated[str, NamesParty()]
RequiredPartyId: TypeAlias = Annotated[PartyId, REQUIRED_KEY]
