"""The open dossier and its notes, and all operations on them; independent of Textual, so testable without a screen.

`session.py` holds dossier, notes and article copy; `note_changes.py` makes each change one undo step and saves it
(`save_queue.py`); `change_feed.py` publishes events. File access runs on worker threads.
"""
