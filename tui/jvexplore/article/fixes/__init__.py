"""Fill in what a dossier lacks and a copy of its sources has: spans, digests, lengths, the places of moved passages."""
