"""The reader's own copy of the article: normalised, fingerprinted, taken apart into paragraphs."""
