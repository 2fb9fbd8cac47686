"""Find the header of a forwarded mail within another one: its sender, its day and its subject, in many languages.

Every program writes it in its own way: labels in the language of its user, in any order, after a line that says
"Forwarded message" or after none. Three labels in a row, one of them of the sender, are taken for a header.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_OTHER: Final = "other"
_LABELS: Final = {
    "sender": "from|von|de|da|de la|van|från|fra|lähettäjä|od|от|от кого|від|від кого|отправитель|feladó|kimden"
    "|gönderen|mittente|expeditorul|nadawca|šalje|saatja|absender|expéditeur|remitente|avsender|afzender|送信元|差出人|发件人"
    "|寄件者",
    "date": "date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|enviada|enviada em|data|inviato|verzonden|skickat"
    "|skickades|sendt|lähetetty|päiväys|päivämäärä|dato|дата|отправлено|надіслано|wysłano|küldve|dátum|tarih"
    "|gönderildi|gönderilen|відправлено|elküldve|dată|trimis|odesláno|odoslané|日付|送信日時|日期|发送时间",
    "subject": "subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|predmet|předmět|тема"
    "|tárgy|konu|subiect|subiectul|naslov|件名|主题|主旨",
    _OTHER: "to|an|à|para|a|aan|till|til|vastaanottaja|do|komu|кому|címzett|kime|către|destinatarul|pre|pour"
    "|adresat|dw|cc|bcc|kopie|kopie an|copie à|copia|kopia|kópia|kopi|kopio|копия|копія|másolat|másolatot kap|bilgi"
    "|kopie \\(cc\\)|reply-to|k|koopia|antwort an|répondre à|responder a|organi[sz]ation|importance|priority"
    "|送信先|宛先|收件人|至",
}
_LABEL: Final = re.compile(
    r"[*_]{0,2}(?:" + "|".join(f"(?P<{role}>{names})" for role, names in _LABELS.items()) + r")[*_]{0,2}"
    r"[ \u00a0]?[:\uff1a][*_]{0,2}(?P<value>.*)",
    re.IGNORECASE,
)
_CAPITALISED: Final = "|".join(name[0].upper() + name[1:] for names in _LABELS.values() for name in names.split("|"))
_LATER_LABEL: Final = re.compile(rf"(?<=\S)(?=(?:{_CAPITALISED})[ \u00a0]?[:\uff1a])")
_ANNOUNCED: Final = re.compile(
    r"\W*(?:[-_=—–]{3,}[^:]{0,60}[-_=—–]{3,}|[-_]{10,}"
    r"|[^:]{0,60}(?:forward|weitergeleitet|réexpédié|transféré|reenviado|inoltrato|doorgestuurd|encaminhada|vidarebefordra"
    r"|videresend|original|välitet|přepos|prepos|proslije|redirec|przekaz|továbbít|iletilen|ileti)[^:]{0,40}:?)\s*",
    re.IGNORECASE,
)
_ANNOUNCED_BEFORE: Final = re.compile(r"[-_=—–]{3,20}[^:]{0,60}?[-_=—–]{3,20}\s+(?=\S)")
_ATTRIBUTION: Final = re.compile(
    r"\W*[^\W\d][^:]{0,20}\d.{0,250}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|scrisse|schreef|skrev|kirjoitti"
    r"|napisał\(?a?\)?|napsal\(?a?\)?|írta|escreveu|yazdı|написала?|пише)\b.{0,100}[:\uff1a]\s*",
    re.IGNORECASE,
)
_ADDRESS_OR_CLOCK: Final = re.compile(r"@|\b\d{1,2}[:.h]\d{2}\b")
_ADDRESSED: Final = re.compile(r"[^<>]*<[^<>\s]+@[^<>\s]+>")
_NO_NAMES: Final = frozenset(("AM", "PM", "Uhr"))
_LONGEST_ATTRIBUTION: Final = 300
_FEWEST_LABELS: Final = 3
_MAX_VALUE_LINES: Final = 6
_MAX_REST: Final = 2
_LONGEST_LINE: Final = 2000
_LONGEST_ANNOUNCEMENT: Final = 200


class ForwardedHeader(NamedTuple):
    """The header of a forwarded mail.

    Attributes:
        start: the number of its first line, or of the line that announces it.
        end: the number of the first line after it.
        sender: who sent the mail, as written: a name, an address, or both.
        date: the day, as written.
        subject: the subject.
    """

    start: int
    end: int
    sender: str
    date: str
    subject: str


def find_attribution(lines: Sequence[str]) -> ForwardedHeader | None:
    """Return the first line that says who wrote what is quoted below: "On 4 March 2027, Ana Okoye wrote:".

    Args:
        lines: the lines of a text, without marks of quoting.
    """
    for number, line in enumerate(lines):
        for end in (number + 1, number + 2):  # it may be wrapped
            written = " ".join(each.strip() for each in lines[number:end])
            if line.strip() and len(written) <= _LONGEST_ATTRIBUTION and _is_attribution(written):
                return ForwardedHeader(number, end, _attributed_sender(written), written, "")
    return None


def _attributed_sender(line: str) -> str:
    """Return the name and the address of the sender; empty if there is no address, before which the name stands."""
    addressed = _ADDRESSED.search(line)
    names = [*takewhile(_is_name, reversed(addressed[0].split()[:-1]))] if addressed else []
    return " ".join((*reversed(names), addressed[0].split()[-1])).replace('"', "") if addressed else ""


def _is_name(word: str) -> bool:
    return word.strip("\"'")[:1].isupper() and word not in _NO_NAMES and not word.endswith(",")


def _is_attribution(line: str) -> bool:
    """Return whether a line names a sender with an address, or a time of day, as no article does before a quotation."""
    may_be = line.rstrip().endswith((":", "\uff1a")) and _ADDRESS_OR_CLOCK.search(line) is not None
    return may_be and _ATTRIBUTION.fullmatch(line) is not None


def find_forwarded_header(lines: Sequence[str]) -> ForwardedHeader | None:
    """Return the first header of a forwarded mail in a text; `None` if there is none.

    Args:
        lines: its lines, without marks of quoting.
    """
    for number, line in enumerate(lines):
        if not _split_labels(line):
            continue
        values, end = _read_labels(lines, number)
        if "sender" not in values or len(values) < _FEWEST_LABELS:
            continue
        start = _skip_empty(lines, number - 1, -1)
        if start < 0 or not _ANNOUNCED.fullmatch(lines[start][:_LONGEST_ANNOUNCEMENT]):
            start = number
        return ForwardedHeader(start, end, values["sender"], values.get("date", ""), values.get("subject", ""))
    return None


def _read_labels(lines: Sequence[str], number: int) -> tuple[dict[str, str], int]:
    """Return the values of labels in a row by their roles, and the number of the line after them."""
    values: dict[str, str] = {}
    end = number
    label: int | None = number
    while label is not None:
        found = _split_labels(lines[label])
        if any(role in values for role, _ in found):  # the header of a mail that was forwarded in this one
            break
        for role, value in found:
            values[role if role != _OTHER else f"{role} {len(values)}"] = value
        end = label + 1
        label = _find_next_label(lines, end)
        last = next(reversed(values))
        if not values[last]:
            place = _skip_empty(lines, end, 1)
            if place < len(lines) and place != label:
                values[last] = lines[place].strip()
                end = place + 1
    return values, end


def _find_next_label(lines: Sequence[str], start: int) -> int | None:
    """Return the number of the next line with a label; between there may be the rest of a value."""
    rest = 0
    for number in range(start, min(len(lines), start + _MAX_VALUE_LINES)):
        if _split_labels(lines[number]):
            return number
        rest += bool(lines[number].strip()) and "@" not in lines[number]
        if rest > _MAX_REST:
            return None
    return None


def _split_labels(line: str) -> list[tuple[str, str]]:
    """Return the roles of the labels in a line with their values; some programs lose the line breaks between them."""
    line = line[:_LONGEST_LINE].strip()
    if announced := _ANNOUNCED_BEFORE.match(line):
        line = line[announced.end() :]
    if not _LABEL.match(line):
        return []
    labels = [label for part in _LATER_LABEL.split(line) if (label := _LABEL.match(part))]
    roles = [next(role for role in _LABELS if label[role]) for label in labels]
    if len(set(roles)) < _FEWEST_LABELS:  # words of a subject, such as "to:"
        labels = [match for match in [_LABEL.match(line)] if match]
    return [(role, label["value"].strip(" \t*_")) for role, label in zip(roles, labels, strict=False)]


def _skip_empty(lines: Sequence[str], number: int, step: int) -> int:
    """Return the number of the next line that is not empty, forwards or backwards."""
    while 0 <= number < len(lines) and not lines[number].strip():
        number += step
    return number
