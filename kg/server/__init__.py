"""Graph -> a server: SPARQL 1.1 Protocol, pages to read, reviews; or another server.

Nothing is imported here: sending a graph to another server needs none of what serving needs.
"""
