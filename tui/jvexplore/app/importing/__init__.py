"""The import screen: what an article's file was read as, corrected by the reader, becomes a dossier or a source."""
