"""Places, parties and schemes of the record in a text, and which belongs to which number."""
