"""Events as PLOVER records, for those who analyse event data.

The codes and field names are those of the codebook, draft 0.8 of 2021 (Open Event Data Alliance, github.com/openeventdata/PLOVER); its
modes, contexts and sectors are told only where the record tells them. docs/format.md has the mapping and what it leaves out.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from mujaz.lexicon import load
from mujaz.model import Article, Brief, Entity, Event
from mujaz.text.folding import fold_text

CODEBOOK = "plover-0.8"
_QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""The codebook's numbers of verbal and material cooperation and conflict; SANCTION is material by its own section there."""
_CONTEXTS = {"planned": "future", "denied": "negation"}
_MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Categories in which all who take part are sources where no side is told apart."""
_RESIGNED = ("استقال", "استقاله", "يستقيل", "تنحي")
_EXERCISES = ("مناور", "تمرين", "تدريب")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Coded(NamedTuple):
    """An event's category, how it was done and in what context, in PLOVER's words."""

    category: str
    modes: list[str]
    contexts: list[str]


def plover_rows(brief: Brief) -> list[dict[str, Any]]:
    """The events of a brief that PLOVER has a category for, as its JSON records.

    Who acted and who was acted on is told for what parties do together and for a resignation; for the rest the record does not say it,
    so that `source` and `recipient` are empty there, and `actors` holds all who took part. `date` is null where no day is known;
    `date_edtf` has what is.
    """
    if brief.article is None:
        return []
    named = {entity.id: entity for entity in brief.record.entities}
    coded = ((event, coded_as(event, named)) for event in brief.record.events)
    return [_row(brief.id, brief.article, event, code, named) for event, code in coded if code]


def coded_as(event: Event, named: dict[str, Entity]) -> Coded | None:
    """The event in PLOVER's codes; None for votes and for offices other than a resignation, which have no category there."""
    trigger = fold_text(event.trigger)
    contexts = [_CONTEXTS[event.status]] if event.status in _CONTEXTS else []
    if event.type == "CONSULT":
        return Coded("CONSULT", _consult_modes(event, named), contexts)
    if event.type == "AGREE":
        # a promise to sign is AGREE by itself; what is signed or reached is SUPPORT
        return Coded("AGREE", [], []) if event.status == "planned" else Coded("SUPPORT", [], contexts)
    if event.type == "OFFICE":
        return Coded("RETREAT", ["resign"], contexts) if any(word in trigger for word in _RESIGNED) else None
    if event.type == "VOTE":
        return None
    if event.type == "MOBILIZE" and len(_countries(event, named)) > 1 and any(word in trigger for word in _EXERCISES):
        return Coded("COOPERATE", [], [*contexts, "military"])
    return Coded(event.type, _modes_by_words(event.type, trigger), contexts)


def _consult_modes(event: Event, named: dict[str, Entity]) -> list[str]:
    if event.mode in {"call", "letter"}:
        return ["phone"]
    if event.mode == "visit":
        return ["visit"]
    countries, host = _countries(event, named), _country(event.place, named)
    known = all(_country(participant, named) for participant in event.participants)
    return ["third-party"] if host and known and len(countries) > 1 and host not in countries else []


def _country(reference: str | None, named: dict[str, Entity]) -> str | None:
    entity = named.get(reference or "")
    return entity.country if entity else None


def _countries(event: Event, named: dict[str, Entity]) -> set[str]:
    return {country for who in event.participants if (country := _country(who, named))}


def _modes_by_words(category: str, trigger: str) -> list[str]:
    for mode in load("plover")["mode"]:
        if mode["event"] == category and any(fold_text(word) in trigger for word in mode["words"]):
            return [str(mode["name"])]
    return []


def _bare_words(text: str) -> tuple[str, ...]:
    """The folded words of a text without their articles, so that "رئيس البرلمان" and "برلمان" meet."""
    return tuple(re.sub(r"^[وبك]?(?:ال|لل)(?=..)", "", word) for word in fold_text(text).split())


@cache
def _sectors() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple((entry["code"], tuple(map(_bare_words, entry["words"]))) for entry in load("plover")["sector"])


