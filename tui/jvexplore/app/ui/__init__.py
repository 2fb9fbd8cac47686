"""Widgets and dialogs that know nothing of notes or facts on screen."""
