"""``python -m summarizer`` is the command."""

import sys

from summarizer.cli import main

if __name__ == "__main__":  # a worker process imports its parent's main module
    sys.exit(main())
