"""English words and names -> what they say: lexicon tables, inflection, times and amounts."""
