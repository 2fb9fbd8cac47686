"""What a fact refers to, by its present id, so that two references to the same fact are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.address import DOSSIER, Address, party_address
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.dossier.moments.written_moment import written_moment
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.moments.moment import Moment


def present_party(dossier: Dossier, party: str) -> Address:
    """Return the present address of a party by its id."""
    return dossier.present_address(party_address(party))


def present_parties(dossier: Dossier, parties: Iterable[str]) -> frozenset[Address]:
    """Return the present addresses of parties, in no order."""
    return frozenset(present_party(dossier, each) for each in parties)


def present_subjects(dossier: Dossier, fact: Fact) -> frozenset[Address]:
    """Return the present addresses of what a fact is about, in no order; about nothing is about the deal."""
    return frozenset(dossier.present_address(each) for each in fact.about) or frozenset((DOSSIER,))


def present_moment(dossier: Dossier, text: str | None) -> Moment | None:
    """Return a moment, by the present address of its event; `None` if there is none."""
    try:
        moment = parse_moment(text) if text else None
    except JvexploreError:
        return None
    return moment._replace(event=dossier.present_address(moment.event)) if moment else None


def present_written_moment(dossier: Dossier, fact: Fact) -> str:
    """Return one text for all ways to write when a fact is so; empty if it does not say."""
    return written_moment(*(_present_text(dossier, each) for each in (fact.when, fact.since, fact.until)))


def _present_text(dossier: Dossier, text: str | None) -> str | None:
    moment = present_moment(dossier, text)
    return str(moment) if moment else text
