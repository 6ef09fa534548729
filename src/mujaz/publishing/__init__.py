"""A brief as files that a newsroom can put up: the reader's page, its sound with cues, and the JSON."""

from mujaz.publishing.cues import webvtt
from mujaz.publishing.files import publish
from mujaz.publishing.jsonld import json_ld
from mujaz.publishing.page import render_page

__all__ = ["json_ld", "publish", "render_page", "webvtt"]
