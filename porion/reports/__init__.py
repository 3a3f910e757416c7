"""What is written for people to keep: pages and documents assembled once."""
