"""The style sheet: colours from the palettes of the app, light or dark as the reader's system has it, and for paper.

No colour says anything alone: a conflict is underlined, a garbled passage underlined with a wave, a difference with
dots, wording that changed with thin dots; and each has the number of its finding behind it.
"""

from twicetold.themes.palettes import CONTRAST, LIGHT, SAFE, Palette

_SHEET = """\
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body { margin: 0 auto; max-width: 84rem; padding: 1rem 1.5rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1rem; margin: 0 0 0.25rem; }
a { color: var(--accent); }
.number, .about, .ref, .facts, .legend, th, dt, form, nav, .verdict { font-family: system-ui, sans-serif; }
.about, .legend, dt, .number, .jump, th .about { color: var(--quiet); font-size: 0.85rem; font-weight: normal; }
.note { border-left: 4px solid var(--conflict-flag); padding-left: 0.75rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th { text-align: left; }
th, td { padding: 0.25rem 1rem; vertical-align: top; border-top: 1px solid var(--chosen); width: 50%; }
td + td, th + th { border-left: 1px solid var(--chosen); }
td p { margin: 0.25rem 0 0.5rem; padding-left: 2.6rem; position: relative; }
td .number { position: absolute; left: 0; text-decoration: none; user-select: none; }
td p.jump { margin-top: -0.25rem; }
.folded td { text-align: center; color: var(--quiet); background: var(--raised); }
.only { color: var(--faint); }
mark { background: none; color: inherit; border-radius: 2px; }
mark a { color: inherit; }
mark.conflict { background: var(--conflict-ground); color: var(--conflict); }
mark.garble { background: var(--garble-ground); color: var(--garble); }
mark.difference { background: var(--difference-ground); color: var(--difference); }
.conflict a, b.conflict { text-decoration: underline 2px; }
.garble a, b.garble { text-decoration: underline wavy 1px; }
.difference a, b.difference { text-decoration: underline dotted 2px; }
.edit { background: var(--edit-ground); color: var(--edit); text-decoration: underline dotted 1px; }
mark.dismissed, mark.off { background: none; color: inherit; }
mark.dismissed a { text-decoration: underline dashed 1px; }
mark.off a, .edit.off { text-decoration: none; background: none; }
mark.here, mark:target { outline: 2px solid var(--accent); outline-offset: 1px; }
.ref { font-size: 0.7rem; vertical-align: super; line-height: 0; margin-left: 0.15em; user-select: none; }
.ref.off { display: none; }
.finding { border: 1px solid var(--chosen); border-left: 5px solid var(--quiet); background: var(--raised);
  margin: 0 0 0.75rem; padding: 0.6rem 1rem; }
.finding.conflict { border-left-color: var(--conflict-flag); }
.finding.garble { border-left: 5px double var(--garble-flag); }
.finding.difference { border-left: 5px dotted var(--difference-flag); }
.finding:target { outline: 2px solid var(--accent); }
.finding p, .finding dl { margin: 0.3rem 0; }
.finding dd { margin: 0 0 0.4rem; }
.finding b { font-weight: 600; }
.message a { color: inherit; }
.verdict { font-size: 0.9rem; }
form { background: var(--raised); padding: 0.5rem 1rem; }
form[hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; }
fieldset label { display: inline-block; margin-right: 1.2rem; }
.facts { font-size: 0.9rem; }
.facts th, .facts td { width: auto; padding: 0.15rem 0.6rem; }
.facts .narrow { width: 8rem; }
"""
_NARROW = """\
.level, .level > tbody, .level > thead, .level tr, .level th, .level td { display: block; width: auto; }
.level td + td, .level th + th { border-left: 0; border-top: 1px dotted var(--chosen); padding-left: 2.5rem; }
.level td:empty { display: none; }
"""
_PAPER = """\
@page { margin: 1.5cm; }
body { max-width: none; padding: 0; font-size: 10pt; background: none; }
.finding, .folded td { background: none; }
form, nav { display: none; }
details::details-content { content-visibility: visible; }
thead { display: table-header-group; }
td p, .finding { break-inside: avoid; }
h2, h3 { break-after: avoid; }
mark, .edit, .finding { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
"""


def write_style() -> str:
    return "\n".join(
        [
            _colours(LIGHT),
            _within("(prefers-color-scheme: dark)", _colours(SAFE)),
            _within("(prefers-color-scheme: dark) and (prefers-contrast: more)", _colours(CONTRAST)),
            _SHEET,
            _within("screen and (max-width: 44rem)", _NARROW),
            _within("print", _colours(LIGHT) + _PAPER),
        ]
    )


def _within(query: str, rules: str) -> str:
    return f"@media {query} {{\n{rules}}}\n"


def _colours(palette: Palette) -> str:
    """Every colour of the palette under its own name."""
    named = (
        f"--{name.replace('_', '-')}: {value};"
        for name, value in zip(palette._fields, palette, strict=True)
        if str(value).startswith("#")
    )
    return f":root {{ {' '.join(named)} }}\n"
