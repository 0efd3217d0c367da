"""The decision: everybody in play, choosing one of them, the record, saying no to others, and how it went.

`decision_page` is the step and leads from one part to the next.
"""
