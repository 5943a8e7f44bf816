"""Deterministic readers: text in, mentions with spans out.

No input or output, no clock, no network, no engine. Any string is legal, and every
mention's span, applied to the text it was read from, gives the mention's surface.
"""
