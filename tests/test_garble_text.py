"""What the garble rules see in one text alone, and what they leave alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import twicetold
from twicetold.garble.registry import ALONE, FROM_THE_PAIR, WHERE_DAMAGED, Detector, find_garbles
from twicetold.garble.telling import Telling
from twicetold.model import Document, Link, Paragraph, Relation, Sentence, Span


def found(text: str, rule: str = "") -> list[str]:
    """The quoted damage that rules beginning with ``rule`` find."""
    document = twicetold.document(text)
    return [document.quote(c.left[0]) for c in find_garbles(Telling(document)) if c.rule.startswith(rule)]


DAMAGED = [
    ("punctuation.doubled", "The bridge will open, the mayor said. . It was late.", ". ."),
    ("punctuation.doubled", "Acme Pumps , , a maker of pumps, closed.", ", ,"),
    ("punctuation.doubled", "The pumps,, all twelve, were sold.", ",,"),
    ("punctuation.apostrophe", "The firm ignored the workers ‘demands for years.", "workers ‘demands"),
    ("punctuation.unbalanced", "The plan was ” hardly new to the town.", "was ”"),
    ("punctuation.unbalanced", "The “plan was hardly new.\n\nNobody liked it.\n\nIt failed.", "“plan"),
    ("boundary.abbreviation", "U.N. in the eastern province. Envoy Ada Lind wrote.", "U.N. in the eastern province."),
    ("boundary.abbreviation", "U.S. in Iowa. Senator Ada Lind wrote.", "U.S. in Iowa. Senator Ada Lind"),
    ("boundary.relative", "They flew to Peru and Chile. Which are on the coast, too.", "Chile. Which are"),
    ("boundary.dangling", "Lind joined the. Council members were glad.", "the."),
    ("boundary.number", "The bridge cost 3. 2 million euros.", "3. 2"),
    ("boundary.order", "The letter to Senator U.S. Ada Lind was lost.", "Senator U.S."),
    ("boundary.title", "The dog, which they called Rex Mr., barked.", "Rex Mr."),
    ("fragment.no-subject", "“We wait until the bridge is open.” Was not", "Was not"),
    ("fragment.no-subject", "The tower closed. Have been. It opened again in May.", "Have been."),
    ("fragment.leftover", "The road is long, he said. it. The town is far.", "it."),
    ("pronoun.subject", "Secretary Martha Lind left the town in May. Lind put his pen down.", "his"),
    ("nonword.slip", "It was a matter of openess and trust.", "openess"),
    ("nonword.slip", "The Brazillian coach agreed.", "Brazillian"),
    ("nonword.scanned", "The sbip left the liarbour in tbe mornlng and the wlnd was fair.", "liarbour"),
    ("mojibake.misread", "Itâ€™s a small cafÃ© in MÃ¼nchen.", "Itâ€™s"),
    ("mojibake.misread", "He said вЂњyesвЂќ to all of it.", "вЂњyesвЂќ"),
    ("mojibake.misread", "The old caf√© was shut.", "caf√©"),
    ("mojibake.lost", "A plate of sm�rgas was served.", "�"),
    ("mojibake.markup", "Berg &amp; Sons sold the mill.", "&amp;"),
    ("repetition.words", "They were were rescued at dawn.", "were were"),
    ("repetition.words", "It stood at the end of the of the road.", "of the of the"),
    (
        "repetition.passage",
        "The mill closed in the spring of 1990.\n\nIt was sold.\n\nThe mill closed in the spring of 1990.",
        "The mill closed in the spring of 1990.",
    ),
    ("phrases.tortured", "The needle turns in a magnetic pasture.", "magnetic pasture"),
    ("phrases.broken", "She flew to Novel York in May.", "Novel York"),
    ("phrases.broken", "He left the Joined Together States.", "Joined Together States"),
    ("order.impossible", "The bank stood at the of the river.", "the of"),
    ("order.impossible", "She walked to a the market.", "a the"),
    ("agreement.subject", "The mayor said he were late.", "he were"),
    ("agreement.subject", "Yesterday they was told to leave.", "they was"),
    ("agreement.number", "The new rules was changed in May.", "rules was"),
    ("agreement.number", "He sold such a swords, and left.", "such a swords"),
    ("agreement.form", "She did not went to the mill.", "did not went"),
    ("agreement.form", "The baker has took the bread.", "has took"),
    ("agreement.form", "It begun to rain at noon.", "It begun"),
    ("inflection.modal", "She will gets the bread at noon.", "will gets"),
    ("inflection.modal", "The baker could not wait; he cannot to stay.", "cannot to stay"),
    ("inflection.have", "The ship had leave the harbour.", "had leave"),
    ("inflection.be", "The smoke was see from the hill.", "was see"),
    ("inflection.made", "The letters were sended at noon.", "sended"),
    ("number.plural", "Late on Monday, eleven persons was hurt.", "persons was"),
    ("number.plural", "The new bakers, who was late, left.", "bakers, who was"),
    ("number.pronoun", "The trees are old, and they remains.", "they remains"),
    ("number.counted", "Two hundred soldier have come.", "hundred soldier"),
    ("number.person", "She met a boy which was lost.", "boy which"),
    ("constructions.question", "He did not say how much had the men asked.", "how much had the"),
    ("constructions.order", "So few trees a danger represent, he said.", "a danger represent"),
    ("constructions.order", "So much bread sell they in a week.", "sell they"),
    ("constructions.order", "He came on the evening Friday.", "the evening Friday"),
    ("constructions.owner", "They opened the doors of him at dawn.", "the doors of him"),
    ("constructions.since", "It was the worst rain since fifty years.", "since fifty years"),
    ("constructions.bare", "They left without improve the road.", "without improve"),
    ("constructions.bare", "The party let them to go at last.", "let them to go"),
    ("constructions.form", "The house has be sold.", "has be"),
    ("constructions.form", "He enjoys to swim in May.", "enjoys to swim"),
    ("constructions.pronoun", "It was a letter from he and his son.", "from he"),
    ("constructions.form", "Three of them is died in the meantime.", "is died"),
    ("constructions.person", "The foreman, Paul Berg, 52, which was late, left.", "Berg, 52, which"),
    ("constructions.single", "It rained. The daily magazine Post describe it.", "magazine Post describe"),
    ("number.plural", "Nine mine workers who was closed in came home.", "workers who was"),
    ("casing.lost", "They met in the united States.", "united States"),
    ("casing.lost", "The mill was shut in april by its owner.", "april"),
    ("constructions.noun", "They studied the utilize of coal.", "the utilize"),
    ("number.plural", "The bakers, who are old and poor, is glad.", "bakers, who are old and poor, is"),
    ("number.plural", "She gave them to men which never was there.", "men which never was"),
    ("repetition.words", "“It rains,” he said. he said. The mill is shut.", "he said. he said."),
    ("constructions.degree", "The road is more better now.", "more better"),
    ("complements.listener", "The mayor told to journalists that it was late.", "told to journalists"),
    ("complements.listener", "The party asks to the council to act.", "asks to the"),
    ("complements.bare", "They had a day for test it before dawn.", "for test it"),
    ("complements.there", "Also boats from abroad there are, and birds.", "abroad there are"),
    ("articles.sound", "It was an voluntary payment.", "an voluntary"),
    ("articles.sound", "He ate a orange.", "a orange"),
    ("apostrophes.lost", "Theres a way, he said.", "Theres"),
    ("apostrophes.lost", "The theme of this years budget is water.", "this years"),
    ("truncation.end", "The mill closed in May. The owner promised to build a new bridge over the", "over the"),
    ("truncation.end", "The mill closed in May. The owner, who came late, had a symphonic tradi", "symphonic tradi"),
    ("truncation.middle", "In those years he was the After the war the town was rebuilt.", "the After"),
    ("furniture.line", "What You Need To Know The mill is closed.\n\nIt rained.", "What You Need To Know"),
    ("furniture.line", "The mill is closed.\n\nShare this article\n\nIt rained.", "Share this article"),
    ("furniture.line", "The mill is closed.\n\nRead more: Mill sold\n\nIt rained.", "Read more"),
    ("pronoun.speaker", "“It rains,” said spokeswoman Martha Lind. “We are late,” he added.", "he"),
]  # fmt: skip

SOUND = [
    "It rained ... and then it snowed. . . . The town slept.",
    "The firm, Acme Inc., makes pumps, valves, etc.; it closed.",
    "The workers’ ‘demands’ were met.",
    "“The first day was long.\n\n“The second was longer,” she said.",
    "The wall is 6'2\" high and the “door” is new.",
    "Get ’em while they are hot, said the rock 'n' roll singer of the '90s.",
    "Which bridge will close? Nobody knows. Which is why people wait.",
    "They live in the U.S. Senator Ada Lind does not.",
    "Vitamin A. The body needs it. He asked what it was for. The doctor knew.",
    "Not so. Not yet. Will it? It was. Do not. Never.",
    "Martha Lind met Paul Berg. He gave her his pen.",
    "Martha Lind met a man. He was late.",
    "“It rains,” said Martha Lind. Kim Berg agreed. “We are late,” he added.",
    "The Queen Mary sailed. The ship lost her anchor, Paul Berg said.",
    "He said that that had had a very, very long life in Pago Pago, no no.",
    "The vlogger and the homebuyer de-escalated an anti-noise realisation in Qrsk with Ada Pqlkr.",
    "Café, naïve, “Zoë”, “CITÉ”, £5 and 5 °C, a façade — and ½ of it.",
    "Read more books, she said. Follow the river north. Share this with friends.",
    "Mill to close next year\n\nThe mill will close. It is old.",
    "The law has these parts:\n\nfirst, the part on mills and the rivers they stand on\n\nsecond, the rest.",
    "If he were late, did he have a sports car? The number of rules was small. The news was good.",
    "An hour later a European bought a one-off unit from an FBI man and an honest heir.",
    "She spoke on In Our Time. He went to The Hague for The Times, and at The Globe they met.",
    "He said that, of the two, neither was to his liking, and that with luck they would be sold.",
    "In those years today is what it is; its wont is to last. These weeks were long.",
    "“They was late,” he said. “I don't want no trouble.”",
    "Days ago the old York road was closed. It is a study of machine learning and a search engine.",
    "He was told to leave. The tale told to children was old. For help it turned to her. It is the best there is.",
    "All he did was sleep. It is a must to see. They had access to a can opener that was open.",
    "The number of rules was small. One of the houses was old. Ten miles is far, and apples was what he ate.",
    "It was the death of him, since two years ago he had what it takes. How much did they ask? Let it go.",
    "On 4 May 1926. 5 people came. See section 3. 2 more are there.",
]


@pytest.mark.parametrize(("rule", "text", "damage"), DAMAGED)
def test_damage_is_found(rule: str, text: str, damage: str) -> None:
    """Each rule points at the damaged words."""
    assert damage in found(text, rule)


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    """Good English that looks like damage is not marked."""
    assert found(text) == []


def test_stray_spaces_are_one_quiet_note() -> None:
    """A text that lost its spacing is told so once."""
    text = 'A " quiet " street. The \' old \' town. " It rains, " he said. About 2, 000 people live there.'
    notes = [c for c in find_garbles(Telling(twicetold.document(text))) if c.kind == "punctuation"]
    assert len(notes) == 1
    assert len(notes[0].left) > 3
    assert notes[0].confidence <= 0.3


def test_a_foreign_text_is_not_called_scanned() -> None:
    """Unknown words all through say that the text is not English, not that it is damaged."""
    text = "De molen staat aan de rivier en de eigenaar heeft hem vorig jaar verkocht aan een bakker."
    assert found(text, "nonword") == []


SPUN = """The constabulary aforesaid the adult male had been conked by a sorcerous autobus on the thoroughfare.
Functionary enounced that the metropolis would inaugurate a enquiry hebdomad hence. The twain vernal youngster were
ferried to infirmary, where medico sawed their wellness was betterment. The city manager perished to remark."""
SPOKEN = """The police said the man had been hit by a black bus on the street. Officials announced that the city would
begin an inquiry next week. The two young boys were taken to hospital, where doctors said their health was improving.
The mayor declined to comment."""


def test_a_text_full_of_odd_synonyms_is_marked_word_by_word() -> None:
    """A program's synonyms come in crowds; the words that they replaced are offered."""
    document = twicetold.document(SPUN)
    swaps = {
        document.quote(c.left[0]): c.suggestion for c in find_garbles(Telling(document)) if c.rule == "spinning.swap"
    }
    assert len(swaps) >= 6
    assert swaps["aforesaid"] == "said"


