"""Tests of mujaz.cli."""
