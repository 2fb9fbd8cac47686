"""Find facts, paragraphs and notes: normalise text, parse a query, rank what matches."""
