"""What the site does not do, as an exception that becomes an answer."""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818  # what is refused is no error of ours
    """A status, and the code of the sentence that tells why."""

    def __init__(self, status: int, code: str, /, headers: Mapping[str, str] | None = None, **details: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.details = details
        self.headers = dict(headers or {})
