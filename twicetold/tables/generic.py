"""Words that many names share: what a body, a building, a title of a paper or a place is called besides its own name.

``Cedarville University`` and ``Antioch University`` have nothing in common; nor does ``High School`` name a school.
"""

GENERIC = frozenset(
    (
        # bodies
        "academy administration agency alliance army assembly association authority bank bar board branch brigade "
        "bureau cabinet centre center chamber charity church club coalition college commission committee community "
        "company conference confederation congress consortium convention corporation corp council court department "
        "directorate division embassy enterprise federation firm force forces forum foundation front fund "
        "government group guard headquarters house inc industry initiative inspectorate institute institution "
        "joint league legion limited llc ltd ministry mission mosque movement museum navy network office order "
        "organisation organization parliament party partnership patrol plc police programme program project "
        "registry regiment school secretariat senate service services society squad squadron staff synagogue "
        "syndicate team temple theatre theater treasury tribunal troop trust union unit university universities "
        "industries holdings partners systems "
        # what tells the news
        "broadcasting channel chronicle courier daily evening express gazette globe herald journal magazine mail "
        "media mercury mirror morning news newspaper observer post press radio record review standard star sun "
        "sunday telegraph television times tribune tv weekly world "
        # buildings and places
        "airport alley area arena avenue base bay beach boulevard bridge building camp canal castle cathedral "
        "cemetery city clinic close coast county court creek crescent district drive estate factory farm field "
        "forest garden gardens gate harbour harbor highway hospital hotel island islands isle jail lake lane "
        "library line mall market memorial monument motorway mount mountain mountains neighbourhood neighborhood "
        "ocean palace parish park peninsula pier plant plaza port prison province range region republic reserve "
        "restaurant river road room sea square stadium state states station store strait street territory tower "
        "town township track trail valley village ward way zone "
        # what happens, and what is made or won
        "act agreement award awards battle bill case championship championships code cup day days election "
        "elections exhibition fair festival final finals game games inquiry law medal open operation prize race "
        "report season series show summit tour tournament treaty trial trophy war week year "
        # what is told beside them
        "advanced american central chief civil commercial communist conservative criminal data defence defense "
        "democratic economic education electric environmental federal finance financial first foreign general "
        "global grand great green hall health high holy home human imperial independent inter international junior "
        "justice labour labor legal liberal local main medical metropolitan middle military mills motors municipal "
        "mutual national new northern old primary private public red regional republican research royal second "
        "senior social socialist southern special superior supreme technical third transport united western "
        "eastern young "
    ).split()
)
DIRECTIONS = frozenset(
    (
        "north south east west northern southern eastern western northeast northwest southeast southwest north- "
        "east north-west south-east south-west central upper lower greater inner outer mid new old little "
    ).split()
)
"""Before a name they make it that of another place: ``East Velden``."""
JOINING = frozenset("of the for and in at on to".split())
"""Before a name they make it part of that of another bearer: ``University of Velden``."""
