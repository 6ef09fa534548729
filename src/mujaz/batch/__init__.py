"""Many articles: JSON Lines in, a brief a line out, in order, a process a core."""

from mujaz.batch.run import briefs_of_lines, write_briefs

__all__ = ["briefs_of_lines", "write_briefs"]
