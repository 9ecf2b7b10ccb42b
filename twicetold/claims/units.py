"""Units of measure, money and shares: what stands beside an amount, and what it is in one common unit.

    ``30 miles`` 48.3 km      ``11 pounds of flour`` 5 kg     ``75 mph`` 121 km/h      ``104 degrees Fahrenheit`` 40 °C
    ``$2.4m``, ``US$2.4m``, ``2.4 million dollars`` $         ``EUR 20 million`` €       ``99 cents`` 0.99 $
    ``12 per cent`` %         ``25 basis points`` 0.25 points      ``a fortnight`` 14 days

Two measures are compared in the common unit, with a little room when they are told in different ones. Money of two
currencies is never compared. Factors: the international yard and pound of 1959, the US gallon and acre.
"""

from dataclasses import dataclass

from twicetold.text.tokens import Token, TokenKind


@dataclass(frozen=True, slots=True)
class Unit:
    """``name`` of the common unit; a value is ``value * factor + shift`` of it; ``told`` is the unit as told."""

    name: str
    factor: float = 1.0
    shift: float = 0.0
    told: str = ""


_LENGTHS = (
    ("m", 1.0, "metre metres meter meters m"),
    ("km", 1000.0, "kilometre kilometres kilometer kilometers km kms"),
    ("mi", 1609.344, "mile miles"),
    ("ft", 0.3048, "foot feet ft"),
    ("yd", 0.9144, "yard yards"),
    ("in", 0.0254, "inch inches"),
    ("cm", 0.01, "centimetre centimetres centimeter centimeters cm"),
    ("mm", 0.001, "millimetre millimetres millimeter millimeters mm"),
    ("nmi", 1852.0, "nautical-miles"),
)
_MASSES = (
    ("kg", 1.0, "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
    ("g", 0.001, "gram grams gramme grammes"),
    ("lb", 0.45359237, "lb lbs"),
    ("oz", 0.028349523, "ounce ounces oz"),
    ("t", 1000.0, "tonne tonnes"),
    ("ton", 1000.0, "ton tons"),
)
_AREAS = (("ha", 10**4, "hectare hectares ha"), ("acre", 4046.8564, "acre acres"))
_VOLUMES = (
    ("l", 1.0, "litre litres liter liters"),
    ("gal", 3.785411784, "gallon gallons"),
    ("bbl", 158.987294928, "barrel barrels"),
)
_SPEEDS = (("km/h", 1.0, "kph kmh"), ("mph", 1.609344, "mph"), ("kn", 1.852, "knot knots"))
_POWERS = (
    ("kW", 10.0**3, "kilowatt kilowatts kw"),
    ("MW", 10.0**6, "megawatt megawatts mw"),
    ("GW", 10.0**9, "gigawatt gigawatts gw"),
)
_TIMES = (
    ("second", 1 / 86400, "seconds"),
    ("minute", 1 / 1440, "minute minutes"),
    ("hour", 1 / 24, "hour hours hr hrs"),
    ("day", 1.0, "day days"),
    ("week", 7.0, "week weeks"),
    ("fortnight", 14.0, "fortnight fortnights"),
    ("month", 30.4375, "month months"),
    ("year", 365.25, "year years"),
    ("decade", 3652.5, "decade decades"),
)
UNITS = {
    word: Unit(name, factor, 0.0, told)
    for name, rows in (
        ("m", _LENGTHS),
        ("kg", _MASSES),
        ("m²", _AREAS),
        ("l", _VOLUMES),
        ("km/h", _SPEEDS),
        ("W", _POWERS),
        ("days", _TIMES),
    )
    for told, factor, words in rows
    for word in words.split()
}
MEASURES = frozenset(unit.name for unit in UNITS.values()) | {"°C", "points"}
_DEGREES = {
    **dict.fromkeys(("celsius", "centigrade", "c"), Unit("°C", 1.0, 0.0, "C")),
    **dict.fromkeys(("fahrenheit", "f"), Unit("°C", 5 / 9, -160 / 9, "F")),
}
_POUND = UNITS["lb"]
_SIGNS = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "rupees", "usd": "$", "eur": "€", "gbp": "£", "rs": "rupees"}
_MONEY = {
    word: (sign, factor)
    for sign, factor, words in (
        ("$", 1.0, "dollar dollars usd"),
        ("€", 1.0, "euro euros eur"),
        ("£", 1.0, "pound pounds gbp sterling quid"),
        ("¥", 1.0, "yen"),
        ("rupees", 1.0, "rupee rupees"),
        ("yuan", 1.0, "yuan renminbi"),
        ("roubles", 1.0, "rouble roubles ruble rubles"),
        ("pesos", 1.0, "peso pesos"),
        ("francs", 1.0, "franc francs"),
        ("kronor", 1.0, "krona kronor krone kroner"),
        ("rand", 1.0, "rand"),
        ("$", 0.01, "cent cents"),
        ("£", 0.01, "pence"),
    )
    for word in words.split()
}
CURRENCIES = frozenset(_SIGNS.values()) | {sign for sign, _ in _MONEY.values()}
_NATIONS = frozenset("u.s us american canadian australian british".split())
UNIT_WORDS = frozenset((*_MONEY, "per", "cent", "percent", "percentage", "basis"))