def test_the_same_story_in_plain_words_has_no_swaps() -> None:
    """Usual words stay unmarked, and the spun text is the more damaged one."""
    spun, plain = (twicetold.inspect(twicetold.document(text)) for text in (SPUN, SPOKEN))
    assert plain.findings == ()
    assert spun.damage > 10 * plain.damage


def test_letters_that_grow_in_small_type_move_no_span() -> None:
    """A capital that becomes two letters in small type must not shift what is marked after it."""
    document = twicetold.document("İİİ " + SPUN)
    swaps = [document.quote(c.left[0]) for c in find_garbles(Telling(document)) if c.rule == "spinning.swap"]
    assert "aforesaid" in swaps


def test_one_rare_word_is_no_spinning() -> None:
    """An odd word in a plain text is a choice."""
    assert found(SPOKEN.replace("inquiry", "perquisition"), "spinning") == []


@pytest.mark.parametrize(
    "encoding", "cp1252 cp1250 cp1251 cp1253 cp1254 cp1257 mac_roman iso8859_2 latin_1 cp850".split()
)
@pytest.mark.parametrize("word", ["It’s", "café", "“plan”", "£50", "München", "São", "naïve"])
def test_every_common_misreading_is_seen(encoding: str, word: str) -> None:
    """UTF-8 that was read in another encoding is told, whichever it was."""
    misread = word.encode().decode(encoding, "replace")
    assert found(f"She said that {misread} was here.", "mojibake") != []
    assert found(f"She said that {word} was here, l’été, CITÉ’s “Ålesund”.", "mojibake") == []


TWIN = "The crowd met at the Lo Kin Shek Hall. The Shek family, and the actor Tom Reed, paid. The union is the ABBC."


def beside(text: str, rule: str) -> list[str]:
    """What the rules that need the twin find in ``text`` beside ``TWIN``."""
    document = twicetold.document(text)
    telling = Telling(document, twicetold.document(TWIN))
    return [document.quote(c.left[0]) for c in find_garbles(telling) if c.rule.startswith(rule)]


def test_a_name_with_a_common_word_in_it_is_read_back_from_the_twin() -> None:
    """The text names Shek elsewhere, so that Check is a slip."""
    assert beside("They met at the Lo Kin Check Hall. The Shek family paid.", "misnamed") == ["Lo Kin Check Hall"]
    assert beside("They met at the Lo Kin Baker Hall, not at that of the family.", "misnamed") == []


def test_a_pronoun_for_nobody_is_seen_beside_the_twin() -> None:
    """Neither text tells of a woman."""
    assert beside("Tom Reed paid for the hall in the village. It has a lamp. She turns.", "pronoun") == ["She"]
    assert beside("Tom Reed and Ada Lind paid for the hall. It has a lamp. She was glad.", "pronoun") == []


def test_furniture_is_no_damage() -> None:
    """Buttons of the page do not make an article a damaged one."""
    assert twicetold.inspect(twicetold.document("The mill is closed.\n\nShare this article\n\nIt rained.")).damage == 0


