"""Colours and nothing else."""
