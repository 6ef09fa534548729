"""From words to phonemes: what decided, what the lexicon says, a user's own entries, and where phrases are cut."""

import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.speech import ipa, pronounce, verbalise
from mujaz.speech.phrases import LONGEST, phrases_of
from mujaz.speech.pronunciations import pronunciation_of, vocalised_by_lexicon

pytestmark = pytest.mark.voice


def rules(text: str) -> dict[str, str]:
    return {word.word.text: word.rule for word in pronounce(verbalise(text))}


def test_each_word_tells_what_decided() -> None:
    decided = rules("قال ترامب إن هذا العَرض زاد 35 %")
    assert decided["قال"] == "model"
    assert decided["ترامب"] == "lexicon:ترامب"
    assert decided["هذا"] == "spelling"
    assert decided["العَرض"] == "marks"
    assert decided["خمسة"] == decided["المئة"] == "amount"


def test_numbers_are_said_with_the_endings_of_their_case() -> None:
    said = ipa(pronounce(verbalise("بلغ العدد 35 ألف طن.")))
    assert "xˈamsatan waθalaːθˈiːna ʔˈalfa" in said


def test_a_pause_silences_the_ending_before_it() -> None:
    said = ipa(pronounce(verbalise("زار الوزير، وعاد.")))
    assert said.endswith("lwazˈiːr، waʕˈaːd.")


def test_the_lexicon_takes_the_case_ending_of_the_place_unless_it_ends_in_sukun() -> None:
    assert vocalised_by_lexicon("السِّفَارَةِ") == "السِّفَارَةِ"
    assert vocalised_by_lexicon("السَّفَارَةُ") == "السِّفَارَةُ"
    assert vocalised_by_lexicon("وَتَرَامَبُ") == "وَتْرَامْبْ"
    assert vocalised_by_lexicon("كَلِمَةٌ") is None


@pytest.mark.parametrize("word", ["سبيل", "وكيل", "سليمان", "السيول", "كلام", "برقية", "لدينا"])
def test_a_particle_that_is_part_of_the_word_is_left_alone(word: str) -> None:
    assert pronunciation_of(word) is None


USERS = """
[pronunciations.words]
"دارتشييف" = "دَارْتْشِيِيفْ"
"زيزفون" = "/zajzafuːn/"
"قصقص" = "ثَعْلَب"
"""

SAY = """
import sys
from mujaz.lexicon.own import use_lexicon
use_lexicon(sys.argv[1])
from mujaz.speech import ipa, pronounce, verbalise, vocalise
print(ipa(pronounce(verbalise(sys.argv[2]))))
print(vocalise(sys.argv[2]))
"""


def test_a_users_entries_are_said_and_never_change_a_letter(tmp_path: Path) -> None:
    lexicon = tmp_path / "mine.toml"
    lexicon.write_text(USERS, encoding="utf-8")
    text = "وقال دارتشييف إن الزيزفون قرب قصقص"
    done = subprocess.run([sys.executable, "-c", SAY, str(lexicon), text], capture_output=True, text=True, check=True)
    phonemes, marks = done.stdout.strip().split("\n")
    assert "daːrtʃijˈiːf" in phonemes
    assert "zzajzafˈuːn" in phonemes
    assert "θaʕlab" in phonemes.replace("ˈ", "")
    assert "".join(letter for letter in marks if not "\u064b" <= letter <= "\u0652") == text


@pytest.mark.parametrize(
    ("text", "ipa_of_it"), [("حَكَمَتِ المحكمة", "ħakamat"), ("ليس الأمر كذلك", "lajsa"), ("في كيس كبير", "kiːs")]
)
def test_the_lexicon_leaves_marked_words_and_lookalikes_alone(text: str, ipa_of_it: str) -> None:
    assert ipa_of_it in ipa(pronounce(verbalise(text))).replace("ˈ", "")


def test_the_article_becomes_the_first_phoneme_of_an_entry(tmp_path: Path) -> None:
    lexicon = tmp_path / "mine.toml"
    lexicon.write_text('[pronunciations.words]\n"زيزفون" = "/zajzafuːn/"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SAY, str(lexicon), "والزيزفون"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[0] == "wazzajzafˈuːn"


def test_phrases_end_at_pauses_at_quotations_and_when_they_grow_too_long() -> None:
    words = pronounce(verbalise("قال الوزير: «لن نقبل أي شروط جديدة» ثم مضى، وعاد."))
    cut = phrases_of(words)
    assert [(len(phrase.words), phrase.pause, phrase.quoted) for phrase in cut] == [
        (2, ":", False),
        (5, "", True),
        (2, "،", False),
        (1, ".", False),
    ]
    many = phrases_of(pronounce(verbalise("كلمة " * (2 * LONGEST + 3))))
    assert [len(phrase.words) for phrase in many] == [LONGEST, LONGEST, 3]


def test_nothing_has_no_phonemes() -> None:
    assert pronounce([]) == []
    assert phrases_of(pronounce(verbalise("«»…"))) == []
