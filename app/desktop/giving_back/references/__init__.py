"""References: asked for, written, looked at as paper, and sent."""
