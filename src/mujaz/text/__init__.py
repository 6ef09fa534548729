"""Arabic as characters: folding with a map back, tokens and clitics, quotations, sentences, numbers and the calendar."""
