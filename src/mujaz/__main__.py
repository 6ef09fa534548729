"""`python -m mujaz`: the command line."""

import sys

from mujaz.cli import main

sys.exit(main())
