"""Changing facts on the screen."""
