"""Find facts, paragraphs and notes: fold text, read a query, rank what matches."""
