"""The layout of the main screen: its parts, and which of them are visible for each window size and state."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from textual.reactive import reactive
from typing_extensions import override

from jvexplore.address import NO_ADDRESS, Address
from jvexplore.app.explorer.accordion import Accordion
from jvexplore.app.explorer.explorer_styles import STATES, STATES_CSS
from jvexplore.app.explorer.fact_pane import FactPane
from jvexplore.app.explorer.title_bar import TitleBar
from jvexplore.app.looks.frame import Framed
from jvexplore.app.notes.notes_view import NotesView
from jvexplore.app.panes import PANES
from jvexplore.app.textual_workarounds.layouts import breakpoint_classes, skip_second_draw
from jvexplore.app.ui.fact_rows import PaneContent
from jvexplore.app.ui.fact_view import FactView
from jvexplore.app.ui.rows import Rows
from jvexplore.app.window_sizes import COLUMN_BREAKPOINTS, FEW_LINES, LINE_BREAKPOINTS, WIDE
from jvexplore.session.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget

    from jvexplore.app.ui.fact_rows import ShownLists
    from jvexplore.session.session import Session

    _Base = Screen[Address]
else:
    _Base = object  # a mixin, since each subclass of Screen slows the start


_FIRST_FOCUS: Final = "-first-focus"
"""The class of what has the focus in the first frame."""
_SOURCE_ID: Final = "source"
"""The id of the article's view, whose class is imported only when it is shown."""


