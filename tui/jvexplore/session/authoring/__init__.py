"""Write facts: open forms, what is typed in them, and the changes to the dossier that they become."""
