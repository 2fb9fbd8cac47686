"""A screen that lies over another, and is answered once."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """Asks; of two answers that come in one breath, as by a second enter, the first counts."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer, unless that has been done."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
