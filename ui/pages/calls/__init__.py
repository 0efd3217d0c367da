"""The calls of a project: who is to be called, what to ask, one call being held, and what came of it.

`calls_page` is the step and leads from one part to the next; `open_call` is the call that is held, with its saving.
"""
