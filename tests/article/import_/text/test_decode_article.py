"""A text is read whatever encoding it is in, and bytes that are no text are refused."""

from __future__ import annotations

from typing import Final

import pytest

from jvexplore.article.import_.text.decode_article import decode_article
from jvexplore.errors import JvexploreError

GERMAN: Final = "Die Fink AG kauft Zäune für 21 Mio. € – „sagt“ er. Das ist alles, was wir über den Kauf wissen können."
RUSSIAN: Final = "Финч купит Рен за 21 миллион фунтов, сообщила компания в четверг. Это всё, что известно о сделке."
GREEK: Final = "Η Φινχ θα αγοράσει την Ρεν για 21 εκατομμύρια λίρες, ανακοίνωσε η εταιρεία την Πέμπτη."
WIDE: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, encoding) for text in (GERMAN, RUSSIAN, GREEK) for encoding in WIDE),
        *(
            (GERMAN, "cp1252"),
            (GERMAN.replace("€", "Euro").replace("–", "-").translate({0x201E: '"', 0x201C: '"'}), "latin-1"),
        ),
        *((RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (GREEK, "cp1253")),
    ],
)
def test_any_encoding(text: str, encoding: str) -> None:
    assert decode_article(text.encode(encoding)) == text
    assert decode_article(f"{text}\r\n{text}\r".encode(encoding)) == f"{text}\n{text}\n"


def test_a_few_bytes_of_another_encoding_do_not_spoil_the_others() -> None:
    damaged = GERMAN.encode() + b" caf\xe9 \x81 " + GERMAN.encode()
    assert decode_article(damaged) == f"{GERMAN} café \ufffd {GERMAN}"


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 40, bytes(range(256)) * 4, b"MZ\x90\x00" * 20, b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(JvexploreError):
        decode_article(data)
