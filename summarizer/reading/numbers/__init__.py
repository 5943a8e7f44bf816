"""Every number of an English news text: its place, kind, value or bounds, relation, unit and currency."""

from summarizer.reading.numbers.measures import head_noun, unit_key
from summarizer.reading.numbers.model import Kind, Number, Relation
from summarizer.reading.numbers.reader import find_numbers

__all__ = ["Kind", "Number", "Relation", "find_numbers", "head_noun", "unit_key"]
