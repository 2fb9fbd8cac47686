"""Every trick that works around what Textual costs, or what it does wrong, each with its reason and its gain.

`tests/app/test_textual_workarounds.py` notices when one stops working; the tests named below, when its reason is
gone. Times are of Textual 8.2.8 on the bundled dossier, in a window of 120 × 36.

In this package:

- `frame_rate`: Textual draws at most 60 frames a second; with 240 a key waits for its frame up to 12 ms less.
- `covered`: Textual draws what lies under other widgets. Blank lines for containers save half of a frame's drawing.
- `layouts`: Textual lays out the first screen once more when it becomes the current one (of 5 layouts, 4 are left), and
  everything once more when it sees that a scroll bar is needed. Each is one layout of the whole screen less.
- `see_through`: Textual shows through two dialogs what was below them when the second came.
- `terminal_driver`: Textual waits for its input thread at the end, up to 0.2 s; draws on standard error, wherever that
  goes; and takes sizes and clicks that cannot be. The end takes no time. `terminal_host` is what it
  asks of the application.
- `terminal_input`: Textual's parser raises on bytes that are no key, and takes an ESC in a paste for a key.
- `narrow_button`: Textual fails to wrap the words of a button in a window of two columns.
- `option_lists`: Textual fails when a page key comes before a list is laid out.

What is part of a widget's own work stays there:

- `ui/line_view.py`, in place of Textual's lists, which lay out every row they hold: rows are drawn when they are seen.
- `ui/key_bar.py`, in place of Textual's footer, which mounts a widget for each key and cuts off those that do not fit.
- `ui/long_text.py`, `ui/row_document.py`, `ui/row_wrapper.py`: Textual's text areas look at a whole line for each row
  of it that is drawn, and at each key.
- `ui/cells.py`: Rich takes whatever a joiner joins for one sign.
- `ui/text_input.py`, `notes/note_area.py`: Textual drops joiners, wide spaces and directions that are typed.
- `ui/messaging_app.py`: Textual tells nobody that a message was clicked away.
- `keys/key_queue.py`: Textual hands a key to whatever has the focus when the key comes.
- `keys/keymap.py`: where one key is changed, Textual takes it from every binding of that place.
- `startup/in_terminal.py`: where Textual would print a traceback, the program ends, and says why in a line.
- `find/palette_app.py`: Textual imports its palette at the start; here it is imported when it is opened.
- `process_state.py`: garbage is not collected during the start.
"""
