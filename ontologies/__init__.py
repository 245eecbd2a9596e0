"""The politics that kg knows, as Turtle: classes, relations, actors, shapes and questions."""
