"""Widgets and dialogs that any screen may use: line views, pages, lists, questions, messages, charts.

`line_view.py` draws every list and page. What is shown is safe text only (`looks/safe_content.py`).
"""
