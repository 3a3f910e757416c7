"""Framework: agreements, objectives, schemes, commitments, dated events."""
