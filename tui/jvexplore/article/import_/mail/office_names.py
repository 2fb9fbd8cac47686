"""The names of the offices that send press releases and newsletters: "Press Office", "Finch plc Media Relations"."""

from __future__ import annotations

import re
from typing import Final

_FIELD: Final = (
    r"(?:corporate|external|public|group|global|media|press|investor|shareholder|analyst|news|communications?|marketing"
    r"|pr|customer|editorial)"
)
_OFFICE: Final = (
    rf"(?:(?:the )?(?:{_FIELD}(?:,| and| &)? )+(?:office|relations|communications?|team|department|dept\.?|contact)"
    r"(?: (?:office|team|department|desk))?|(?:the )?newsroom|(?:the )?press room"
    r"|presse(?:stelle|abteilung|büro|service|team|kontakt)|presse und öffentlichkeitsarbeit"
    r"|(?:unternehmens|konzern)kommunikation)"
)
"""An office by a name that no company has."""
_ALONE: Final = (
    rf"(?:{_OFFICE}|(?:the )?(?:press|media|news|communications?|editors?|pr|ir)(?: (?:desk|service|information))?"
    r"|(?:the )?(?:team|newsletters?|alerts|redaktion|presse|kommunikation)|(?:daily|weekly) newsletter"
    r"|customer (?:service|care|support)|do.?not.?reply|no.?reply)"
)
"""An office by a word that stands alone, or apart from the name of a company: in that, it may be a part of the name."""
_APART: Final = r"\s*(?:[,|:(/@]|\s[–—-]\s|\s(?:at|bei|der|of|von)\s)\s*"
_COMPANY: Final = r"(?P<company>\S.*?)"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _ALONE,
        rf"{_ALONE}{_APART}{_COMPANY}\)?",
        rf"{_COMPANY}{_APART}{_ALONE}\)?",
        rf"{_OFFICE} {_COMPANY}",
        rf"{_COMPANY} {_OFFICE}",
    )
)


def read_office(name: str) -> str | None:
    """Return the company whose office a name is of, empty if it names none; `None` if it is not that of an office.

    Args:
        name: of the sender of a mail, without the address.
    """
    for form in _FORMS:
        if found := form.fullmatch(name):
            return found.groupdict().get("company") or ""
    return None
