"""Treebanks and raw text -> a language pipeline; nothing that reads articles imports this."""
