"""The doors without a window: demo, notices, import, export and check."""

import typer

goodturn = typer.Typer(no_args_is_help=True)


def main() -> None:
    """Run the command line."""
    goodturn()
