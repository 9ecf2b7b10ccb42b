"""From bytes to a document: reading, datelines, paragraphs, sentences, tokens."""
