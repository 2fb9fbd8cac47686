"""Read who says something, and what, from the words of a paragraph: what forms and rules both need."""
