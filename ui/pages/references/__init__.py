"""References: who is close to being chosen, whom to ask about them, and how far they agree with you."""
