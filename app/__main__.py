"""`python -m app` is the command `goodturn`."""

from app.cli import main

if __name__ == "__main__":
    main()
