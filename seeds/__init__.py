"""The sample articles that ship."""
