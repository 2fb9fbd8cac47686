"""The words of articles by which the fields of a form are filled in, as data, in English and German."""
