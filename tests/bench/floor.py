"""The floor: what Textual's own widgets take for an application of jvexplore's shape.

Six lists with as many rows as the bundled dossier has facts, and beside them two panes of text, the
upper of which tells about the row that is highlighted. Nothing is read, nothing is checked. `e` opens a
form: a text above ten fields.
"""

from __future__ import annotations

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label, OptionList, Static, TextArea

PANES = {"Parties": 25, "Stakes": 4, "Quotes": 5, "Challenges": 6, "Timeline": 14, "Figures": 10}
FIELDS = 10
TEXT = "\n\n".join(["What an article says, as long as some of its paragraphs are. " * 4] * 6)


def told(pane: str, row: int) -> str:
    """Return what is said about a row: a heading, two lists and a paragraph, as long as a page about a fact."""
    lines = [f"{pane} {row:02d}", "", f"What there is to know about row {row} of {pane.lower()}.", ""]
    lines += [f"kind       {pane.lower()}", f"number     {row}", "basis      stated", ""]
    lines += ["Some more text, which is to be wrapped. " * 10, "", "Linked"]
    return "\n".join([*lines, *(f"→ row {row + step} of {pane}" for step in range(1, 6))])


class Form(ModalScreen[None]):
    """Ten fields in the place of the text, and the text above them."""

    BINDINGS = [("escape", "dismiss", "Close"), ("ctrl+s", "dismiss", "Save")]
    AUTO_FOCUS = "Input"
    CSS = """
    Form { layout: horizontal; }
    #beside { width: 2fr; visibility: hidden; }
    #form { width: 3fr; }
    #source { height: 13; }
    #fields { height: 1fr; border: round $accent; }
    #fields Horizontal { height: 1; }
    #fields Label { width: 16; }
    #fields Input { border: none; height: 1; width: 1fr; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="beside")
        with Vertical(id="form"):
            yield TextArea(TEXT, read_only=True, id="source")
            with VerticalScroll(id="fields", can_focus=False):
                for number in range(FIELDS):
                    with Horizontal():
                        yield Label(f"Field {number}")
                        yield Input(f"what stands in field {number}", select_on_focus=False)
        yield Footer()


class Floor(App[None]):
    """The lists and the text."""

    BINDINGS = [("q", "quit", "Quit"), ("tab", "app.focus_next", "Next pane"), ("e", "open_form", "Form")]
    CSS = """
    #panes { width: 2fr; }
    #reading { width: 3fr; }
    OptionList { height: 1fr; border: round $primary; }
    OptionList:focus { border: round $accent; }
    #detail { height: 2fr; border: round $primary; }
    #notes { height: 1fr; border: round $primary; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            with Vertical(id="panes"):
                for pane, count in PANES.items():
                    options = OptionList(*(f"{pane} {row:02d}, as it is called" for row in range(count)), id=pane)
                    options.border_title = pane
                    yield options
            with Vertical(id="reading"):
                with VerticalScroll(id="detail", can_focus=False):
                    yield Static(id="told", markup=False)
                yield Static("No notes yet yet.", id="notes")
        yield Footer()

    def action_open_form(self) -> None:
        """Open the form."""
        self.push_screen(Form())

    @on(OptionList.OptionHighlighted)
    def tell(self, event: OptionList.OptionHighlighted) -> None:
        """Tell about the row that is highlighted, in the list that has the focus."""
        if event.option_list.has_focus:
            self.query_one("#told", Static).update(told(event.option_list.id or "", event.option_index))


if __name__ == "__main__":
    Floor().run()
