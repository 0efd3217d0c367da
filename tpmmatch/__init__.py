"""TPM Match: find the freelance technical project manager for one project.

The core, without a window. Read it from the floor up: `errors`, `paths` and `resources` meet the
machine; `model` holds the nouns; `wording` turns message ids into sentences; `vocabulary` knows the
trade's words. On these stand four neighbours that never meet: `intake` (file → person), `matching`
(project + people → ranking with reasons), `briefs` (what is printed) and `store` (what is kept).
`actions` joins them, one function per thing a person can ask; `cli` and the window call only those.
"""

__version__ = "0.1.0"
