"""Mails for tests, and the pages in them."""

from __future__ import annotations

from email.message import EmailMessage
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

SENDER: Final = "Dora Quill <dora.quill@example.com>"
DATE: Final = "Thu, 14 Oct 2027 23:30:00 -0500"


def page_of(*elements: str) -> str:
    """Return HTML as mail programs write it; what is no element becomes a paragraph."""
    body = "".join(each if each.startswith("<") else f"<p>{escape(each)}</p>" for each in elements)
    return f"<html><head><title>Message</title></head><body>{body}</body></html>"


def make_mail(
    text: str = "", page: str = "", *, files: Iterable[tuple[str, bytes]] = (), cte: str | None = None, **headers: str
) -> EmailMessage:
    """Return a mail.

    Args:
        text: its plain text.
        page: its HTML.
        files: the names and contents of what is attached.
        cte: how the plain text is encoded for the transfer.
        headers: its headers, words separated by underscores; one that is empty is left out.
    """
    mail = EmailMessage()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in {"From": SENDER, "To": "ana@example.com", "Date": DATE, **named}.items():
        if value:
            mail[name] = value
    if text or not page:
        mail.set_content(text, cte=cte)
    if page and text:
        mail.add_alternative(page, subtype="html")
    elif page:
        mail.set_content(page, subtype="html")
    for name, data in files:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail
