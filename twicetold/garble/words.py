"""Short closed lists of English words that several rules ask for."""

AUXILIARIES = frozenset(
    "am is are was were be been being do does did have has had having will would shall should can could may might "
    "must isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from to with into onto upon about against between among through during before after under "
    "over across behind beyond within without toward towards since until near".split()
)
DETERMINERS = frozenset("the a an this that these those my your his her its our their every each".split())
SUBJECTS = frozenset("i you he she it we they there who".split())
CONJUNCTIONS = frozenset("and or but nor if because although though unless whether than as that which".split())
FUNCTION_WORDS = AUXILIARIES | PREPOSITIONS | DETERMINERS | CONJUNCTIONS | SUBJECTS | frozenset("not never so".split())

ROLES = frozenset(
    "attorney senator representative congressman congresswoman president secretary governor mayor minister "
    "ambassador general colonel captain major sergeant lieutenant chief judge justice prosecutor commissioner director "
    "chairman chairwoman spokesman spokeswoman sheriff detective marshal professor prince princess king queen".split()
)
"""Words that stand before a person's name and tell a part in public life."""
