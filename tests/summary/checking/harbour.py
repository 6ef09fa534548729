"""An article written for these tests, and what the checker says of a summary of it."""

from mujaz.model import Article, Moment, SentenceCheck
from mujaz.pipeline import check

HARBOUR = Article(
    id="harbour",
    headline="مدير ميناء بنزرت: التوسعة تبدأ في الخريف",
    published=Moment(value="2024-04-16", precision="day"),
    paragraphs=(
        "قال مدير ميناء بنزرت سامي القروي، اليوم الثلاثاء، إن أشغال التوسعة ستبدأ في أكتوبر بكلفة 85 مليون دينار، مؤكداً أن حركة السفن لن تتوقف خلال الأشغال.",
        'ونفت وزيرة النقل هالة بن رجب وجود أي نية لتسريح العمال، وقالت: "لن يفقد عامل واحد موقعه في هذا الميناء".',
        "وانتقد رئيس نقابة البحارة منذر العوني خطة الوزارة، ودعا إلى تأجيل الأشغال حتى الصيف.",
        "وقد يزور وزير التجهيز المغربي كريم الفاسي تونس الأسبوع المقبل لتوقيع اتفاق مع الوزيرة، وكان وفد من طنجة قد زار الميناء في 3 مارس الماضي.",
    ),
)


def sentence_of(text: str) -> SentenceCheck:
    """The check of a summary of one sentence."""
    (sentence,) = check(HARBOUR, text).sentences
    return sentence


def failures_of(text: str) -> set[tuple[str, str]]:
    """The kinds and the words of what fails in a sentence; nothing of one that passes or is doubtful."""
    sentence = sentence_of(text)
    return {(failure.kind, failure.text) for failure in sentence.failures} if sentence.verdict == "fail" else set()


def kinds_of(text: str) -> set[str]:
    """The kinds of what fails in a sentence."""
    return {kind for kind, _ in failures_of(text)}
