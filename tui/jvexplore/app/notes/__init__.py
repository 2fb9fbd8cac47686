"""Notes on screen: writing, listing, comparing, verifying, merging, and recovery after a crash.

These modules ask the reader; `jvexplore.session.note_changes` changes the notes.
"""
