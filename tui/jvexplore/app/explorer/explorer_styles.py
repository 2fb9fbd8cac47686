"""The style sheet of the main screen: what is visible where, for each size of the window and each state.

A border that is `solid` has the corners of one that two frames share; `round` is that of a frame of its own.
"""

from __future__ import annotations

from typing import Final

FIRST_CSS: Final = """
#panes { width: 2fr; }
#reading { width: 3fr; }
#fact { height: 2fr; }
#source { height: 3fr; display: none; }
#notes { height: 1fr; min-height: 4; }
Explorer.-high #fact { padding: 1 1 0 2; }
Explorer.-high #fact:focus { padding: 1 0 0 2; }
Explorer.-high #notes { padding: 1 0 0 0; }
#reading.-at-glance { layout: vertical !important; }
#reading.-at-glance FactView { height: 100% !important; border: none !important; padding: 0 1 0 0; }
#reading.-at-glance FactView:focus { padding: 0; }
#reading.-at-glance #notes { display: none !important; }
#reading.-at-glance #source { display: none !important; }
"""
"""The first page in a window of the usual size: where there is room, lines below titles are left blank."""

_STATES_CSS: Final = """
Explorer.-with-source #source { display: block; }
Explorer.-with-source #notes { display: none; }
Explorer.-widest #panes { width: 5fr; }
Explorer.-widest #reading { width: 11fr; }
Explorer.-widest.-with-source #reading { layout: grid; grid-size: 2 2; grid-columns: 5fr 6fr; grid-rows: 2fr 1fr; }
Explorer.-widest.-with-source #fact { height: 100%; }
Explorer.-widest.-with-source #source { height: 100%; row-span: 2; }
Explorer.-widest.-with-source #notes { height: 100%; display: block; }
Explorer.-narrow.-with-source.-in-source #fact { display: none; }
Explorer.-narrow.-with-source.-in-fact #source { display: none; }
Explorer.-zoomed.-in-source #panes { display: none; }
Explorer.-zoomed.-in-source #fact { display: none; }
Explorer.-narrow #panes { width: 1fr; }
Explorer.-narrow #fact { height: 3fr; }
Explorer.-narrow #reading { width: 1fr; display: none; }
Explorer.-narrow.-reading #panes { display: none; }
Explorer.-narrow.-reading #reading { display: block; }
Explorer.-zoomed.-in-panes #reading { display: none; }
Explorer.-zoomed.-in-fact #panes { display: none; }
Explorer.-zoomed.-in-fact #notes { display: none; }
Explorer.-zoomed.-in-notes #panes { display: none; }
Explorer.-zoomed.-in-notes #fact { display: none; }
Explorer.-writing #notes { display: none; }
Explorer.-writing.-with-source #fact { display: none; }
Explorer.-writing.-narrow #panes { display: none; }
Explorer.-writing.-narrow #reading { display: block; }
Explorer.-writing.-narrow.-with-source #source { display: block; }
Explorer.-writing.-zoomed #panes { display: none; }
Explorer.-writing.-zoomed #reading { display: block; }
Explorer.-writing.-zoomed.-in-notes #fact { display: block; }
Explorer.-writing.-widest.-with-source #reading { grid-size: 2 1; grid-rows: 1fr; }
Explorer.-writing.-widest.-with-source #fact { display: block; }
Explorer.-writing.-widest.-with-source #source { row-span: 1; }
Explorer.-writing.-widest.-with-source #notes { display: none; }
"""

_LOW_CSS: Final = """
Explorer.-lower #fact { border-bottom: none; }
Explorer.-lower #notes { height: 1; min-height: 1; border-top: solid $edge; border-bottom: none; }
Explorer.-lower.-in-notes #notes { height: 2fr; border-bottom: round $lamp; }
Explorer.-lower.-with-source #source { border-top: solid $edge; }
Explorer.-lower.-widest.-with-source #source { border-top: round $edge; }
Explorer.-lower.-widest.-with-source #reading { grid-rows: 1fr 1; }
Explorer.-lower.-widest.-with-source.-in-notes #reading { grid-rows: 1fr 2fr; }
Explorer.-lower.-narrow.-in-source #source { border-top: round $lamp; }
Explorer.-lower.-narrow.-in-fact.-with-source #fact { border-bottom: round $lamp; }
Explorer.-lower.-zoomed.-in-fact #fact { border-bottom: round $lamp; }
Explorer.-lower.-zoomed.-in-fact.-writing #fact { border-bottom: none; }
Explorer.-lower.-zoomed.-in-fact.-wide.-with-source #fact { border-bottom: none; }
Explorer.-lower.-zoomed.-in-source #source { border-top: round $lamp; }
Explorer.-lower.-zoomed.-in-notes #notes { border-top: round $lamp; }
Explorer.-lower.-narrow #columns { layout: vertical; }
Explorer.-lower.-narrow #reading { width: 100%; }
Explorer.-lower.-narrow.-in-panes #reading { display: block; height: 40%; min-height: 1; }
Explorer.-lower.-narrow.-in-panes #fact { height: 100%; border-top: none; border-bottom: round $edge; }
Explorer.-lower.-narrow.-in-panes #notes { display: none; }
Explorer.-lower.-narrow.-in-panes FactPane.-last { border-bottom: solid $edge; }
Explorer.-lower.-narrow.-in-panes.-zoomed #reading { display: none; }
Explorer.-lower.-narrow.-in-panes.-zoomed FactPane.-last { border-bottom: round $edge; }
Explorer.-lower.-narrow.-in-panes.-writing #fact { border-top: round $edge; border-bottom: none; }
"""
"""In a window of few lines, frames that are stacked share an edge, and the notes are nothing but that edge.

What stands alone has both of its edges. In a narrow window, the open pane is above its fact.
"""

_LOWEST_CSS: Final = """
Explorer.-lowest.-narrow.-in-panes #fact { border: none; padding: 0 1 0 2; }
Explorer.-lowest.-narrow.-in-panes FactPane.-last { border-bottom: none; }
Explorer.-lowest.-narrow.-in-fact.-with-source #fact { border-bottom: none; }
Explorer.-lowest.-zoomed.-in-fact #fact { border-bottom: none; }
Explorer.-lowest.-in-notes #notes { border-bottom: none; }
Explorer.-lowest #source { border-bottom: none; }
"""
"""With hardly any lines, there is one for a row and one for its fact."""

STATES_CSS: Final = f"{_STATES_CSS}{_LOW_CSS}{_LOWEST_CSS}"
"""All other states; to parse it takes 1 % of the time of a start."""
STATES: Final = frozenset(["-with-source", "-narrow", "-widest", "-zoomed", "-writing", "-lower", "-lowest"])
"""The classes of which each rule of them names at least one."""
