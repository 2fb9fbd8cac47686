"""From a file to the paragraphs of a source: one module reads each file format, the others tell what its blocks are."""
