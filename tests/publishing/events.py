"""An invented article whose record, made by hand, has events of every status, with and without a day."""

from mujaz.model import (
    Article,
    Brief,
    DateMention,
    Entity,
    Event,
    EventDate,
    EventType,
    Moment,
    Record,
    Span,
    Statement,
)

PARAGRAPHS = (
    "التقى وزير الخارجية التونسي نبيل القروي نظيرته الأردنية سهى الحديد في عمّان، أمس الثلاثاء، وبحثا أزمة المياه. "
    'وقالت الحديد في مؤتمر صحافي: "الماء حق للجميع ولن نساوم عليه".',
    "ومن المقرر أن يزور القروي الكويت في 12 مارس الجاري، وفق بيان الوزارة. ونفت الحديد توقيع أي اتفاق مع شركة Aqua North.",
    "وكان مزارعون قد تظاهروا في إربد في فبراير الماضي. وصوّت مجلس النواب الأردني على موازنة السدود، الاثنين.",
    "واستقال مدير سلطة المياه كمال الزعبي.",
)
BODY = "\n\n".join(PARAGRAPHS)


def span_of(text: str) -> Span:
    """Where the text stands first."""
    start = BODY.index(text)
    return start, start + len(text)


def _named(identity: str, name: str, *, role: str | None = None, country: str | None = None, **more: object) -> Entity:
    kind = more.pop("kind", "person")
    aliases = more.pop("aliases", ())
    mentions = [span_of(name), *(span_of(alias) for alias in aliases)]  # type: ignore[attr-defined]  # a tuple of strings
    return Entity(
        id=identity,
        kind=kind,  # type: ignore[arg-type]  # one of the kinds
        name=name,
        role=role,
        country=country,
        aliases=aliases,  # type: ignore[arg-type]
        mentions=tuple(mentions),
    )


def _event(
    identity: str,
    kind: EventType,
    trigger: str,
    evidence: str,
    participants: tuple[str, ...],
    status: str = "occurred",
    **more: object,
) -> Event:
    return Event(
        id=identity,
        type=kind,
        status=status,  # type: ignore[arg-type]  # one of the statuses
        trigger=trigger,
        evidence=evidence,
        span=span_of(evidence),
        participants=participants,
        **more,  # type: ignore[arg-type]
    )


_SAID = "الماء حق للجميع ولن نساوم عليه"
ENTITIES = (
    _named("e1", "نبيل القروي", role="وزير الخارجية التونسي", country="TN"),
    _named("e2", "سهى الحديد", role="نظيرته الأردنية", country="JO", aliases=("الحديد",)),
    _named("e3", "عمّان", kind="place", country="JO"),
    _named("e4", "الكويت", kind="country", country="KW"),
    _named("e5", "Aqua North", kind="organization"),
    _named("e6", "إربد", kind="place", country="JO"),
    _named("e7", "مجلس النواب الأردني", kind="organization", country="JO"),
    _named("e8", "كمال الزعبي", role="مدير سلطة المياه"),
)
EVENTS = (
    _event(
        "v1",
        "CONSULT",
        "التقى",
        PARAGRAPHS[0].split(". ")[0] + ".",
        ("e1", "e2"),
        mode="meeting",
        place="e3",
        date=EventDate(text="أمس الثلاثاء", edtf="2026-03-03"),
    ),
    _event(
        "v2",
        "CONSULT",
        "يزور",
        "ومن المقرر أن يزور القروي الكويت في 12 مارس الجاري",
        ("e1", "e4"),
        "planned",
        mode="visit",
        place="e4",
        date=EventDate(text="12 مارس الجاري", edtf="2026-03-12"),
    ),
    _event("v3", "AGREE", "اتفاق", "ونفت الحديد توقيع أي اتفاق مع شركة Aqua North", ("e2", "e5"), "denied"),
    _event(
        "v4",
        "PROTEST",
        "تظاهروا",
        "وكان مزارعون قد تظاهروا في إربد في فبراير الماضي.",
        ("مزارعون",),
        place="e6",
        date=EventDate(text="فبراير الماضي", edtf="2026-02"),
    ),
    _event(
        "v5",
        "VOTE",
        "صوّت",
        "وصوّت مجلس النواب الأردني على موازنة السدود، الاثنين.",
        ("e7",),
        date=EventDate(text="الاثنين", edtf="2026-03-02"),
    ),
    _event("v6", "OFFICE", "استقال", "واستقال مدير سلطة المياه كمال الزعبي.", ("e8",)),
)
EVENTFUL = Brief(
    id="water",
    status="ok",
    article=Article(
        id="water",
        headline="لقاء في عمّان",
        paragraphs=PARAGRAPHS,
        url="https://www.example.org/water",
        site="جريدة المرفأ",
        language="ar",
        published=Moment(value="2026-03-04", precision="day"),
    ),
    record=Record(
        entities=ENTITIES,
        statements=(
            Statement(
                id="s1",
                speaker="e2",
                mode="direct",
                text=_SAID,
                span=span_of(_SAID),
                cue="وقالت",
                cue_span=span_of("وقالت"),
                date="2026-03-03",
                venue="في مؤتمر صحافي",
            ),
            Statement(
                id="s2",
                speaker="e2",
                mode="indirect",
                text="توقيع أي اتفاق مع شركة Aqua North",
                span=span_of("توقيع أي اتفاق مع شركة Aqua North"),
                cue="ونفت",
                cue_span=span_of("ونفت"),
            ),
        ),
        events=EVENTS,
        dates=(
            DateMention(text="أمس الثلاثاء", edtf="2026-03-03", spans=(span_of("أمس الثلاثاء"),)),
            DateMention(text="الاثنين", edtf="2026-03-02", spans=(span_of("الاثنين"),)),
        ),
    ),
)
