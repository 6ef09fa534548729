"""Fit the model that reads roles: `python -m training.roles` writes `src/mujaz/understanding/labelling/roles.json`."""

import sys

import msgspec

from training.examples import ROLES, role_example_of
from training.fitting import fit
from training.names import FOLDER
from training.passages import PASSAGES, passages_in

MODEL = FOLDER / "roles.json"


def main() -> None:
    """Fit and write the model, on the passages whose roles are marked."""
    texts = [
        role_example_of(passage)
        for passage in passages_in(PASSAGES)
        if any(mark.kind in ROLES for mark in passage.marks)
    ]
    sys.stderr.write(f"{len(texts)} passages, {sum(len(text.labels) for text in texts)} tokens\n")
    MODEL.write_bytes(msgspec.json.encode(fit(texts)))
    sys.stderr.write(f"{MODEL.name}: {MODEL.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
