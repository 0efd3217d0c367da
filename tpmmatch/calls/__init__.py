"""Calls: what to ask, how answers are rated, and what two raters, many estimates and slow replies tell. Pure."""
