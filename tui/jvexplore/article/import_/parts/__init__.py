"""Decide what the blocks of a file are: headline, body, caption, or no part of the article."""
