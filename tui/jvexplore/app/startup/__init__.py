"""From the call to the first key."""
