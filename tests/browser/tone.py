"""A sound for the tests: a tone for each word, silence between them, as a real MP3."""

import math
from array import array

from mujaz.model import Sound
from tests.publishing.samples import BULLETS, sound_of

_RATE = 16_000  # samples a second, one channel, 16 bits


def tone_of(texts: tuple[str, ...] = BULLETS) -> Sound:
    """The sample summary with a true MP3, a tone sounding while each word is said."""
    import lameenc  # noqa: PLC0415 - of the voice extra

    timed = sound_of(texts)
    samples = array("h", bytes(2 * round(timed.seconds * _RATE)))
    words = [word for sentence in timed.sentences for word in sentence.words]
    for number, word in enumerate(words):
        step = 2 * math.pi * (330 + 40 * (number % 5)) / _RATE
        for at in range(round(word.start * _RATE), round(word.end * _RATE)):
            samples[at] = round(6000 * math.sin(step * at))
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(32)
    encoder.set_in_sample_rate(_RATE)
    encoder.set_channels(1)
    encoder.silence()
    mp3 = bytes(encoder.encode(samples.tobytes())) + bytes(encoder.flush())
    return sound_of(texts, mp3)
