"""How the main screen is laid out: what stands beside what, and what is hidden, in each size and state."""

from __future__ import annotations

from typing import Final

WIDE: Final = 100
"""From how many columns on a fact stands beside the list, not over it."""

# No selectors joined by commas: nested, they would leak out of their rule.
EXPLORER_CSS: Final = """
#panes { width: 2fr; }
#reading { width: 3fr; }
#fact { height: 2fr; }
#source { height: 3fr; display: none; }
#notes { height: 1fr; min-height: 4; }
Explorer.-with-source #source { display: block; }
Explorer.-with-source #notes { display: none; }
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
"""
