"""The words of the article that the reader has selected for a fact, or why there are none."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.session.authoring.form_passage import FormPassage


class NoWords(Enum):
    """Why there are none, in a few words."""

    NOT_SELECTED = "no words selected"
    SUMMARY = "a summary has no words of the article"
    OUTSIDE = "these words are in no paragraph of the dossier"

    @property
    def sentence(self) -> str:
        """The same as a sentence."""
        return f"{self.value[0].upper()}{self.value[1:]}."


class ChosenWords(NamedTuple):
    """What is selected.

    Attributes:
        passages: one for each paragraph of which words are selected.
        lack: why there are none.
    """

    passages: Sequence[FormPassage] = ()
    lack: NoWords = NoWords.NOT_SELECTED
