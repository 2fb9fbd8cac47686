"""Read PDF files: from words and their places on a page to lines, columns and paragraphs."""
