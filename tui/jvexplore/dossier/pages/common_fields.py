"""The fields on the page of a fact that every kind has: how real it is, when, and who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from jvexplore.dossier.fields import labelled_fields
from jvexplore.dossier.timeline import written_boundary, written_words
from jvexplore.dossier.vocabulary.statuses import FACT_STATUSES
from jvexplore.reading.edtf import parse_edtf

if TYPE_CHECKING:
    from jvexplore.dossier.blocks import LabelledValues
    from jvexplore.dossier.model import Dossier, Fact
    from jvexplore.dossier.vocabulary.statuses import FactStatus


def common_fields(dossier: Dossier, fact: Fact) -> LabelledValues:
    """Return the status and the moments of a fact, unless its kind has them among its own fields."""
    return labelled_fields(
        ("Status", "" if "status" in fact.own_value_keys else _status_words(dossier, fact)),
        ("When", written_words(dossier, fact.when)),
        ("Since", written_boundary(dossier, fact.since)),
        ("Until", written_boundary(dossier, fact.until)),
    )


def _status_words(dossier: Dossier, fact: Fact) -> str:
    """Return how real a fact is; for one that does not say so itself, on what that rests."""
    status = fact.status_in(dossier)
    if not fact.status and status == fact.default_status:
        return ""
    name = FACT_STATUSES[cast("FactStatus", status)].name
    return name if fact.status else f"{name}, as what it relates to"


def origin_sentence(fact: Fact) -> str:
    """Return who made a fact, and what proposed it: "Ana, proposed by rules/stake, 28 November 2026"; may be empty."""
    origin = fact.origin
    if origin is None:
        return ""
    proposed = f"proposed by {origin.proposed_by}" if origin.proposed_by else ""
    return ", ".join(filter(None, (origin.by, proposed, parse_edtf(origin.on).words if origin.on else "")))
