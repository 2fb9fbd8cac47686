"""Opening another dossier in the running program, and making one: imported on use."""
