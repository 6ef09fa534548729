"""Fit the model that reads roles: `python -m training.roles` writes `src/mujaz/understanding/labelling/roles.json`."""

from training.examples import ROLES, role_example_of
from training.fitting import write_model
from training.passages import PASSAGES, passages_in

if __name__ == "__main__":
    marked = [passage for passage in passages_in(PASSAGES) if any(mark.kind in ROLES for mark in passage.marks)]
    write_model("roles", [role_example_of(passage) for passage in marked])
