"""A brief's folder."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from mujaz.errors import UsageError
from mujaz.model import Brief, Speech
from mujaz.publishing import publish
from tests.publishing.samples import BRIEF, sound_of


def test_a_spoken_brief_is_written_whole_and_comes_back_with_its_speech(tmp_path: Path) -> None:
    sound = sound_of()
    published = publish(BRIEF, sound, tmp_path / "a" / "b")
    folder = tmp_path / "a" / "b"
    assert {path.name for path in folder.iterdir()} == {
        "index.html",
        "brief.json",
        "summary.mp3",
        "summary.vtt",
        "words.json",
    }
    assert published.speech == Speech(
        audio="summary.mp3", seconds=round(sound.seconds, 3), voice="tone", cues="summary.vtt", words="words.json"
    )
    assert Brief.from_json((folder / "brief.json").read_bytes()) == published
    assert (folder / "summary.mp3").read_bytes() == sound.mp3
    assert (folder / "summary.vtt").read_text(encoding="utf-8").startswith("WEBVTT\n\n")
    rows = json.loads((folder / "words.json").read_text(encoding="utf-8"))
    assert [len(sentence) for sentence in rows] == [len(sentence.words) for sentence in sound.sentences]


def test_the_whole_articles_sound_has_files_of_its_own(tmp_path: Path) -> None:
    article = sound_of(BRIEF.article.paragraphs[:2] if BRIEF.article else ())
    published = publish(BRIEF, None, tmp_path, article_sound=article)
    assert published.speech is None
    assert published.article_speech == Speech(
        audio="article.mp3",
        seconds=round(article.seconds, 3),
        voice="tone",
        cues="article.vtt",
        words="article-words.json",
    )
    assert Brief.from_json((tmp_path / "brief.json").read_bytes()) == published
    both = publish(BRIEF, sound_of(), tmp_path, article_sound=article)
    assert both.speech is not None
    assert both.article_speech is not None
    assert {path.name for path in tmp_path.iterdir()} == {
        *("index.html", "brief.json", "summary.mp3", "summary.vtt", "words.json"),
        *("article.mp3", "article.vtt", "article-words.json"),
    }


def test_the_sound_of_an_earlier_run_does_not_stay(tmp_path: Path) -> None:
    publish(BRIEF, sound_of(), tmp_path, article_sound=sound_of())
    publish(BRIEF, None, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"index.html", "brief.json"}


def test_a_silent_brief_has_no_sound_and_says_so(tmp_path: Path) -> None:
    spoken = publish(BRIEF, sound_of(), tmp_path / "spoken")
    silent = publish(spoken, None, tmp_path / "silent")
    assert silent.speech is None
    assert {path.name for path in (tmp_path / "silent").iterdir()} == {"index.html", "brief.json"}


def test_publishing_again_replaces_the_files(tmp_path: Path) -> None:
    publish(BRIEF, None, tmp_path)
    (tmp_path / "index.html").write_text("old", encoding="utf-8")
    publish(BRIEF, None, tmp_path)
    assert "<!doctype html>" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_an_interruption_leaves_whole_files_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(BRIEF, None, tmp_path)
    before = (tmp_path / "index.html").read_bytes()

    def interrupted(_source: Path, _target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish(BRIEF, sound_of(), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"index.html", "brief.json"}
    assert (tmp_path / "index.html").read_bytes() == before


@pytest.mark.parametrize("place", ["taken", "taken/under"])
def test_a_file_in_the_folders_place_is_refused_in_one_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        publish(BRIEF, None, tmp_path / place)
    assert raised.value.code == "folder_is_file"
    assert "taken" in raised.value.message
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "a file"


def test_a_folder_that_may_not_be_written_to_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refused(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.parent == tmp_path:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(UsageError) as raised:
        publish(BRIEF, None, tmp_path)
    assert raised.value.code == "folder_unusable"
    assert "Permission denied" in raised.value.message_en


def test_a_brief_without_an_article_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        publish(Brief(id="bad", status="failed"), None, tmp_path / "new")
    assert not (tmp_path / "new").exists()
