"""The article beside the facts: passages that support a fact are underlined, the current one is highlighted."""
