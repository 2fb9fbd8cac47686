"""The export dialog: which notes, which format, which file, with a preview."""
