"""How the models that Mujaz comes with are fitted, and the text that was written for it."""
