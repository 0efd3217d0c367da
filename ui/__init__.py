"""The window of TPM Match: widgets over `tpmmatch.actions`, and nothing below them.

`launch` decides between window and command line before Qt is touched; `app` builds everything and
tells the start order; `main_window` only leads from page to page. `pages` follow the order of the
work; `models` put light rows before Qt's views; `widgets` know nothing of projects and people.
"""
