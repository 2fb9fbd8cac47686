"""What making forms ready needs of a screen; a type only, so never imported at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence


class PreparesForms(Protocol):
    """A screen that will show forms."""

    @property
    def form_modules(self) -> Sequence[str]:
        """What its room for a form needs to be imported."""

    def run_worker(self, work: Coroutine[Any, Any, Any], *, group: str) -> object:
        """Run a coroutine until it ends, or the screen is removed."""
