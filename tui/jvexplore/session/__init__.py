"""What is open, and every change to it; free of Textual."""
