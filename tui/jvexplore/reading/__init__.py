"""From text to values with their spans: numbers, percentages, money, dates and quotations, in several languages."""
