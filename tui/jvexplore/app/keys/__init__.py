"""Keys: the bindings (`bindings.py`), action groups, custom keymaps, and the queue for keys typed ahead.

A key travels from the terminal to its action as `tui/README.md` draws it.
"""
