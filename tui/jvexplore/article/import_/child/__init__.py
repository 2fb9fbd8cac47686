"""Run a reader in a process of its own, with little time and memory."""
