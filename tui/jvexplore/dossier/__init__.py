"""What the article says: the facts of a dossier, read from one TOML file."""
