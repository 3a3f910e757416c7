"""Settings and addresses of the program: the topmost room, imported by nobody."""
