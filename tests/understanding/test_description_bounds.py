"""Where a description of who speaks ends before the object of its verb."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def _speakers(text: str) -> list[str | None]:
    return [item.speaker for item in understand(Article(id="x", headline=None, paragraphs=(text,))).statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد المبعوث الأممي الحاجة إلى اتخاذ إجراءات حازمة قبل الصيف.", "المبعوث الأممي"),
        ("وطالبت الجامعة المتقدمين للوظائف بمراجعة الموقع قبل نهاية الشهر.", "الجامعة"),
        ("وأفاد مصدر أمني كيني إصابة ثلاثة أشخاص بانفجار أنبوب في حي النخيل.", "مصدر أمني كيني"),
        ("وطالب عدد من سكان نيروبي الشؤون البلدية بمتابعة هذه الحالات.", "عدد من سكان نيروبي"),
        ("وكشف فريق من المهندسين التونسيين الستار عن محرك جديد قالوا إنه أهدأ.", "فريق من المهندسين التونسيين"),
        ("وتابع أكبر لاعب في الفريق حديثه: «يجب أن نعمل كل يوم بلا كلل».", "أكبر لاعب في الفريق"),
        ("وقال والد الطالب البالغ من العمر عشرين عاما إن ابنه سيعود غدا.", "والد الطالب"),
        ("وحذر خبير سياحي من تكرار الحوادث التي تقع في القناة كل شتاء.", "خبير سياحي"),
        ("وأعرب المدير العام باسمه وباسم العاملين عن شكره للمتطوعين جميعاً.", "المدير العام"),
    ],
)
def test_what_cannot_belong_to_a_description_ends_it(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مصدر أمني رفيع بوزارة الداخلية الكينية إن الطريق مغلق.", "مصدر أمني رفيع بوزارة الداخلية الكينية"),
        ("وقال نائب كبير المهندسين في جمعية المصانع إن الإنتاج تراجع.", "نائب كبير المهندسين في جمعية المصانع"),
        ("وقالت الهيئة الدائمة المستقلة لحقوق العمال إن الأجور تراجعت.", "الهيئة الدائمة المستقلة لحقوق العمال"),
    ],
)
def test_what_belongs_to_a_description_stays(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]
