"""The least that a Textual application can be: what it takes to start and to end, any other takes too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Footer, Header, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Bare(App[None]):
    """A header, a line of text, a footer."""

    TITLE = "bare"
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("READY")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
