"""What is written for people to keep."""
