"""What the office does: each call is one transaction and one sentence."""
