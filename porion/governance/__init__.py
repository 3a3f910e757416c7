"""Bodies that steer a programme, their meetings and decisions."""
