"""Qt models over light rows: named columns, roles of their own, plain tuples."""
