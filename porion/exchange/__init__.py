"""In and out of the record: dossiers and texts of documents."""
