"""Notes on screen: written, listed, compared, recovered."""
