"""The fingerprint of a fact that a note stores: the fact's values as text, see `value_text.py`.

`Note.has_outdated_fact` compares it to detect that the fact has changed since the note was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.address import Address, address_of
from jvexplore.dossier.fingerprints.bundled_statuses import bundled_status_text
from jvexplore.dossier.fingerprints.value_text import common_value_text, fact_value_text
from jvexplore.dossier.titles import address_exists

if TYPE_CHECKING:
    from jvexplore.dossier.model import Dossier


def fingerprint_text(dossier: Dossier, address: Address, kept: str = "") -> str:
    """Return the fingerprint for an address, to be stored in a note.

    Args:
        dossier: the one that the address belongs to.
        address: a fact, a paragraph or the dossier; the fingerprint is empty if it does not exist.
        kept: the stored fingerprint, perhaps as an earlier version worded it. It is returned unchanged as long as the
            values are the same, so that a comparison of the two finds no difference.
    """
    now = fact_value_text(dossier, address)
    if not kept or kept == now or not address_exists(dossier, address):
        return now
    if not now:
        return kept  # earlier versions stored texts for paragraphs and the dossier
    fact = dossier.fact_at(address)
    if fact is None:
        return now
    if _with_present_addresses(dossier, kept) == _with_present_addresses(dossier, now):
        return kept  # another fact got a new id
    if fact.agrees_with_text_of_former_kind(dossier, kept):
        return kept
    if common_text := common_value_text(fact):
        if common_text != bundled_status_text(dossier.id, fact.address):
            return now  # earlier versions could not say so
        if kept + common_text == now:
            return kept
    return kept if fact.agrees_with_former_text(dossier, kept) else now


def _with_present_addresses(dossier: Dossier, text: str) -> str:
    """Return a fingerprint with the present addresses of the facts that it names."""
    return re.sub(r"[a-z]+/[a-z0-9-]+", lambda found: dossier.present_address(address_of(found[0])), text)
