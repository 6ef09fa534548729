"""What feeds an archive: briefs of pages, files, addresses and followed feeds."""
