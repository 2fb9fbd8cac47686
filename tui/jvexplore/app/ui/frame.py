"""The frame around a pane: brighter where the focus is."""

from __future__ import annotations

from typing import Final

FRAME: Final = """
    border: round $edge;
    padding: 0 1;
    scrollbar-gutter: stable;
    &:focus { border: round $lamp; }
"""
"""Declarations and nested rules for the inside of a widget's style rule."""
