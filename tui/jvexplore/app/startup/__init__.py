"""From the call to the first key, and to the end: read files while the first frame is up, follow them, quit safely."""
