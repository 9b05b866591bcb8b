"""What people decided about findings, and what becomes of it when a story is compared again."""
