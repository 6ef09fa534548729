"""Reading: bytes, text, pages, rows and addresses to an `Article`."""

from mujaz.reading.fetch import fetch_photo
from mujaz.reading.reader import Source, plain_text, read, read_page
from mujaz.reading.sniffing import Kind

__all__ = ["Kind", "Source", "fetch_photo", "plain_text", "read", "read_page"]
