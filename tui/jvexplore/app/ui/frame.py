"""The frame around a pane: brighter where the focus is."""

from __future__ import annotations

from typing import Final

FRAME: Final = """
    border: round $foreground 35%;
    border-title-color: $foreground;
    border-subtitle-color: $foreground;
    padding: 0 1;
    scrollbar-gutter: stable;
    &:focus { border: round $border; border-title-color: $border; border-title-style: bold reverse; }
"""
"""Declarations and nested rules for the inside of a widget's style rule."""
