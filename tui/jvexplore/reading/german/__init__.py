"""How German writes numbers, percentages, money, dates and quotations: one module a type."""
