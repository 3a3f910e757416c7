"""What became of commitments: documentation, decided statuses, observations of partners."""
