"""Correct the paragraphs of a source that exists: new paragraphs, a new copy, and where the words stand in them."""
