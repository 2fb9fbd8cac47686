"""Read plain text and Markdown: where a line ends a paragraph, and where it is only full."""