def test_suggestions_read_the_damage_back() -> None:
    """Where the right wording is plain it is offered."""
    document = twicetold.document("It was a matter of openess. He left. Itâ€™s late. The workers ‘demands were met.")
    suggestions = {c.rule: c.suggestion for c in find_garbles(Telling(document))}
    assert suggestions["nonword.slip"] == "openness"
    assert suggestions["mojibake.misread"] == "It’s"
    assert suggestions["punctuation.apostrophe"] == "workers’ demands"


PIECES = st.sampled_from(
    [
        *"“ ” \" ' ’ ‘ . , .. … U.S. in Mr. Ada Lind he she her said the of a an İ ß é Ã© â€™ � &amp; 3. 2".split(),
        *"million aforesaid novel York did not went were were Which To Was share more: tbe wlnd openess".split(),
        *"日本 🙂 - — ( ) X1 \u0301".split(),
        "\n\n",
        "\n",
    ]
)


@given(st.lists(PIECES | st.text(max_size=5), max_size=60))
@settings(max_examples=150, deadline=None)
def test_every_span_points_into_the_text(pieces: list[str]) -> None:
    """Whatever a text holds, each finding marks at least one sign of it, and nothing fails."""
    document = twicetold.document(" ".join(pieces).replace("\0", ""))
    for candidate in find_garbles(Telling(document, twicetold.document(SPOKEN))):
        for span in candidate.left:
            assert 0 <= span.start < span.end <= len(document.text)
        assert candidate.message.endswith((".", "?", "!"))


