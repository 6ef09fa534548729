"""The archive as pages and as a JSON API."""
