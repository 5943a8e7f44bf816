"""Numbers as the checks compare them: which of the source's a number is, what it is bound to, and what is reckoned."""
