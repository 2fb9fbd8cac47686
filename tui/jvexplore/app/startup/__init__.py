"""Start and exit: load files after the first frame, follow their changes, quit safely."""
