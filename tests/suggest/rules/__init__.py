"""Tests of what the rules suggest, a module a kind."""
