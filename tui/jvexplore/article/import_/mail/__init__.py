"""Read mails: what was forwarded or written, without what surrounds it."""
