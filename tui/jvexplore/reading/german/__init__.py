"""How German writes dates and numbers: one module a type."""
