"""What the sender of a mail is for the article in it: who published it, who wrote it, or neither.

Whoever merely sends or forwards an article has neither written nor published it: only the sender of a mailing, or an
office, is taken for either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.article.import_.mail.headers import read_header
from jvexplore.article.import_.mail.office_names import read_office

if TYPE_CHECKING:
    from email.message import Message

_MAILING_HEADERS: Final = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID", "X-Campaign")
_BULK: Final = re.compile(r"bulk\b|list\b", re.IGNORECASE)
_MAILING_ADDRESS: Final = re.compile(
    r"(?:^|[<\s])(?:do.?not.?reply|no.?reply|news|newsletters?|e?mail|alerts?|updates?|editor(?:ial)?|hello|press\w*|media)"
    r"(?:[+.-][^@\s]*)?@",
    re.IGNORECASE,
)
_PLATFORM: Final = re.compile(
    r"@(?:[\w-]+\.)*(?:substack|beehiiv|ghost|buttondown|convertkit|mailchimp(?:app)?|mcsv|getrevue|medium)\.",
    re.IGNORECASE,
)
"""Where newsletters of single writers are sent from."""
_ADDRESS: Final = re.compile(r"[<\[(]?(?:mailto:)?[^<>\[\]()\s@]+@[^<>\[\]()\s]+[>\])]*.*", re.DOTALL)
_VIA: Final = re.compile(r"\s+(?:via|über)\s.*", re.IGNORECASE)
_OFFICE: Final = re.compile(
    r"\b(?:the|news|press|media|newsroom|newsletters?|daily|weekly|times|post|journal|herald|tribune|gazette|courier"
    r"|guardian|telegraph|mail|reuters|bloomberg|magazine|review|analysis|research|insights?|notes|letters?|reports?"
    r"|club|today|update|briefing|bulletin|alerts?|digest|team|office|department|ministry|relations"
    r"|communications|presse\w*|redaktion|zeitung|kommunikation|plc|inc|ltd|llc|gmbh|ag|group|holdings?|capital"
    r"|partners|university|institute|agency|bank|commission|council|authority)\b|&",
    re.IGNORECASE,
)
"""Words of the names of newspapers, companies and their offices."""
_NO_NAME: Final = re.compile(
    r"(?:no.?reply|info|admin|e?mail|news(?:letter)?|contact|postmaster|undisclosed.*)?", re.IGNORECASE
)
_SURNAME_FIRST: Final = re.compile(r"([^\W\d_][\w'’-]*), ([^\W\d_][\w'’-]*)")
_NAME_OF: Final = re.compile(r"(.+?)(?:\s+(?:from|at|von)\s+|,\s+|\s+[|–—-]\s+|\s+\()(.+)")
_PUBLICATION_BY: Final = re.compile(r"(.+?)\s+(?:by|by:|von|par)\s+(.+)")
_PERSON: Final = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|den|la|le|al|bin)){1,4}")


class MailSender(NamedTuple):
    """What the sender of a mail is for its article; empty where it is neither.

    Attributes:
        publisher: a newspaper, an agency, a company.
        authors: the names of those who wrote it.
    """

    publisher: str = ""
    authors: tuple[str, ...] = ()


def read_sender(message: Message) -> MailSender:
    """Return what the sender of a mail is."""
    is_mailing = any(read_header(message, each) for each in _MAILING_HEADERS)
    is_bulk = _BULK.match(read_header(message, "Precedence")) is not None
    sender = tell_sender(read_header(message, "From"), is_mailing=is_mailing or is_bulk)
    if read_header(message, "List-Post") and _is_person(sender.publisher):  # many write to such a list
        return MailSender(authors=(sender.publisher,))
    return sender


def tell_sender(written: str, *, is_mailing: bool = False) -> MailSender:
    """Return what a sender is.

    Args:
        written: the name, the address, or both, as mails write them.
        is_mailing: whether the mail was sent to many; one is, whatever this says, if its address looks like it.
    """
    is_own = _PLATFORM.search(written) is not None
    is_mailing = is_mailing or is_own or _MAILING_ADDRESS.search(written) is not None
    name = _VIA.sub("", _ADDRESS.sub("", written)).strip(" \t\"'*<>(),;")
    if surname_first := _SURNAME_FIRST.fullmatch(name):
        name = f"{surname_first[2]} {surname_first[1]}"
    if _NO_NAME.fullmatch(name):
        return MailSender()
    for pattern, author, publisher in ((_NAME_OF, 1, 2), (_PUBLICATION_BY, 2, 1)):
        parts = pattern.fullmatch(name)
        if parts is None or not _is_person(parts[author]) or not (is_mailing or _OFFICE.search(name)):
            continue
        company = read_office(parts[publisher].strip())
        if company is None:
            return MailSender(parts[publisher].strip(), (parts[author].strip(),))
        # Whom to ask at a company has not written what it sends.
        is_contact = company or _is_named(parts[author], written)
        return MailSender(company if is_contact else parts[author].strip())
    if (company := read_office(name)) is not None:
        return MailSender(company)
    if not _is_person(name):
        return MailSender(name) if is_mailing or _OFFICE.search(name) else MailSender()
    if not is_mailing:
        return MailSender()
    address = written.lower().partition("@")
    surname, joined = name.split()[-1].lower(), "".join(name.lower().split())
    is_author = is_own or _is_named(surname, written) or surname in address[2]
    is_author = is_author and joined not in address[2]
    return MailSender(authors=(name,)) if is_author else MailSender(name)


def _is_named(name: str, written: str) -> bool:
    """Return whether a word of a name stands before the @ of the address, as in that of a person."""
    own = written.lower().partition("@")[0].rpartition("<")[2]
    return any(word in own for word in name.lower().split())


def _is_person(name: str) -> bool:
    return _PERSON.fullmatch(name) is not None and not _OFFICE.search(name) and not name.isupper()
