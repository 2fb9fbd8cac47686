"""The verbs by which an article says that somebody says something, in English and German."""

from __future__ import annotations

from typing import Final

SPEECH_VERBS: Final = (
    r"(?:said|says|told|tells|added|adds|asked|wrote|argued|argues|warned|warns|insisted|insists|explained|noted"
    r"|claimed|claims|replied|declared|stated|commented|joked|complained|recalled|predicted|denied|stressed"
    r"|conceded|admitted|confirmed|sagte|sagt|erklärte|erklärt|betonte|betont|meinte|warnte|fügte|teilte"
    r"|schrieb|kündigte|räumte|kritisierte|lobte|forderte|bemängelte|ergänzte|meint|kommentierte|versprach|so)"
)
"""A pattern of any of them."""
CALLING_VERBS: Final = (
    r"(?:described|describes|called|hailed|dismissed|branded|labelled|welcomed|praised|derided|bezeichnete|nannte)"
)
"""A pattern of verbs by which somebody says what something is, in words that stand between marks."""
