"""Articles and pages of our own with gold, and figures that may only rise."""
