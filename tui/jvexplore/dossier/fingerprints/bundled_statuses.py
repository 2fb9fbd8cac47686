"""The statuses that facts of the bundled dossier have since it is in format 2. Frozen.

Format 1 had no status, so notes from then store the values of these facts without one. What they are on has not
changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jvexplore.address import Address

_BUNDLED_ID: Final = "aliexpress-russia"
_STATUSES: Final = {
    "stake/alibaba": "agreed",
    "stake/megafon": "agreed",
    "stake/mail-ru": "agreed",
    "stake/rdif": "agreed",
    "event/deal-close": "expected",
    "event/ma-retirement": "expected",
}


def bundled_status_text(dossier_id: str, address: Address) -> str:
    """Return the status that a fact got in format 2, as its values have it: "; status agreed"; empty for all others."""
    status = _STATUSES.get(address) if dossier_id == _BUNDLED_ID else None
    return f"; status {status}" if status else ""
