"""Articles: one text by one outlet, and the readers that make them from files and pages."""