class ExplorerLayout(_Base):
    """A mixin for the main screen: its parts, and its states, which are CSS classes."""

    AUTO_FOCUS = f".{_FIRST_FOCUS}"
    HORIZONTAL_BREAKPOINTS = COLUMN_BREAKPOINTS
    VERTICAL_BREAKPOINTS = LINE_BREAKPOINTS

    address: reactive[Address] = reactive(NO_ADDRESS, init=False, repaint=False)
    """What the fact view shows: the address of a fact, of a paragraph, or of the dossier."""

    with_source: reactive[bool] = reactive(default=False, repaint=False, toggle_class="-with-source")
    """Whether the article is shown beside the fact, instead of its notes."""

    reading: reactive[bool] = reactive(default=False, repaint=False, toggle_class="-reading")
    """Whether, on a narrow screen, the fact covers the list.

    After changing it, call `set_focus` at once: a focused widget that is hidden passes its focus to a neighbour.
    """

    at_glance: reactive[bool] = reactive(default=False, repaint=False, init=False)
    """Whether the deal at a glance stands in the place of the fact and its notes."""

    zoomed: reactive[bool] = reactive(default=False, repaint=False, toggle_class="-zoomed")
    """Whether the focused pane is shown alone."""

    panes: Sequence[FactPane] = ()
    """The panes, in order."""
    first_place = Place()
    """Where the reader is in the first frame."""
    _has_styles_of_states = False

    def set_first_classes(self, window: Size) -> None:
        """Set the classes for the first frame before styles are computed; each class added later recomputes them."""
        self.add_class(*breakpoint_classes(self, window), "-in-panes", update=False)
        if window.height < FEW_LINES:
            self.add_class("-lowest", update=False)
        if window.width >= WIDE:
            self.set_reactive(ExplorerLayout.at_glance, value=True)
        self._add_styles_of_states()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Avoid drawing the first frame twice."""
        skip_second_draw(self, event)

    def begin_at(self, place: Place) -> None:
        """Show another place than the beginning from the first frame on; call it after `set_first_classes`."""
        self.first_place = place
        self.set_reactive(ExplorerLayout.at_glance, value=place.at_glance)
        self.set_reactive(ExplorerLayout.reading, value=place.focus != "pane")
        self.set_reactive(ExplorerLayout.zoomed, value=place.zoomed)
        self.set_class(self.reading, "-reading", update=False)
        self.set_class(place.zoomed, "-zoomed", update=False)
        self.set_class(place.focus == "pane", "-in-panes", update=False)
        self.set_class(place.focus == "notes", "-in-notes", update=False)
        self.set_class(place.focus in ("page", "source"), "-in-fact", update=False)
        self._add_styles_of_states()

    def begin_again(self) -> None:
        """Go from the place of the first frame to the beginning: other lists will be shown than those of that place."""
        for pane in self.panes:
            pane.forget_place()
        self.zoomed = self.reading = False
        self.set_focus(self.panes[0])
        self.at_glance = self.app.size.width >= WIDE

    @property
    def first_pane(self) -> int:
        """The index of the pane that is open in the first frame."""
        return next((index for index, pane in enumerate(PANES) if pane.kind == self.first_place.pane), 0)

    def make_panes(
        self, lists: ShownLists, selected: Callable[[FactPane], None], close_key: Callable[[], str]
    ) -> Sequence[FactPane]:
        """Return the panes for the first frame; the arguments are those of `FactPane`."""
        return [
            FactPane(
                number,
                pane,
                selected,
                close_key,
                lists.panes.get(pane.kind) or PaneContent(Rows(())),
                self.first_place.panes.get(pane.kind),
            )
            for number, pane in enumerate(PANES, 1)
        ]

    def light_first_pane(self) -> Address:
        """Mark the panes that are on the address that is shown first, and return it; empty if it is not known yet."""
        place, listed = self.first_place, self.panes[self.first_pane].address
        address = listed or place.address if place.focus == "pane" else place.address or listed
        for pane in self.panes:
            pane.is_shown = bool(address) and pane.address == address
        return address

    def mark_first_focus(self, fact_view: FactView, notes_view: NotesView) -> None:
        """Mark what has the focus in the first frame; the article is not there yet."""
        widgets = {"page": fact_view, "source": fact_view, "notes": notes_view}
        widgets.get(self.first_place.focus, self.panes[self.first_pane]).add_class(_FIRST_FOCUS, update=False)

    @override
    def update_node_styles(self, animate: bool = True) -> None:
        """Compute the styles anew, as after each change of the classes."""
        self._add_styles_of_states()
        super().update_node_styles(animate)

    def _add_styles_of_states(self) -> None:
        """Add the style sheet of the states, once there is one of them."""
        if not self._has_styles_of_states and not STATES.isdisjoint(self.classes):
            self._has_styles_of_states = True
            (_, styles), _, order, scope = self._get_default_css()[0]
            self.app.stylesheet.add_source(
                STATES_CSS,
                read_from=(__file__, f"{styles}, states"),
                is_default_css=True,
                tie_breaker=order,
                scope=scope,
            )

    def on_resize(self, event: events.Resize) -> None:
        """Set the class of a window with hardly any lines; of those by height, Textual sets only one."""
        self.set_class(event.size.height < FEW_LINES, "-lowest")

    def pane_at(self, address: Address) -> FactPane | None:
        """Return the pane whose cursor is on a fact; `None` if there is none."""
        return next((pane for pane in self.panes if pane.address == address), None)

    def listed_from(self, address: Address) -> Sequence[Address]:
        """Return the facts of the pane whose cursor is on a fact: from it to the end, then from the top."""
        return pane.addresses_from_cursor() if (pane := self.pane_at(address)) else ()

    def show_signs(self, session: Session) -> None:
        """Show in the panes what was checked of the facts of a session, and which have notes."""
        from jvexplore.app.notes.fact_signs import check_sign, row_signs

        for pane in self.panes:
            pane.set_signs(partial(check_sign, session), partial(row_signs, session), shown=session.has_fact_signs)

    def show_panes_again(self, session: Session) -> None:
        """Show the panes of a new version of the dossier."""
        for pane in self.panes:
            pane.filter_again(session)
            pane.refresh()  # which facts have problems may be all that has changed

    def light_panes(self, address: Address) -> None:
        """Mark the pane whose cursor is on the shown fact, so that it says so while the focus is elsewhere."""
        for pane in self.panes:
            if pane.is_shown != (pane.address == address):
                pane.is_shown = not pane.is_shown
                pane.refresh()

    @property
    def open_pane(self) -> FactPane:
        """The pane that had the focus last."""
        return self.panes[self.query_one(Accordion).opened]

    @property
    def is_narrow(self) -> bool:
        """Whether the fact covers the list because there is no room for both."""
        return self.has_class("-narrow")

    @property
    def hides_notes(self) -> bool:
        """Whether the article, or the deal at a glance, stands in the place of the notes."""
        return self.at_glance or (self.with_source and not self.has_class("-widest"))

    @cached_property
    def fact_view(self) -> FactView:
        """The selected fact in full."""
        return self.query_one(FactView)

    @cached_property
    def notes_view(self) -> NotesView:
        """The notes on the shown address."""
        return self.query_one(NotesView)

    @property
    def is_among_notes(self) -> bool:
        """Whether the notes pane has the focus."""
        return self.notes_view.has_focus

    @cached_property
    def title_bar(self) -> TitleBar:
        """The top line."""
        return self.query_one(TitleBar)

    def enter_page(self) -> None:
        """Focus the page; on a narrow screen it covers the list."""
        self.reading = True
        self.set_focus(self.fact_view)

    def leave_reading(self) -> None:
        """Return to the lists of facts: to the pane whose cursor is on the shown address, or else the open pane."""
        self.reading = False
        self.set_focus(self.pane_at(self.address) or self.open_pane)

    def mark_focus(self, widget: Widget) -> None:
        """Set the class that says which part has the focus; all are styled once, not for each class that changes."""
        self.update_classes(
            {
                "-in-panes": isinstance(widget, FactPane),
                "-in-fact": isinstance(widget, FactView),
                "-in-notes": isinstance(widget, NotesView),
                "-in-source": widget.id == _SOURCE_ID,
            }
        )
        if self.has_class("-lower"):
            for frame in self.query_one("#reading").children:
                if isinstance(frame, Framed):
                    frame.refresh_top_edge()  # it may be the lower one of what had the focus

    def watch_at_glance(self) -> None:
        """Set the class of the column that shows it: one of the screen would style all panes again."""
        self.query_one("#reading").set_class(self.at_glance, "-at-glance")

    def watch_reading(self) -> None:
        """On a narrow screen, close the article together with the fact that it covers."""
        if not self.reading and self.is_narrow:
            self.with_source = False

    def watch_zoomed(self) -> None:
        """Show the open pane alone, or all panes."""
        self.query_one(Accordion).shows_open_only = self.zoomed
        self.refresh_bindings()
