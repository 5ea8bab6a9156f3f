"""Charts drawn by us: one `paint` a kind, for the screen, pictures, drawings and print alike."""
