"""What the keys `when`, `since` and `until` of a fact come to together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.moments.moment import parse_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.address import Address
    from jvexplore.dossier.moments.moment import Moment


def timeline_moment(when: str | None, since: str | None = None, until: str | None = None) -> Moment | None:
    """Return the moment by which a fact is sorted: the first that is written; `None` if there is none.

    Raises:
        JvexploreError: if it is no moment.
    """
    text = when or since or until
    return parse_moment(text) if text else None


def moment_references(
    when: str | None, since: str | None = None, until: str | None = None
) -> Iterator[tuple[str, Address]]:
    """Yield the keys whose moment is given by an event, each with the address of the event.

    Raises:
        JvexploreError: if one of them is no moment.
    """
    for key, text in (("when", when), ("since", since), ("until", until)):
        if text and (event := parse_moment(text).event):
            yield key, event
