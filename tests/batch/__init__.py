"""Tests of mujaz.batch."""
