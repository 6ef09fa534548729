"""Many articles: JSON Lines in, a brief a line out, in order, a process a core.

Nothing is imported here, so that a worker process can take the user's own lexicon before any stage is loaded.
"""
