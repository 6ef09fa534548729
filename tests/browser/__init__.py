"""Tests that click in a real Chromium."""
