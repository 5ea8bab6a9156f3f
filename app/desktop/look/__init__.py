"""How Goodturn looks: tokens, the palette and stylesheet made from them, type, icons, themes."""
