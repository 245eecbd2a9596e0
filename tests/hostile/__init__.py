"""Hostile inputs -> verdicts: what kg does with whatever the web, a disk or a person may hold.

`python tests/hostile/run.py` makes the inputs, runs the command line on each, and prints a table.
"""
