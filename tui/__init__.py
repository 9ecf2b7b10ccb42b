"""The terminal app: screens, commands, keys."""
