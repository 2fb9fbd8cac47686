"""Keys: which there are (`bindings.py`), in groups of actions, the reader's own, and the queue in which they wait.

A key travels from the terminal to its action as `tui/README.md` draws it.
"""
