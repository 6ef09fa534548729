"""A site over an invented archive, asked as from this machine."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from mujaz.errors import InputError
from mujaz.web.app import create_app
from mujaz.web.reading_queue import Read
from mujaz.web.settings import Rate, Settings
from tests.web.samples import archive

HOME = "http://127.0.0.1:8000"
ALL = Rate(100_000, 100_000)
FREE = Settings(asking=ALL, adding=ALL)


def client_of(engine: Engine, settings: Settings = FREE, address: str = "127.0.0.1", home: str = HOME) -> TestClient:
    """Asks a site as somebody at an address does; nothing is fetched."""

    def read(url: str) -> Read:
        if "broken" in url:
            raise ZeroDivisionError
        if "gone" in url:
            raise InputError("page_gone", host="gone.example", status=404)
        return Read(outcome="added", article=1)

    app = create_app(engine, settings, read)
    return TestClient(
        app, base_url=home, client=(address, 50_000), raise_server_exceptions=False, follow_redirects=False
    )


@pytest.fixture(scope="package")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return archive(tmp_path_factory.mktemp("site") / "archive.db")


@pytest.fixture(scope="package")
def site(engine: Engine) -> Iterator[TestClient]:
    with client_of(engine) as client:
        yield client
