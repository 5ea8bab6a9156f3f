"""`python -m app` is the command `goodturn`; behind it are a reader and a check of itself."""

import sys


def main() -> None:
    """Run the command line; or the reader of workbooks, which must not wait for the rest."""
    if sys.argv[1:2] == ["--read-workbook"]:
        from app.exchange.workbook_child import read_workbook_child

        sys.exit(read_workbook_child(sys.argv[2:]))
    if sys.argv[1:2] == ["--smoke"]:
        from app.desktop.smoke import run_smoke

        sys.exit(run_smoke(sys.argv[2:]))
    from app.cli import main as run_command_line

    run_command_line()


if __name__ == "__main__":
    main()
