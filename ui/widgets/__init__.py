"""Widgets that know nothing of projects and people."""
