"""The site as one application (ASGI)."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy import Engine

from mujaz.archive.keeping import keep
from mujaz.archive.opening import writing
from mujaz.pipeline import brief
from mujaz.web import adding, api, description, feeds, pages, people_pages
from mujaz.web.errors import HANDLERS, on_invalid
from mujaz.web.guard import Guard
from mujaz.web.reading_queue import Read, ReadingQueue
from mujaz.web.rights import FormKeys
from mujaz.web.settings import Settings
from mujaz.web.site import Site


def _reader(engine: Engine, settings: Settings) -> Callable[[str], Read]:
    """What reads an address into the archive; its brief is made before the archive is held."""

    def read(url: str) -> Read:
        made = brief(url, kind="url", allow_private=settings.allow_private)
        with writing(engine) as connection:
            [kept] = keep(connection, [made])
        return Read(outcome=kept.outcome, article=kept.article_id)

    return read


def create_app(engine: Engine, settings: Settings = Settings(), read: Callable[[str], Read] | None = None) -> FastAPI:  # noqa: B008  # frozen
    """The pages and the API of an archive.

    Args:
        engine: of `open_archive`.
        settings: where it listens, the token, the rates.
        read: what reads an address into the archive; by default the page is fetched and its brief is kept.
    """
    queue = ReadingQueue(read or _reader(engine, settings))

    @asynccontextmanager
    async def living(_app: FastAPI) -> AsyncIterator[None]:
        with engine.connect():  # the last connection to close empties the log into the file: not after each request
            yield
        queue.close()

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=living)
    app.state.site = Site(engine, settings, queue, FormKeys())
    for part in (pages, people_pages, adding, feeds, api, description):
        app.include_router(part.router)
    for kind, handler in HANDLERS.items():
        app.add_exception_handler(kind, handler)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_middleware(Guard, settings=settings)
    return app
