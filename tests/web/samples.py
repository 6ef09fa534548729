"""An invented archive for the site's tests: two papers with one agency text, a relation of two states, and hostile articles."""

from pathlib import Path

from sqlalchemy import Engine

from mujaz.archive.keeping import keep
from mujaz.archive.opening import open_archive, writing
from mujaz.model import Article, Brief, Bullet, Entity, Moment, Record, Summary
from tests.archive.making import brief, met, person, said

AGENCY = (
    "التقى وزير الخارجية التونسي منذر القابسي في تونس نظيره المغربي إدريس العلمي، وبحثا فتح خط بحري بين البلدين.",
    'وقال القابسي: "سنفتح الخط قبل نهاية الصيف إن تيسرت الموانئ". وأضاف أن لجنة مشتركة ستجتمع كل شهر في إحدى العاصمتين '
    "لتذليل ما بقي من عقبات أمام التجارة والسياحة وتنقل الطلاب بين الجامعات.",
)
BODY = "\n\n".join(AGENCY)
SAID = "سنفتح الخط قبل نهاية الصيف إن تيسرت الموانئ"
SCRIPT = "<script>window.hacked=1</script>"
HANDLER = '"><img src=x onerror="window.hacked=2">'
BIDI = "\u202eعكس\u202c"
HOSTILE = (SCRIPT, HANDLER, "</title><svg onload=window.hacked=3>", "{{ 7*7 }}", BIDI)


def _record() -> Record:
    start = BODY.index("منذر")
    return Record(
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="منذر القابسي",
                role="وزير الخارجية التونسي",
                country="TN",
                mentions=((start, start + 12),),
            ),
            person("e2", "إدريس العلمي", "وزير الخارجية المغربي", "MA"),
            Entity(id="e3", kind="place", name="تونس", country="TN"),
        ),
        statements=(said("s1", BODY, SAID, "e1"),),
        events=(met("v1", BODY, AGENCY[0].partition("،")[0], "e1", "e2", edtf="2025-03-01", place="e3"),),
    )


def agency(paper: str, day: str = "2025-03-02") -> Brief:
    """The agency's text as a paper carries it."""
    return brief(
        f"agency-{paper}",
        *AGENCY,
        headline="تونس والمغرب تبحثان خطاً بحرياً",
        day=day,
        url=f"https://{paper}.example/news/1",
        record=_record(),
    )


def plain(number: int, day: str | None = "2025-02-20") -> Brief:
    """An article of its own."""
    text = f"افتتحت بلدية الواحة رقم {number} مكتبة جديدة في حي الورود، وحضر الافتتاح جمع من الطلاب والمعلمين."
    return brief(f"plain-{number}", text, headline=f"مكتبة {number}", day=day, url=f"https://waha.example/{number}")


def hostile(number: int, evil: str) -> Brief:
    """An article that tries to run something from every place that a page shows."""
    body = f'قال {evil} المسؤول: "لن {evil} نقبل". والتقى {evil} الوفد في {evil} أمس.'
    record = Record(
        entities=(
            person("e1", f"سمير {evil}", f"وزير {evil}", "TN"),
            person("e2", f"نبيل {evil}", evil, "MA"),
            Entity(id="e3", kind="place", name=evil, country="TN"),
        ),
        statements=(said("s1", body, f"لن {evil} نقبل", "e1"), said("s2", body, "أمس", evil, "indirect")),
        events=(met("v1", body, f"والتقى {evil} الوفد", "e1", "e2", edtf="2025-02-01", place="e3"),),
    )
    article = Article(
        id=f"evil-{number}",
        headline=f"خبر {evil}",
        paragraphs=(body,),
        url=f"javascript:window.hacked={number}",
        site=f"صحيفة {evil}",
        language="ar",
        published=Moment(value="2025-02-02", precision="day"),
        authors=(evil,),
        standfirst=f"مقدمة {evil}",
    )
    summary = Summary(engine="rules", bullets=(Bullet(text=f"خلاصة {evil}", evidence=((0, 10),)),))
    return Brief(id=article.id, status="ok", article=article, record=record, summary=summary)


def fill(path: Path, *briefs: Brief) -> Engine:
    """An archive with some briefs."""
    engine = open_archive(path)
    with writing(engine) as connection:
        keep(connection, briefs)
    return engine


def archive(path: Path) -> Engine:
    """The whole invented archive."""
    honest = [agency("almarfa"), agency("annakhil", "2025-03-03"), *(plain(number) for number in range(1, 46))]
    evil = [hostile(number, one) for number, one in enumerate(HOSTILE)]
    return fill(path, *honest, plain(99, None), *evil)
