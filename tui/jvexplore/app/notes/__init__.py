"""Notes on screen: written, listed, compared, verified, merged, recovered after a crash.

Screens here ask; what changes notes is `jvexplore.session.note_changes`.
"""
