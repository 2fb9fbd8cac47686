"""Find (`/`), and the command palette (`ctrl+p`) with every action and every fact."""
