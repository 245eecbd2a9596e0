"""Trees and text -> who says so: reports, quotations and their speakers."""
