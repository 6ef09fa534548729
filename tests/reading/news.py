"""One invented story in pieces, for the tests to put into every form that papers publish."""

HEADLINE = "سد الصفا يبدأ تخزين المياه في أبريل بعد اختبارات طويلة"
FIRST = "أعلنت وزارة المياه في سلطنة الواحات، اليوم الأحد، أن سد الصفا سيبدأ تخزين المياه في أبريل المقبل بعد اختبارات استمرت ستة أشهر."
SECOND = 'وقالت الوزيرة مريم الوادعي، في مؤتمر صحفي، إن السد "سيحمي القرى الواقعة على مجرى الوادي"، مشيرة إلى أن كلفته بلغت 90 مليون ريال.'
THIRD = "ويتوقع خبراء أن يغطي السد ثلث حاجة الولاية من مياه الري، بحسب دراسة نشرتها الجامعة الأهلية العام الماضي."
PARAGRAPHS = (FIRST, SECOND, THIRD)
BODY = "\n\n".join(PARAGRAPHS)
HTML_BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
