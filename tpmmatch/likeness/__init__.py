"""Who may be the same person under another spelling, and how two profiles become one. Pure: documents in, words out.

A document's `traits` tell somebody from others: `names`, `contacts`, firms. `keys` says under which keys two who may be
the same always meet, so that nobody is held against everybody; `judging` says of two who met whether they may be one,
and why. Rather nobody is suggested than the wrong one: a name alone never does. `joining` makes one document of two,
and lays what a file says now over what it said before; `entries` knows which entries of two lists are the same.
"""
