"""What the pages and the API of one site share."""

from typing import NamedTuple

from sqlalchemy import Engine
from starlette.requests import Request

from mujaz.web.reading_queue import ReadingQueue
from mujaz.web.rights import FormKeys
from mujaz.web.settings import Settings


class Site(NamedTuple):
    """An archive as it is served."""

    engine: Engine
    settings: Settings
    queue: ReadingQueue
    keys: FormKeys


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site: Site = request.app.state.site
    return site
