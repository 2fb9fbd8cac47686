"""Writing dossiers: facts from what people type, and the files that they go to."""
