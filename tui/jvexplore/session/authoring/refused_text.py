"""What a field tells of a text that cannot be read, from the error that reading it raised."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.session.authoring.field_reading import FieldReading

if TYPE_CHECKING:
    from jvexplore.errors import JvexploreError

_MEANT: Final = re.compile(r'did you mean "([^"]+)"(?: \([^()]*\))?\?')
"""The remedy that is a text to take; a name may follow it: `did you mean "PT" (Portugal)?`."""


def refused_reading(key: str, error: JvexploreError) -> FieldReading:
    """Return the reading of a text that was refused.

    Args:
        key: the key of the field, which the error names first.
        error: the error.
    """
    what = re.sub(rf"^{re.escape(key)}(?P<within>[.\w]*): ", "", error.what)
    meant = _MEANT.search(error.remedy)
    return FieldReading("", what, error.remedy, meant[1] if meant else "")
