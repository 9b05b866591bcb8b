"""Claims out of sentences: which words are a statement's predicate, and which belong to it."""
