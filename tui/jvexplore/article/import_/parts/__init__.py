"""Tell what the blocks of a file are: headline, body, caption, or nothing of the article."""
