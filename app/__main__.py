"""`python -m app` is the command `goodturn`, and once in a while the reader of a workbook."""

import sys


def main() -> None:
    """Run the command line, or the hidden reader, which must not wait for the rest of the app."""
    if sys.argv[1:2] == ["--read-workbook"]:
        from app.exchange.workbook_child import read_workbook_child

        sys.exit(read_workbook_child(sys.argv[2:]))
    from app.cli import main as run_command_line

    run_command_line()


if __name__ == "__main__":
    main()
