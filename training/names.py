"""Fit the model that reads names: `python -m training.names` writes `src/mujaz/understanding/labelling/names.json`."""

import sys
from pathlib import Path

import msgspec

from mujaz.understanding import labelling
from training.examples import example_of
from training.fitting import fit
from training.passages import PASSAGES, passages_in

FOLDER = Path(labelling.__file__).parent
MODEL = FOLDER / "names.json"


def main() -> None:
    """Fit and write the model."""
    texts = [example_of(passage) for passage in passages_in(PASSAGES)]
    sys.stderr.write(f"{len(texts)} passages, {sum(len(text.labels) for text in texts)} tokens\n")
    MODEL.write_bytes(msgspec.json.encode(fit(texts)))
    sys.stderr.write(f"{MODEL.name}: {MODEL.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
