"""Tests of mujaz.reading."""