def read_sign(tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """The currency told before the amount at ``at``, and the token where it begins."""
    sign = _SIGNS.get(tokens[at - 1].key) if at else None
    if sign is None:
        return None
    before = tokens[at - 2] if at > 1 else None
    is_glued = before is not None and before.span.end == tokens[at - 1].span.start and before.kind is TokenKind.WORD
    if before is None or not is_glued:
        return Unit(sign), at - 1
    prefix = before.key.rstrip(".")
    return Unit(sign if prefix in ("us", "u.s") else f"{prefix.upper()}{sign}"), at - 2


def read_unit(tokens: list[Token], at: int) -> tuple[Unit, int] | None:
    """The unit told after an amount that ends at ``at``, and the token after it."""
    keys = [token.key.rstrip(".") for token in tokens[at : at + 5]]
    if keys[:1] == ["-"]:
        found = _read_word(keys[1:])
        return (found[0], at + 1 + found[1]) if found else None
    found = _read_money(keys) or _read_share(keys) or _read_word(keys)
    return (found[0], at + found[1]) if found else None


def _read_money(keys: list[str]) -> tuple[Unit, int] | None:
    skipped = 1 if keys and keys[0] in _NATIONS else 0
    if len(keys) <= skipped or keys[skipped] not in _MONEY:
        return None
    sign, factor = _MONEY[keys[skipped]]
    if keys[0] in ("canadian", "australian"):
        sign = f"{keys[0][0].upper()}{sign}"
    following = keys[skipped + 1] if len(keys) > skipped + 1 else ""
    if keys[skipped] in ("pound", "pounds") and (following == "of" or following in ("heavier", "lighter")):
        return _POUND, 1
    return Unit(sign, factor), skipped + 1


def _read_share(keys: list[str]) -> tuple[Unit, int] | None:
    if keys[:1] in (["percent"], ["%"], ["pct"]):
        return Unit("%"), 1
    if keys[:2] == ["per", "cent"]:
        return Unit("%"), 2
    if len(keys) > 1 and keys[0] == "percentage" and keys[1] in ("point", "points"):
        return Unit("points"), 2
    if keys[:2] == ["basis", "points"] or keys[:2] == ["basis", "point"]:
        return Unit("points", 0.01), 2
    return None


def _read_word(keys: list[str]) -> tuple[Unit, int] | None:
    if not keys:
        return None
    if keys[0] in ("square", "sq") and len(keys) > 2 and keys[1] == "-":
        found = _read_word([keys[0], *keys[2:]])
        return (found[0], found[1] + 1) if found else None
    if keys[0] in ("square", "sq") and len(keys) > 1 and keys[1] in UNITS and UNITS[keys[1]].name == "m":
        length = UNITS[keys[1]]
        return Unit("m²", length.factor**2, 0.0, f"sq {length.told}"), 2
    if keys[0] in ("degrees", "degree", "°") and len(keys) > 1 and keys[1] in _DEGREES:
        return _DEGREES[keys[1]], 2
    if keys[0] in ("celsius", "centigrade", "fahrenheit"):
        return _DEGREES[keys[0]], 1
    if keys[0] == "pound":
        return _POUND, 1
    if keys[0] == "nautical" and keys[1:2] in (["miles"], ["mile"]):
        return UNITS["nautical-miles"], 2
    unit = UNITS.get(keys[0])
    if unit is None:
        return None
    if unit.name == "m" and keys[1:3] in (["per", "hour"], ["an", "hour"]):
        return Unit("km/h", unit.factor / 1000, 0.0, f"{unit.told}/h".replace("mi/h", "mph")), 3
    if unit.name == "m" and keys[1:3] == ["/", "h"]:
        return Unit("km/h", unit.factor / 1000, 0.0, f"{unit.told}/h"), 3
    return unit, 1
