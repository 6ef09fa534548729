"""A second article written for these tests: states and their capitals, plans, calls and what did not succeed."""

from mujaz.model import Article, Moment
from mujaz.pipeline import check

DAM = Article(
    id="dam",
    headline="أشغال سد الموجب تنطلق في موعدها",
    published=Moment(value="2024-04-14", precision="day"),
    paragraphs=(
        "قال وزير المياه الأردني رامي الزعبي، اليوم الأحد، إن أشغال السد ستبدأ كاملة في يومها المعلن في جميع المواقع.",
        "وأوضح الزعبي أن الوزارة لم تكن لديها الموارد اللازمة لبناء محطة ثانية، وأن السد يبعد سبعين كيلومتراً عن مدينة الكرك.",
        "وأفاد تقرير الوزارة بأن منسوب المياه الجوفية تراجع في المغرب بنسبة 20 بالمئة، فيما استقر في تونس.",
        "ومن المرتقب أن يوقع وفد من الرباط اتفاقاً مع الوزارة، وستعقد لجنة الخبراء اجتماعاً في العقبة لدراسة التمويل.",
        "ودعا النائب سالم الحباشنة الحكومة إلى خفض كلفة المشروع، وحذر من أنه يمكن لمجلس نواب معارض أن يعطل أعمال السد طويلاً.",
        "وفشلت الشركة المنفذة خلال الشتاء في تأمين معدات الحفر.",
    ),
)


def kinds_in_dam(text: str) -> set[str]:
    """The kinds of what fails in a sentence about the dam; nothing of one that passes or is doubtful."""
    (sentence,) = check(DAM, text).sentences
    return {failure.kind for failure in sentence.failures} if sentence.verdict == "fail" else set()
