"""The words that reading knows: data only, in modules of tables, one per question."""
