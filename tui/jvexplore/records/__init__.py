"""What a person writes, kept in a file: nothing in here knows what kind of record it keeps."""
