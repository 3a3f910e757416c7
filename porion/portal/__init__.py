"""Public pages: fetch an answer, render it; nothing is decided here."""
