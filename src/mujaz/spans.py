"""What every floor counts in, apart from the records, so that text can be read without loading them."""

Span = tuple[int, int]
"""`(start, end)` in code points of the body, end exclusive."""
