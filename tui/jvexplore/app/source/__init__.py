"""The article beside the facts: what a fact relies on is underlined, the current passage marked; attach a copy."""
