"""Who holds which office, and whose office it is."""
