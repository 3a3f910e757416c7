"""The programme itself: the lowest context, which every row of the record belongs to."""
