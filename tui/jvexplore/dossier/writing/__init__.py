"""Writing dossiers: facts from what people type, new dossiers and sources, and the files that they go to."""