def sector_of(text: str) -> str | None:
    """PLOVER's sector for a role, a description or a body's name; None where its words do not tell."""
    words = _bare_words(text)
    runs = {words[start:end] for start in range(len(words)) for end in range(start + 1, min(start + 4, len(words) + 1))}
    found = next((code for code, phrases in _sectors() if any(phrase in runs for phrase in phrases)), None)
    return found or ("GOV" if _heads_a_state(words) else None)


def _heads_a_state(words: tuple[str, ...]) -> bool:
    """True for "الرئيس" and "الرئيس التونسي", but not for the head of a club."""
    return words[:1] in _state_words()[0] and (len(words) == 1 or words[1:] in _state_words()[1])


@cache
def _state_words() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    adjectives = [form for forms in load("nisbas").values() for word in forms for form in (word, word + "ة")]
    names = [name for names in load("places")["countries"].values() for name in names]
    heads = load("plover")["head_of_state"]["words"]
    return frozenset(map(_bare_words, heads)), frozenset(map(_bare_words, [*adjectives, *names]))


def _actor(reference: str, named: dict[str, Entity]) -> dict[str, str]:
    """An actor's object: what is not known is left out."""
    entity = named.get(reference)
    if entity is None:
        fields = {"actor_text": reference, "sector": sector_of(reference)}
    else:
        telling = entity.name if entity.kind == "organization" else entity.role or ""
        fields = {
            "code": _actor_code(entity),
            "sector": sector_of(telling) if entity.kind in {"organization", "person"} else None,
            "actor_text": entity.name,
            "office": entity.role,
        }
    return {key: value for key, value in fields.items() if value}


def _actor_code(entity: Entity) -> str | None:
    codes: dict[str, str] = load("plover")["alpha3"]
    body = next((code for code, names in load("plover")["bodies"].items() if entity.name in names), None)
    return body or codes.get(entity.country or "")


def _sides(event: Event, code: Coded, named: dict[str, Entity]) -> tuple[list[str], list[str]]:
    """Who are sources and who recipients: in a visit those of the place's country are the hosts."""
    who = list(event.participants)
    if code.modes == ["visit"]:
        host = _country(event.place, named)
        hosts = [one for one in who if host and _country(one, named) == host]
        return ([one for one in who if one not in hosts], hosts) if len(hosts) < len(who) else (who, [])
    alone = code.modes == ["resign"] and len(who) == 1
    return (who, []) if code.category in _MUTUAL or alone else ([], [])


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and last day of an EDTF date, as far as it tells days."""
    first, _, last = (edtf or "").partition("/")
    if not _DAY.fullmatch(first):
        return None, None
    return first, last if _DAY.fullmatch(last) else None


def _row(brief: str, article: Article, event: Event, code: Coded, named: dict[str, Entity]) -> dict[str, Any]:
    edtf = event.date.edtf if event.date else None
    first, last = _days(edtf)
    sources, recipients = _sides(event, code, named)
    row = {
        "id": f"{brief}-{event.id}",
        "date": first,
        "enddate": last,
        "date_edtf": edtf,
        "event": [code.category],
        "mode": code.modes,
        "context": code.contexts,
        "quad_code": _QUADS[code.category],
        "source": _actors(sources, named),
        "recipient": _actors(recipients, named),
        "actors": _actors(event.participants, named),
        "event_loc": _location(event.place, named),
        "event_text": [event.trigger],
        "text": event.evidence,
        "text_info": {"start": event.span[0], "end": event.span[1]},
        "cite_info": _citation(article),
    }
    return {key: value for key, value in row.items() if value is not None or key == "date"}


def _actors(references: Iterable[str], named: dict[str, Entity]) -> list[dict[str, str]]:
    return [_actor(reference, named) for reference in references]


def _location(place: str | None, named: dict[str, Entity]) -> dict[str, str] | None:
    """PLOVER's location object, whose keys are GeoNames'; a description that is no entity is a name alone."""
    if place is None:
        return None
    entity = named.get(place)
    country = entity.country if entity else None
    fields = {"name": entity.name if entity else place, "country code": country}
    fields["cc3"] = load("plover")["alpha3"].get(country or "")
    return {key: value for key, value in fields.items() if value}


def _citation(article: Article) -> dict[str, str]:
    fields = {
        "url": article.url,
        "title": article.headline,
        "language": article.language,
        "publication": article.site,
        "coder": "mujaz",
        "codebook": CODEBOOK,
    }
    return {key: value for key, value in fields.items() if value}
