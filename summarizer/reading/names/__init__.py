"""Names: who and what a text speaks of, one actor under all its spellings."""

from summarizer.reading.names.find import find_names
from summarizer.reading.names.name import Kind, Name
from summarizer.reading.names.same import How, keys_of, same_name
from summarizer.reading.names.tables import tables

__all__ = ["How", "Kind", "Name", "find_names", "keys_of", "same_name", "tables"]
