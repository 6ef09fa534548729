"""The archive: briefs kept in one SQLite file, and what is found in them across articles.

`opening` makes and migrates the file, `keeping` takes briefs in, `searching` and `quoting` find, `people`, `occurrences` and `timeline`
join what several articles tell. Functions take a SQLAlchemy connection and give frozen records.
"""
