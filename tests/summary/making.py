"""Articles of our own for the tests of the summary."""

from mujaz.model import Article
from mujaz.summary.words import Sentence, sentences_of

COUNCIL = (
    "أعلن وزير الزراعة سالم البدري، أمس، أن مشروع ري السهول الشرقية سيبدأ في أيلول المقبل بكلفة تبلغ سبعين مليون دينار.",
    "وقال البدري خلال مؤتمر صحفي في مدينة الواحة إن المشروع «سيوفر المياه لأكثر من ألفي مزرعة»، مؤكداً أن الأولوية لصغار المزارعين.",
    "من جهته، دعا نقيب المزارعين هشام العلي الحكومة إلى إشراك النقابة في اختيار القرى التي يصلها المشروع أولاً.",
    "وأضاف أن تجربة السهول الغربية تعثرت بسبب غياب التنسيق بين الوزارة والبلديات وأصحاب الأراضي.",
    "ويأتي المشروع بعد ثلاثة مواسم من الجفاف خفضت إنتاج القمح في السهول الشرقية إلى النصف، بحسب أرقام الوزارة.",
)


def article(*paragraphs: str, headline: str | None = "وزير الزراعة يعلن موعد مشروع ري السهول الشرقية") -> Article:
    return Article(id="1", headline=headline, paragraphs=paragraphs)


def only_sentence(text: str) -> Sentence:
    """The one sentence of `text`."""
    (sentence,) = sentences_of(text)
    return sentence
