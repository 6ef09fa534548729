"""An invented article with its brief and its spoken summary, as a newsroom's page would need them."""

import re

import msgspec

from mujaz.model import (
    Article,
    Brief,
    Bullet,
    Check,
    Entity,
    Image,
    Moment,
    Problem,
    Record,
    Sound,
    SpokenSentence,
    Statement,
    Summary,
    Word,
)

PARAGRAPHS = (
    'أكدت وزيرة المياه الأردنية هالة الرشيدي، اليوم الأربعاء، أن مشروع تحلية مياه العقبة سيبدأ الضخ "قبل نهاية العام المقبل"، '
    "مشيرة إلى أن أعمال الخط الناقل بلغت نصف مسافته البالغة 445 كيلومتراً، وأن العمل في المحطة الرئيسة لم يتوقف.",
    'وقالت الرشيدي في مؤتمر صحافي في عمّان: "لن نرفع أسعار المياه على البيوت هذا العام. ما وعدنا به في يناير/كانون الثاني باقٍ كما هو". '
    "وأضافت أن الحكومة تبحث مع شركة Aqua North تمويل المرحلة الثانية بقيمة 1.2 مليار دولار.",
    'في المقابل، رأى رئيس اتحاد المزارعين فراس العدوان أن الخطة "لا تجيب عن سؤال الري في الأغوار"، داعياً إلى لقاء عاجل مع الوزارة '
    "قبل موسم الزراعة الذي يبدأ في 15 سبتمبر/أيلول.",
    "ويعاني الأردن من شح مائي متزايد، إذ لا تتجاوز حصة الفرد 61 متراً مكعباً في السنة، بحسب أرقام الوزارة، "
    "فيما تراجعت كميات الأمطار في الشتاء الماضي عن معدلها في معظم المحافظات.",
)
BULLETS = (
    "أكدت وزيرة المياه الأردنية هالة الرشيدي أن مشروع تحلية مياه العقبة سيبدأ الضخ قبل نهاية العام المقبل.",
    "تبحث الحكومة مع شركة Aqua North تمويل المرحلة الثانية بقيمة 1.2 مليار دولار.",
    "رأى رئيس اتحاد المزارعين فراس العدوان أن الخطة لا تجيب عن سؤال الري في الأغوار.",
)
_BODY = "\n\n".join(PARAGRAPHS)


def _said(number: int, speaker: str | None, text: str) -> Statement:
    start = _BODY.index(text)
    return Statement(
        id=f"s{number}",
        speaker=speaker,
        mode="direct",
        text=text,
        span=(start, start + len(text)),
        rule="quote.after_cue",
    )


def _named(entity: str, name: str, role: str | None) -> Entity:
    start = _BODY.index(name)
    return Entity(id=entity, kind="person", name=name, role=role, mentions=((start, start + len(name)),))


ARTICLE = Article(
    id="aqaba",
    headline="وزيرة المياه الأردنية: ضخ مياه العقبة قبل نهاية العام المقبل ولا رفع للأسعار",
    paragraphs=PARAGRAPHS,
    url="https://www.example.org/news/aqaba-water?id=7&from=home",
    site="جريدة المرفأ",
    language="ar",
    published=Moment(value="2026-03-04", precision="day", source="text"),
    modified=Moment(
        value="2026-03-04T17:45:00+03:00", precision="minute", zone="Asia/Amman", zone_text="توقيت عمّان", source="text"
    ),
    image=Image(
        url="https://www.example.org/photos/aqaba.jpg",
        caption="الرشيدي في جولة على الخط الناقل قرب العقبة",
        credit="Reuters",
        taken=Moment(value="2025-11-18", precision="day"),
    ),
    authors=("نوال الطراونة",),
    contributors=("سامر حجازين", "Lina Odeh"),
    publisher_summary=(
        "تقول الوزارة إن نصف الخط الناقل أُنجز، وإن الضخ يبدأ قبل نهاية العام المقبل.",
        "اتحاد المزارعين يطلب لقاءً عاجلاً في شأن مياه الري.",
    ),
)
BRIEF = Brief(
    id="aqaba",
    status="ok",
    problems=(
        Problem(
            stage="reading",
            code="modified_day_assumed",
            message="ذُكر وقت التحديث بلا يوم، فعُدّ من يوم النشر.",
            message_en="The update was given without a day; the day of publication was taken.",
        ),
    ),
    article=ARTICLE,
    record=Record(
        entities=(
            _named("e1", "هالة الرشيدي", "وزيرة المياه الأردنية"),
            _named("e2", "فراس العدوان", "رئيس اتحاد المزارعين"),
            Entity(id="e3", kind="organization", name="Aqua North"),
        ),
        statements=(
            _said(1, "e1", "قبل نهاية العام المقبل"),
            _said(2, "e1", "لن نرفع أسعار المياه على البيوت هذا العام. ما وعدنا به في يناير/كانون الثاني باقٍ كما هو"),
            _said(3, "e2", "لا تجيب عن سؤال الري في الأغوار"),
        ),
    ),
    summary=Summary(
        engine="extractive",
        bullets=tuple(Bullet(text=text, evidence=((0, 40),), check=Check(verdict="pass")) for text in BULLETS),
    ),
)

_WORD_SECONDS, _GAP_SECONDS, _PAUSE_SECONDS = 0.3, 0.05, 0.4


def spoken(texts: tuple[str, ...]) -> tuple[SpokenSentence, ...]:
    """The texts as if spoken in one even pace: 0.3 s a word, 0.05 s between words, 0.4 s between sentences."""
    sentences: list[SpokenSentence] = []
    clock = 0.1
    for text in texts:
        start, words = clock, []
        for match in re.finditer(r"[\w.]*\w", text):
            words.append(Word(start=clock, end=clock + _WORD_SECONDS, first=match.start(), last=match.end()))
            clock += _WORD_SECONDS + _GAP_SECONDS
        sentences.append(SpokenSentence(text=text, start=start, end=clock, words=tuple(words)))
        clock += _PAUSE_SECONDS
    return tuple(sentences)


def sound_of(texts: tuple[str, ...] = BULLETS, mp3: bytes = b"not really a sound") -> Sound:
    """A spoken summary with the times of `spoken`."""
    sentences = spoken(texts)
    return Sound(mp3=mp3, seconds=sentences[-1].end + _PAUSE_SECONDS, voice="tone", sentences=sentences)


def with_article(**fields: object) -> Brief:
    """The sample brief with some of its article's fields changed, and no record."""
    return msgspec.structs.replace(BRIEF, article=msgspec.structs.replace(ARTICLE, **fields), record=Record())
