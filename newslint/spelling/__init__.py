"""Which words in small letters no list knows, and what each was meant to be.

``words`` knows the true words, ``edits`` weighs slips of the hand and of the ear, ``ranking``
chooses what an unknown word was meant to be, by slip, frequency and neighbours.
"""
