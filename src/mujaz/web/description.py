"""The description of the API (OpenAPI 3.1), and the page that shows it without any script."""

from typing import Any, NamedTuple

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response

from mujaz import __version__
from mujaz.web.answers import schemas
from mujaz.web.views import page

router = APIRouter(include_in_schema=False)
_ABOUT = (
    "An archive of Arabic news: articles, who said what, who met whom. Lists come in pages; `next` is the address of the one after, "
    "and stays right while articles are added. What cannot be done is answered with one sentence in Arabic and in English."
)


class Parameter(NamedTuple):
    """A parameter of an operation."""

    name: str
    type: str
    required: bool
    description: str


class Operation(NamedTuple):
    """An operation, as the page shows it; `answers` are a status, its meaning and the name of a record each."""

    id: str
    method: str
    path: str
    summary: str
    parameters: list[Parameter]
    answers: list[tuple[str, str, str | None]]


class Shape(NamedTuple):
    """A record: its fields with their types, and its meaning."""

    name: str
    fields: list[tuple[str, str]]
    description: str


def describe(app: FastAPI) -> dict[str, Any]:
    """The description of an app's API, made once."""
    if app.openapi_schema is None:
        told = get_openapi(title="Mujaz", version=__version__, description=_ABOUT, routes=app.routes)
        components = told.setdefault("components", {})
        components["schemas"] = dict(sorted(schemas().items()))
        components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        for operations in told["paths"].values():
            for method, operation in operations.items():
                operation["responses"].pop("422", None)  # the framework's own; ours are under 4XX
                if method == "post":
                    operation["security"] = [{}, {"token": []}]
        app.openapi_schema = told
    return app.openapi_schema


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]


def _type(schema: dict[str, Any]) -> str:
    """A schema in words: "integer", "string or null", "list of Hit"."""
    if "$ref" in schema:
        return _name(schema["$ref"])
    if "anyOf" in schema:
        return " or ".join(_type(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(str(value) for value in schema["enum"])
    if schema.get("type") == "array":
        items = schema.get("prefixItems") or [schema.get("items") or {}]
        return f"list of {', '.join(_type(one) for one in items)}"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"object of {_type(schema['additionalProperties'])}"
    return str(schema.get("type", "any"))


def _operation(method: str, path: str, told: dict[str, Any]) -> Operation:
    parameters = [
        Parameter(one["name"], _type(one["schema"]), one.get("required", False), one.get("description", ""))
        for one in told.get("parameters", ())
    ]
    answers = [
        (status, answer["description"], _name(schema["$ref"]) if "$ref" in schema else None)
        for status, answer in told["responses"].items()
        for schema in [answer.get("content", {}).get("application/json", {}).get("schema", {})]
    ]
    summary = told.get("description") or told.get("summary", "")
    return Operation(told["operationId"], method.upper(), path, summary, parameters, answers)


@router.get("/openapi.json")
def openapi(request: Request) -> dict[str, Any]:
    """The description itself."""
    return describe(request.app)


@router.get("/docs")
def docs(request: Request) -> Response:
    """The description as a page."""
    told = describe(request.app)
    operations = [
        _operation(method, path, operation)
        for path, methods in told["paths"].items()
        for method, operation in methods.items()
    ]
    records = [
        Shape(
            name,
            [(field, _type(one)) for field, one in schema.get("properties", {}).items()],
            schema.get("description", ""),
        )
        for name, schema in told["components"]["schemas"].items()
    ]
    return page(request, "docs.html", about=told["info"]["description"], operations=operations, records=records)
