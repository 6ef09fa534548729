"""Reading: bytes, text, pages, rows and addresses to an `Article`."""

from mujaz.reading.reader import Source, read
from mujaz.reading.sniffing import Kind

__all__ = ["Kind", "Source", "read"]
