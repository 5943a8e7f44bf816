"""A news text goes in; a typed brief comes out, and code has checked every item of it against its source."""
