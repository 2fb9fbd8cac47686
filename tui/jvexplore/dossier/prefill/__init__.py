"""Fill in a form from the selected words: texts as a person would type them, read from these words and those around."""
