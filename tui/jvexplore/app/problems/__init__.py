"""What is wrong with a dossier, and what in it contradicts each other, listed."""
