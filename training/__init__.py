"""How what is learned is learned: each module fits one file of weights from texts that were written for this project."""
