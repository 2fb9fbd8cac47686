"""The key by which facts are grouped that are of the same moment, by what is written and not by what follows from it.

Sums and the identity of facts need it: stakes are only added, and only compared, if they are held at the same time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.moments.canonical_dates import canonical_date
from jvexplore.dossier.moments.moment import parse_moment
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from jvexplore.dossier.moments.moment import Moment


def written_moment(when: str | None, since: str | None = None, until: str | None = None) -> str:
    """Return one text for all ways to write a fact's moment; empty if it has none.

    Equal are dates that may be on the same days and are hedged alike ("2018-XX", "2018"), and distances of the same
    months and days ("P18M", "P1Y6M"). Different are a moment by an event and the date of that event, and a span and an
    interval. A text that is no moment stands for itself.
    """
    keys = (("", when), ("since ", since), ("until ", until))
    return ", ".join(label + _canonical_text(text) for label, text in keys if text)


def _canonical_text(text: str) -> str:
    try:
        return canonical_moment(parse_moment(text))
    except JvexploreError:
        return text


def canonical_moment(moment: Moment) -> str:
    """Return one text for all moments that mean the same."""
    if moment.edtf:
        return canonical_date(moment.edtf)
    if moment.distance is None:
        return str(moment)
    return str(moment._replace(distance=moment.distance.normalised()))
