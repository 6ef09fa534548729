"""Tests of the publishing floor."""
