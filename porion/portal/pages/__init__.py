"""From answers to what the components of `ui` show: one module a page, no query here."""
