"""The article beside the facts: every span that carries a fact underlined, the current fact's marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from jvexplore.address import paragraph
from jvexplore.app import bindings
from jvexplore.app.widgets.reading import FRAME
from jvexplore.visible import visible_in_place

if TYPE_CHECKING:
    from jvexplore.app.session import Session

_UNDERLINED = Style(underline=True)
_MARKED = Style(reverse=True, bold=True)
_QUIET = Style(dim=True, italic=True)


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line that a fact stands in."""

    start: int
    end: int
    address: str


class SourceView(TextArea):
    """Shows the reader's copy, or the gists where there is none; the caret walks through it."""

    BINDINGS = [*bindings.SOURCE]
    DEFAULT_CSS = f"SourceView {{ {FRAME} background: $background; }}"

    @dataclass
    class Moved(Message):
        """The caret is on other facts."""

        view: SourceView

    @dataclass
    class Activated(Moved):
        """The fact under the caret is to be gone to."""

    def __init__(self) -> None:
        super().__init__(
            read_only=True, id="source", show_line_numbers=False, soft_wrap=True, highlight_cursor_line=False
        )
        self._spans: dict[int, list[Span]] = {}
        self._numbers: dict[int, int] = {}
        self._current = ""
        self._facts_before: list[str] = []

    def load(self, session: Session) -> None:
        """Show the copy that a session has attached, or gists."""
        passages = session.passages
        lines: list[str] = []
        self._spans, self._numbers = {}, {}
        if session.copy and passages:
            for place, section in enumerate(session.copy.sections):
                row = len(lines)
                if section.number:
                    self._numbers[row] = section.number
                self._spans[row] = [Span(each.start, each.end, address) for each, address in passages.in_section[place]]
                lines += [section.text, ""]
            self.border_title = "Source: your copy"
        else:
            for number, each in enumerate(session.dossier.source.paragraphs, 1):
                row = len(lines)
                self._numbers[row] = number
                addresses = session.links.on_paragraph(number)
                self._spans[row] = [Span(0, len(each.gist), address) for address in addresses]
                lines += [each.gist, ""]
            self.border_title = "Source: retold; A attaches your copy of the article"
        self.text = "\n".join(lines)
        self.mark(self._current)

    def mark(self, address: str, *, reveal: bool = False) -> None:
        """Highlight where a fact stands, and scroll there; not under a caret that walks, unless `reveal` is set."""
        self._current = address
        number = int(address.removeprefix("paragraph/")) if address.startswith("paragraph/") else 0
        rows = [row for row, spans in self._spans.items() for span in spans if span.address == address]
        rows += [row for row, each in self._numbers.items() if each == number]
        self.notify_style_update()  # drawn lines are kept until then
        if rows and (reveal or not self.has_focus):
            row = min(rows)
            start = min((span.start for span in self._spans[row] if span.address == address), default=0)
            with self.prevent(TextArea.SelectionChanged):
                self.move_cursor((row, start))
            self.scroll_cursor_visible(center=True)
            self._facts_before = self.facts
        self._subtitle()

    def _subtitle(self) -> None:
        number = self._numbers.get(self.cursor_location[0])
        self.border_subtitle = Content(paragraph(number)) if number else ""

    @property
    def facts(self) -> list[str]:
        """The addresses of the facts that stand where the caret is, the one of the fewest words first."""
        row, column = self.cursor_location
        here = [span for span in self._spans.get(row, ()) if span.start <= column < max(span.end, span.start + 1)]
        return list(dict.fromkeys(span.address for span in sorted(here, key=lambda span: span.end - span.start)))

    @property
    def subject(self) -> str:
        """The address of the paragraph that the caret is in; empty outside of the dossier's."""
        number = self._numbers.get(self.cursor_location[0])
        return paragraph(number) if number else ""

    @property
    def selected(self) -> tuple[int, int]:
        """What is selected within the paragraph of the caret: start and end in it; equal where nothing is."""
        (first, start), (last, end) = sorted((self.selection.start, self.selection.end))
        row = self.cursor_location[0]
        line = self.document.get_line(row)
        return (start if first == row else 0), (end if last == row else len(line))

    def get_line(self, line_index: int) -> Text:
        """Return a line as it is drawn."""
        text = Text(visible_in_place(self.document.get_line(line_index)), end="", no_wrap=True)
        if line_index not in self._numbers:
            text.stylize(_QUIET)
        for span in self._spans.get(line_index, ()):
            text.stylize(_UNDERLINED, span.start, span.end)
        for span in self._spans.get(line_index, ()):
            if span.address == self._current:
                text.stylize(_MARKED, span.start, span.end)
        return text

    def on_text_area_selection_changed(self) -> None:
        """Tell when the caret came to other facts."""
        self._subtitle()
        facts = self.facts
        if self.has_focus and facts != self._facts_before:
            self._facts_before = facts
            self.post_message(self.Moved(self))

    def action_activate(self) -> None:
        """Go to the fact under the caret."""
        self.post_message(self.Activated(self))
