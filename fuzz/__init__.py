"""Broken input by the million: a coverage-guided fuzzer over the readers. Run by `make fuzz`."""
