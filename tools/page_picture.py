"""The picture of the evidence page in the documents: python -m tools.page_picture (needs the extra ``browser``)."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from summarizer import cli

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "page.png"
SEED = "seeds/003_security_talks.txt"
ITEM = "figures-2"


def main() -> int:
    """Take the picture of one seed's page with one figure pointed at."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "brief.html")
        cli.main([SEED, "--engine", "rules", "--output", str(page)])
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"))
            tab = browser.new_page(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
            tab.goto(f"{page.as_uri()}#{ITEM}")
            tab.locator(f"#{ITEM}").hover()
            PICTURE.parent.mkdir(exist_ok=True)
            tab.screenshot(path=PICTURE)
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
