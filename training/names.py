"""Fit the model that reads names: `python -m training.names` writes `src/mujaz/understanding/labelling/names.json`."""

from training.examples import example_of
from training.fitting import write_model
from training.passages import PASSAGES, passages_in

if __name__ == "__main__":
    write_model("names", [example_of(passage) for passage in passages_in(PASSAGES)])
