"""``python -m twicetold``."""

import sys

from twicetold.cli import main

sys.exit(main())
