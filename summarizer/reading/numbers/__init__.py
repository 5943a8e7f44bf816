"""Every number of an English news text: its place, kind, value or bounds, relation, unit and currency."""

from summarizer.reading.numbers.model import Kind, Number, Relation
from summarizer.reading.numbers.reader import find_numbers
from summarizer.reading.numbers.units import head_noun, unit_key

__all__ = ["Kind", "Number", "Relation", "find_numbers", "head_noun", "unit_key"]
