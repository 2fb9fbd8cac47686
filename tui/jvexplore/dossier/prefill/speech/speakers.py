"""Who says something, and what was read before that tells whom a pronoun or a noun means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.dossier.prefill.words_reading import WordsReading
    from jvexplore.reading.names import ReadName


_REACH: Final = 3


class Speakers(NamedTuple):
    """Who says something.

    Attributes:
        names: how a form names the parties, or a description as the article has it; none if it is not clear.
        confidence: how sure that is, from 0 to 1.
    """

    names: tuple[str, ...] = ()
    confidence: float = 0.0

    def __bool__(self) -> bool:
        """Return whether it is clear who speaks."""
        return bool(self.names)


NOBODY = Speakers()


class SpeakerContext(NamedTuple):
    """What stands before a paragraph.

    Attributes:
        last: who spoke last.
        earlier: the paragraphs before, the nearest last.
    """

    last: Speakers = NOBODY
    earlier: Sequence[WordsReading] = ()

    @property
    def near(self) -> Sequence[WordsReading]:
        """The last of them, in which a name may stand that a noun means; so far the grounding looks, too."""
        return self.earlier[-_REACH:]


NO_CONTEXT = SpeakerContext()


def named_speakers(words: WordsReading, names: Sequence[ReadName], confidence: float) -> Speakers:
    """Return names as speakers, each once; nobody if there are none."""
    typed = tuple(dict.fromkeys(words.typed_name(each) for each in names))
    return Speakers(typed, confidence) if typed else NOBODY


def described_speakers(text: str, confidence: float) -> Speakers:
    """Return speakers whom nobody names, as the article describes them."""
    return Speakers((" ".join(text.split()).strip(" ,.;:"),), confidence)
