"""The countries that the archive's articles name, and the people of one."""

from sqlalchemy import Connection, distinct, func, select

from mujaz.archive.people_finding import LINE, line
from mujaz.archive.people_records import PersonLine
from mujaz.archive.tables import entities, people
from mujaz.model import Rec


class Nation(Rec, frozen=True, kw_only=True):
    """A country by its ISO 3166 code, and how many articles name it or somebody of it."""

    code: str
    articles: int


def nations(connection: Connection, article_id: int | None = None) -> list[Nation]:
    """The countries that articles name, or that one of them does, those of most articles first."""
    number = func.count(distinct(entities.c.article_id))
    query = select(entities.c.country, number.label("number")).where(entities.c.country.is_not(None))
    if article_id is not None:
        query = query.where(entities.c.article_id == article_id)
    rows = connection.execute(query.group_by(entities.c.country).order_by(number.desc(), entities.c.country))
    return [Nation(code=row.country, articles=row.number) for row in rows]


def people_of(connection: Connection, country: str, limit: int) -> list[PersonLine]:
    """The people of a country, the best known first."""
    query = select(*LINE).where(people.c.country == country).order_by(people.c.articles.desc(), people.c.id)
    return [line(row) for row in connection.execute(query.limit(limit))]
