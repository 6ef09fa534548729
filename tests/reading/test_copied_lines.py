"""Lines around the headline of a copied page: which of several is which."""

from mujaz.reading import read
from tests.reading.news import BODY, HEADLINE, PARAGRAPHS

MENU = "الرئيسية\nسياسة\nاقتصاد\nرياضة\nثقافة\nمنوعات\nصحة\n"
STANDFIRST = "قرار انتظره الناس أعواماً، وأسئلة عن كلفته لم يجب عنها أحد بعد"


def _published(text: str) -> str | None:
    published = read(text).published
    return published.value if published else None


def test_the_day_on_which_a_page_was_opened_is_not_that_of_the_article() -> None:
    assert _published(f"الاثنين 19 يوليو 2018\n{MENU}{HEADLINE}\n{BODY}") is None


def test_a_day_shortly_above_the_headline_is_the_articles() -> None:
    text = f"الاثنين 19 يوليو 2018\n{MENU}23/03/2016 04:36 م\n{HEADLINE}\n{BODY}"
    assert _published(text) == "2016-03-23T16:36:00"


def test_an_issues_day_is_the_articles_wherever_it_stands() -> None:
    assert _published(f"العدد 4412 - الاثنين 19 يوليو 2018\n{MENU}{HEADLINE}\n{BODY}") == "2018-07-19"


def test_points_of_a_summary_without_bullets_end_where_paragraphs_begin() -> None:
    long = f"{PARAGRAPHS[0]} {PARAGRAPHS[2]}"
    text = f"{HEADLINE}\n2 مارس 2025\nأبرز النقاط\nنقطة أولى من الخبر هنا.\nنقطة ثانية لا تقل عنها.\n{long}\n\n{PARAGRAPHS[1]}"
    article = read(text)
    assert article.publisher_summary == ("نقطة أولى من الخبر هنا.", "نقطة ثانية لا تقل عنها.")
    assert article.paragraphs == (long, PARAGRAPHS[1])


def test_a_windows_title_is_left_for_the_headline_told_again() -> None:
    text = f"{HEADLINE} | المرفأ\nالثلاثاء 4 شباط 2025\n{MENU}{HEADLINE}\n04-02-2025 | 00:15\n{BODY}"
    article = read(text)
    assert article.headline == HEADLINE
    assert _published(text) == "2025-02-04T00:15:00"


def test_names_stand_beside_a_date_on_the_next_line_or_between_bars() -> None:
    for line in ("2 مارس 2025، 01:46ليلى أبو زيد", "ليلى أبو زيد\n2 مارس 2025", "كتبت - ليلى أبو زيد"):
        assert read(f"{HEADLINE}\n{line}\n{BODY}").authors == ("ليلى أبو زيد",), line
    two = ("الطاهر قندوز", "ك. بوراس")
    for line in ("الطاهر قندوز  /  ك. بوراس\n2 مارس 2025", "كتب - الطاهر قندوز\nك. بوراس\n2 مارس 2025"):
        assert read(f"{HEADLINE}\n{line}\n{BODY}").authors == two, line


def test_a_writer_above_the_headline_signs_below_the_text() -> None:
    who = "حسان المغربل\nكاتب وأستاذ في علم الاجتماع\n"
    life = (
        "كاتب سوري ولد في حمص، وله كتب عن المدن وأرصفتها، ويكتب زاوية أسبوعية كل ثلاثاء في هذه الصفحة منذ أعوام طويلة."
    )
    article = read(f"آراء › زوايا\n{who}{HEADLINE}\n2 مارس 2025\n{BODY}\n\nحسان المغربل\n{life}")
    assert article.headline == HEADLINE
    assert article.authors == ("حسان المغربل",)
    assert article.paragraphs == PARAGRAPHS


def test_a_line_of_two_parts_below_the_date_is_a_standfirst_and_a_short_one_a_caption() -> None:
    article = read(f"{HEADLINE}\n2 مارس 2025\n{STANDFIRST}\nشارع في وسط المدينة\n{BODY}")
    assert article.standfirst == STANDFIRST
    assert article.image
    assert article.image.caption == "شارع في وسط المدينة"


def test_a_paper_and_its_city_are_no_caption() -> None:
    assert read(f"{HEADLINE}\nالمدار نيوز - أبوظبي\n2 مارس 2025\n{BODY}").image is None


def test_a_box_whose_title_is_told_twice_has_a_sentence_of_its_story() -> None:
    box = "إقرأ المزيد\nلوح طيني يروي قصة كسوف\nلوح طيني يروي قصة كسوف\nنجح باحثون في فك رموز لوح طيني محفوظ منذ قرن كامل في قبو أحد المتاحف القديمة في المدينة."
    text = f"{HEADLINE}\n2 مارس 2025\n{PARAGRAPHS[0]}\n\n{box}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    assert read(text).paragraphs == PARAGRAPHS


def test_lines_of_further_pictures_and_films_are_no_text() -> None:
    inner = "صدر الصورة، Lina Ashour\nالتعليق على الصورة، رسم هندسي للسد\n\nشاهد.. السد من الجو\n\n2,119 مشاهدة"
    text = f"{HEADLINE}\n2 مارس 2025\n{PARAGRAPHS[0]}\n\n{inner}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    assert read(text).paragraphs == PARAGRAPHS


def test_tags_below_the_contributors_are_none_of_them() -> None:
    article = read(f"{HEADLINE}\n2 مارس 2025\n{BODY}\n\nالمساهمون\nحارث البدري\nالأردن العراق سكك حديدية")
    assert article.contributors == ("حارث البدري",)


