"""The nouns: frozen dataclasses and enums, one noun a file. They know no file, no store, no screen."""
