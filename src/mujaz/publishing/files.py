"""A brief's folder: the page, the JSON and the sound, each file whole or not there."""

import json
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from mujaz.errors import UsageError
from mujaz.model import Brief, Photo, Sound, Speech
from mujaz.publishing.cues import webvtt, word_rows
from mujaz.publishing.page import render_page

SUMMARY_FILES = ("summary.mp3", "summary.vtt", "words.json")
ARTICLE_FILES = ("article.mp3", "article.vtt", "article-words.json")


def publish(
    brief: Brief,
    sound: Sound | None,
    folder: Path,
    *,
    ui: str = "ar",
    photo: Photo | None = None,
    article_sound: Sound | None = None,
) -> Brief:
    """Write a brief's page, JSON and sound into a folder, which is made where it is missing.

    The files are `index.html` and `brief.json`; with sound also `summary.mp3`, `summary.vtt` (WebVTT, timestamps inside for the
    words) and `words.json` (for each sentence its words as `[start, end, first, last]`: seconds, characters); with the sound of the
    whole article `article.mp3`, `article.vtt` and `article-words.json`. Each is written beside its place and then moved there, so that an
    interruption leaves no half file.

    Args:
        brief: what is published.
        sound: the spoken summary, or None for a page without a player.
        folder: where to; files of these names in it are replaced.
        ui: the language of the page's own words, "ar" or "en".
        photo: the article's picture, to be embedded in the page; with None the page links to it.
        article_sound: the spoken article, or None.

    Returns:
        The brief as written to `brief.json`: its `speech` tells the sound's files, or is None without sound.

    Raises:
        UsageError: the brief has no article, or the folder cannot be made or written to.
        ValueError: there is no page in the language `ui`.
    """
    published = msgspec.structs.replace(
        brief,
        speech=sound and speech_of(sound, SUMMARY_FILES),
        article_speech=article_sound and speech_of(article_sound, ARTICLE_FILES),
    )
    page = render_page(published, sound, ui, photo, article_sound)
    contents = list(_contents(published, ((sound, SUMMARY_FILES), (article_sound, ARTICLE_FILES)), page))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents:
            write_whole(folder / name, content)
        for name in {*SUMMARY_FILES, *ARTICLE_FILES} - {name for name, _ in contents}:
            (folder / name).unlink(missing_ok=True)  # the sound of an earlier run, which this page does not play
    except (FileExistsError, NotADirectoryError) as error:
        raise UsageError("folder_is_file", folder=folder) from error
    except OSError as error:
        raise UsageError("folder_unusable", folder=folder, reason=error.strerror) from error
    return published


def speech_of(sound: Sound, files: tuple[str, str, str] = SUMMARY_FILES) -> Speech:
    """The sound's files as they are named in a brief's folder."""
    audio, cues, words = files
    return Speech(audio=audio, seconds=round(sound.seconds, 3), voice=sound.voice, cues=cues, words=words)


def _contents(
    brief: Brief, sounds: Iterable[tuple[Sound | None, tuple[str, str, str]]], page: str
) -> Iterator[tuple[str, bytes]]:
    """The files in the order of writing: the page after the sounds that it plays, the JSON last."""
    for sound, (audio, cues, words) in sounds:
        if sound:
            yield audio, sound.mp3
            yield cues, webvtt(sound.sentences).encode()
            yield words, json.dumps(word_rows(sound.sentences)).encode()
    yield "index.html", page.encode()
    yield "brief.json", (brief.to_json(indent=2) + "\n").encode()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is at every moment the old one or the new one, as `whole_file` does."""
    with whole_file(path) as out:
        out.write(content)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, beside its place until it is whole: what stands at `path` is always whole. Raises OSError as it comes.

    What is there and no file, a pipe or a device, is written to as it stands.
    """
    path = path.resolve()  # a link stays one
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
        return
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("wb") as out:
            yield out
        os.replace(beside, path)  # noqa: PTH105 - the one call that replaces a file in a single step on every system
    finally:
        beside.unlink(missing_ok=True)
