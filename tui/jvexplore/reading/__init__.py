"""From text to values: dates, numbers, money and quotations, each with its place in the text."""
