"""Coming back to a dossier: where the reader was is remembered, and shown again from the first frame on."""
