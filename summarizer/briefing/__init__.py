"""The daily brief: many articles and their reports to one, story by story, by code.

The room is called briefing because the function is called ``daily``: ``summarizer.daily`` is the function.
"""