WORST = {
    "find_complements": "told to for it there is boats there is, ",
    "find_punctuation": "“",
    "find_spacing": "a \" ' , ",
    "find_boundaries": "Which of the U.S. in ",
    "find_fragments": "abc. it",
    "find_pronouns": "Mrs Ab he ",
    "find_nonwords": "Aab-",
    "find_mojibake": "Ã©",
    "find_repetitions": "ab cd ef gh ij ",
    "find_truncation": "the ",
    "find_furniture": "share print share print ",
    "find_spinning": "aforesaid ",
    "find_phrases": "novel york ",
    "find_disorder": "the of ",
    "find_disagreements": "did not such an as ",
    "find_articles": "an Ab-",
    "find_apostrophes": "this years dont ",
    "find_casing": "in new York at Was late in april ",
    "find_inflections": "had leave the cannot to wait ",
    "find_number": "the many three persons was ",
    "find_constructions": "say how what a b had the doors of him since ten years a danger represent ",
    "find_clauses": "Because it ",
    "find_strange_words": "abcdq ",
}
WORST_BESIDE = {
    "find_corrupt_names": "Ada Lindt of Rivermont ",
    "find_misnamed": "Ada Lindt of Rivermont ",
    "find_translated": "the Chamber of Handwriting rec.fishing.knots ",
    "find_wrong_terms": "told plaintiffs of the owners divorce ",
    "find_slots": "told plaintiffs that the mill has ",
    "find_frames": "told the plaintiffs of the mill in ",
    "find_homonyms": "the duty of the party to the street ",
    "find_linked_pronouns": "he told his owners ",
    "find_run_together": "“ab,” “cd,” ",
    "find_requoted": "“ab cd ef gh ij kl mn,” he said ",
}
"""For the rules that ask the twin; the twin is the same text with one other word."""
MEGABYTE = 1_000_000


def one_sentence(text: str) -> Document:
    """A document of one endless sentence, cut by nobody."""
    span = Span(0, len(text))
    return Document(text, "", "", "", (Paragraph(0, span, span, (Sentence(0, 0, span),)),))


@pytest.mark.parametrize(
    "detect", sorted({*ALONE, *WHERE_DAMAGED}, key=lambda detect: detect.__name__), ids=lambda detect: detect.__name__
)
def test_no_rule_backtracks_without_bound(detect: Detector) -> None:
    """A megabyte of its worst text takes a rule about ten times as long as a tenth of it, not a hundred times."""
    piece = WORST[detect.__name__]  # a new rule states its worst text here

    def seconds(length: int) -> float:
        telling = Telling(one_sentence(piece * (length // len(piece))), is_damaged=detect in WHERE_DAMAGED)
        start = time.process_time()
        sum(1 for _ in detect(telling))
        return time.process_time() - start

    seconds(1000)
    assert seconds(MEGABYTE) < 30 * seconds(MEGABYTE // 10) + 2.0


@pytest.mark.parametrize("detect", FROM_THE_PAIR, ids=lambda detect: detect.__name__)
def test_no_rule_beside_the_twin_backtracks_without_bound(detect: Detector) -> None:
    """The same for a megabyte on both sides, linked as one sentence."""
    piece = WORST_BESIDE[detect.__name__]  # a new rule states its worst text here
    link = Link((0,), (0,), Relation.PARAPHRASED, 0.9)

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        twin = one_sentence(f"Prosecutors {text}")
        telling = Telling(one_sentence(text), twin, (link,), (link,), is_damaged=True)
        start = time.process_time()
        sum(1 for _ in detect(telling))
        return time.process_time() - start

    seconds(1000)
    assert seconds(MEGABYTE) < 30 * seconds(MEGABYTE // 10) + 2.0


def test_a_scanned_list_is_looked_at_though_it_has_no_small_words() -> None:
    """Few of *the* and *of*, and yet English words: the noise is found."""
    lots = (
        "Lot 4, twelve acres, same place, upset pnce, three pounds per acrc. Lot 5, mill house, stables, rnill pond. "
    )
    assert "acrc" in found(lots * 4)


def test_in_another_language_only_the_encoding_is_looked_for() -> None:
    """No English rule has a say there; a wrong encoding shows in any language."""
    german = (
        "Der Rat der Stadt tagte am Montag und beschloss den Bau einer neuen BrÃ¼cke. . Die Kosten trÃ¤gt das Land. "
    )
    assert found(german * 3, "mojibake") and len(found(german * 3, "mojibake")) == len(found(german * 3))


def test_a_contradiction_is_no_damage() -> None:
    """An article that says two things of one fact is not a garbled one."""
    text = "Ada Lind, 52, of Oslo, runs the mill. It rained all day. Ada Lind, 57, of Oslo, was glad."
    assert twicetold.inspect(twicetold.document(text)).damage < 0.1
