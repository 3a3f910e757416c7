"""Page components, pictures and the frame of every page; knows no context of the record."""