def test_a_question_under_a_heading_at_the_end_is_another_storys_title() -> None:
    assert (
        read(f"{HEADLINE}\n2 مارس 2025\n{BODY}\n\nمن القسم الثقافي\nكيف تعيش القرى على مياه الأفلاج؟").paragraphs
        == PARAGRAPHS
    )


OVER_TITLE = "مصدر محلي: الكلفة لم تتغير"


def test_the_line_that_the_first_paragraph_repeats_is_the_headline_whatever_stands_over_it() -> None:
    ticker = "هطول أمطار على مناطق متفرقة من البلاد"
    for above in (OVER_TITLE, f"{ticker}\n{OVER_TITLE}", ticker):
        assert read(f"{MENU}{above}\n{HEADLINE}\nكتبت - ليلى أبو زيد\n2 مارس 2025\n{BODY}").headline == HEADLINE, above


def test_a_line_that_calls_out_below_a_short_one_is_the_headline() -> None:
    text = f"{MENU}طوابير أمام الصوامع والناس يستغيثون\nقمح الهضاب يبيت في العراء!\n2 مارس 2025\n{BODY}"
    assert read(text).headline == "قمح الهضاب يبيت في العراء!"


def test_a_headline_within_a_breadcrumb_or_a_bar_is_the_one_that_stands_alone() -> None:
    for bar in (f"الرئيسية/محليات/{HEADLINE}", f"المدار{HEADLINE}مشاركة", f"الرئيسية  تقارير  {HEADLINE}"):
        assert read(f"{bar}\n{MENU}{HEADLINE}\n2 مارس 2025\n{BODY}").headline == HEADLINE, bar


def test_a_welcome_far_above_is_not_the_text() -> None:
    welcome = "مرحباً بكم في موقع هيئة الأنهار المشتركة. إنها هيئة لكم ولنا."
    article = read(f"{welcome}\n{MENU * 3}{HEADLINE}\n2 مارس 2025\n{BODY}")
    assert (article.headline, article.paragraphs) == (HEADLINE, PARAGRAPHS)


def test_a_pictures_words_told_twice_are_its_caption_even_with_a_full_stop() -> None:
    words = "أبو جوزف أمام فرنه في عين الرمانة (مارك فياض)."
    article = read(f"{HEADLINE}\n2 مارس 2025\n{words}\n{words}\n{BODY}")
    assert article.image
    assert (article.image.caption, article.image.credit) == ("أبو جوزف أمام فرنه في عين الرمانة", "مارك فياض")
    assert article.paragraphs == PARAGRAPHS


def test_a_credit_in_the_line_below_a_caption_is_its_credit() -> None:
    lines = "بركان في كامتشاتكا - المدار عربي, 1920, 15.03.2022\n© المدار . يوري سميتيوك"
    image = read(f"{HEADLINE}\n2 مارس 2025\n{lines}\n{BODY}").image
    assert image
    assert (image.caption, image.credit) == ("بركان في كامتشاتكا", "المدار . يوري سميتيوك")


def test_offers_and_boxes_glued_to_their_titles_are_no_text() -> None:
    inner = "مقالات مرتبطةأسواق المدينة القديمة تستعيد فوانيسها\n\nأهم ما يحتاج إليه القارئ، في بريدك كل صباح.\n\n--(المدار)"
    text = f"{HEADLINE}\n2 مارس 2025\n{PARAGRAPHS[0]}\n\n{inner}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}"
    assert read(text).paragraphs == PARAGRAPHS


def test_a_blogs_foot_ends_the_text_and_tells_the_writer() -> None:
    foot = "مرسلة بواسطة ياسين عبد الحق في 11:34 م\nالتسميات: أخبار\nهناك تعليقان (2):\nوالله كلام جميل بارك الله فيكم جميعاً يا أهل الخير والبركة."
    article = read(f"{HEADLINE}\nالاثنين، 20 مايو 2013\n{BODY}\n\n{foot}")
    assert article.paragraphs == PARAGRAPHS
    assert article.authors == ("ياسين عبد الحق",)


def test_a_pictures_words_that_are_announced_below_are_neither_headline_nor_text() -> None:
    words = "الوزيرة مريم الوادعي تفتح بوابة سد الصفا لتخزين المياه"
    picture = f"{words}\nصدر الصورة، Getty Images\nالتعليق على الصورة، {words}"
    first, *rest = PARAGRAPHS
    second = "عمال السد في استراحة\nصدر الصورة، سامي الطاهر\nالتعليق على الصورة، عمال السد في استراحة"
    article = read(f"{HEADLINE}\n{picture}\n2 مارس 2025\n{first}\n\n{second}\n\n" + "\n\n".join(rest))
    assert article.headline == HEADLINE
    assert article.image
    assert (article.image.caption, article.image.credit) == (words, "Getty Images")
    assert article.paragraphs == PARAGRAPHS


def test_where_a_story_comes_from_is_no_caption() -> None:
    caption = "صيادون يجهزون قواربهم في الميناء - عدسة: فؤاد الحرازي"
    image = read(f"{HEADLINE}\nمدى أونلاين - خاص\nالأحد, 23 سبتمبر, 2018 - 05:48 مساءً\n{caption}\n{BODY}").image
    assert image
    assert (image.caption, image.credit) == ("صيادون يجهزون قواربهم في الميناء", "فؤاد الحرازي")


def test_a_row_of_buttons_is_no_caption() -> None:
    assert read(f"{HEADLINE}\n2 مارس 2025\nشارك على فيسبوك غرّد أرسل عبر واتساب طباعة\n{BODY}").image is None
