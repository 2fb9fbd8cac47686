"""What the reader says: notes on facts, kept in one TOML file a dossier."""
