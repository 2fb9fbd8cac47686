"""What is open, and every change to it, free of Textual: a test can do without a screen what a reader does on one.

`session.py` holds dossier, notes and copy; `note_changes.py` makes each change one step of undo and saves it
(`save_queue.py`); `change_feed.py` tells whoever shows it. What reads or writes files here runs on a thread.
"""
