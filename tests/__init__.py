"""Tests: they mirror src/mujaz."""
