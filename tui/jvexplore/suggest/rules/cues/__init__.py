"""The words by which the rules tell what an article says."""
