"""When facts are: by a date, or by an event.

`moment.py` parses a moment; `moment_words.py` words it. What the article dates by an event stays so wherever it is
shown: `moment_resolver.py` computes days only to sort by (`timeline_order.py`), to compare (`possible_days.py`) and
to draw.
"""
