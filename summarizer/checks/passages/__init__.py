"""Text as the checks see it: the source and what is said of it, cut into passages, clauses and words, once each."""
