"""Finished work, kept on disk: SQLite by default, PostgreSQL where its URL is given."""
