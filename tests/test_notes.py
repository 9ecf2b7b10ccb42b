"""What is said at the top, and what is kept quiet, when two texts cannot be compared."""

import pytest

import twicetold
from twicetold.model import Category
from twicetold.text.language import is_english

ENGLISH = "The council of Velden met on Monday and agreed to build the bridge, Ann Roe, 34, said. " * 5
GERMAN = "Der Rat von Velden tagte am Montag und beschloss den Bau der Brücke, sagte Ann Roe, 43. " * 5
OTHER = "Seven sailors rowed across a lake for a prize of 90 crowns, and nobody fell in, to great applause. " * 5


def test_different_stories_are_said_to_be_so() -> None:
    """Nothing rests on a match where nothing matches."""
    comparison = twicetold.compare(twicetold.document(ENGLISH), twicetold.document(OTHER))
    assert comparison.links == ()
    assert "different stories" in comparison.notes[0]
    assert [finding for finding in comparison.findings if finding.category is not Category.GARBLE] == []
    assert "different stories" in twicetold.export(comparison, "text")


def test_other_languages_are_said_to_be_so() -> None:
    """Rules made for English are not let loose on another language."""
    comparison = twicetold.compare(twicetold.document(ENGLISH), twicetold.document(GERMAN))
    assert "right text does not seem to be English" in comparison.notes[0]
    assert comparison.findings == ()
    assert twicetold.inspect(twicetold.document(GERMAN)).findings == ()


OTHER_LANGUAGES = {
    "German": "Der Rat von Velden hat am Montag beschlossen, die Brücke über den Fluss nicht mehr zu bauen.",
    "French": "Le conseil de Velden a décidé lundi de ne plus construire le pont sur la rivière.",
    "Spanish": "El ayuntamiento de Velden decidió el lunes no construir más el puente sobre el río.",
    "Italian": "Il consiglio di Velden ha deciso lunedì di non costruire più il ponte sul fiume.",
    "Dutch": "De gemeenteraad van Velden besloot maandag de brug over de rivier niet meer te bouwen.",
    "Swedish": "Rådet i Velden beslutade i måndags att inte längre bygga bron över floden.",
    "Polish": "Rada miasta Velden postanowiła w poniedziałek nie budować już mostu przez rzekę.",
    "Hungarian": "A veldeni tanács hétfőn úgy döntött, hogy nem építi meg a hidat a folyón.",
    "Turkish": "Velden belediye meclisi pazartesi günü nehrin üzerine köprü yapmamaya karar verdi.",
    "Indonesian": "Dewan kota Velden pada hari Senin memutuskan untuk tidak membangun jembatan di atas sungai.",
    "Chinese": "市议会星期一决定不再修建大桥。",
    "Arabic": "قرر المجلس عدم بناء الجسر.",
    "Russian": "Совет решил не строить мост.",
    "Greek": "Το συμβούλιο δεν θα χτίσει τη γέφυρα.",
    "Korean": "시의회는 다리를 짓지 않기로 했다.",
    "Hindi": "परिषद ने पुल न बनाने का फैसला किया।",
}


@pytest.mark.parametrize("text", OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES)
def test_a_short_text_in_another_language_is_said_to_be_so(text: str) -> None:
    """One sentence is enough, and a few letters of another script."""
    comparison = twicetold.compare(twicetold.document(text), twicetold.document(text.replace("5", "6")))
    assert [note for note in comparison.notes if "English" in note] == [
        f"The {side} text does not seem to be English: its paragraphs are linked, and no findings are looked for."
        for side in ("left", "right")
    ]
    assert comparison.claims == ()
    assert "not seem to be English" in twicetold.inspect(twicetold.document(text)).notes[0]


ENGLISH_TEXTS = [
    "Mayor resigns over ferry contract, opposition wants new inquiry",
    "Three dead, two hurt after bus crash near Velden bridge",
    "Ferry contract: council delays decision again, costs rise sharply",
    "Karin Vos, Dora Lind, Walter Horn, Tom Pym, Luis Okafor, Max Arendt, Anna Leeson",
    "The film “Le Temps des cerises” was shown in the rue de la Paix with “Die Brücke”.",
    "He flew from Москва to Αθήνα and read 人民日报 on the way to the meeting.",
    "LONDON (AP) - Arle beats Velden 3-1, tops table; Brandt scores twice, Horn sent off",
    "Teh councl of Veldn mett on Mondey adn agred to biuld teh brigde acros teh rivver",
]


@pytest.mark.parametrize("text", [*ENGLISH_TEXTS, "Rat tagte am Montag", "Ja", "", "2021", "!?"])
def test_english_and_what_is_too_short_to_tell_have_no_such_note(text: str) -> None:
    """Headlines, lists of names, foreign words in an English sentence, bad spelling."""
    assert is_english(twicetold.document(text))


def test_one_story_has_no_note() -> None:
    """A pair that can be compared is not talked about."""
    later = ENGLISH.replace("Monday", "Friday")
    assert twicetold.compare(twicetold.document(ENGLISH), twicetold.document(later)).notes == ()


def test_the_same_words_on_both_sides_are_no_findings() -> None:
    """One text set anew is one telling, even a damaged one; where its damage is told stands in the note."""
    damaged = ENGLISH + "\n\nThe the bridge is is closed until until spring, the the mayor said said. ."
    comparison = twicetold.compare(twicetold.document(damaged), twicetold.document(damaged.replace(", Ann", ",\nAnn")))
    assert twicetold.inspect(twicetold.document(damaged)).findings
    assert (comparison.findings, comparison.edits) == ((), ())
    assert "same words" in comparison.notes[0] and "inspect" in comparison.notes[0]


def test_an_empty_side_is_no_accident() -> None:
    """A text beside nothing is a text read alone."""
    comparison = twicetold.compare(twicetold.document(ENGLISH), twicetold.document(""))
    assert (comparison.links, comparison.notes) == ((), ())


def test_the_interface_does_not_depend_on_what_was_imported_before() -> None:
    """``twicetold.export`` is a function also after its package has been imported."""
    import twicetold.export.json

    document = twicetold.document(ENGLISH)
    assert twicetold.export(twicetold.compare(document, document), "json").startswith("{")
