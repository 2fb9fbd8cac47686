"""What a form shows, and what has become of the facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jvexplore.address import address_of
from tests.app.conftest import screen_text, session_of

if TYPE_CHECKING:
    from typing import Any

    from textual.pilot import Pilot


def words_of(pilot: Pilot[Any], address: str) -> str:
    """Return what a fact says."""
    dossier = session_of(pilot).dossier
    return dossier.facts[address_of(address)].value_text(dossier)


def row_of(pilot: Pilot[Any], label: str) -> str:
    """Return what stands in the row of the form that begins with a label."""
    found = re.search(rf"│ +{label} +[│▌] (.*?) *│?$", screen_text(pilot), re.MULTILINE)
    assert found, screen_text(pilot)
    return found[1].strip()
