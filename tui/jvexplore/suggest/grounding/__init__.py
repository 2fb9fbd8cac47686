"""Drop what is not in the article: whatever provider suggests it, each fact must stand on the words that it names."""
