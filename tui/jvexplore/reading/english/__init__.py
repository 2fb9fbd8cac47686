"""How English writes dates, numbers and quotations: one module a type."""
