"""Everything that asks and waits, behind one port, so that nothing modal ever stands in a test's way."""
