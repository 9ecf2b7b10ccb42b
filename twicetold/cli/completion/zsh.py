"""Completion for zsh, through its own `_arguments`.

twicetold completion zsh > ~/.zfunc/_twicetold      (a folder of $fpath)
"""

from collections.abc import Iterator

from twicetold.cli.options import APP, COMMANDS, Command, Option, Place

_HEAD = """#compdef twicetold
# zsh completion of twicetold; written by `twicetold completion zsh`

_twicetold() {
    local -a commands
    if ((CURRENT > 2)) && [[ -n ${words[2]} ]]; then
        case ${words[2]} in
"""
_MIDDLE = """        esac
    fi
    if ((CURRENT == 2)) && [[ ${words[2]} != -* ]]; then
        commands=(
"""
_TAIL = """}

if [[ ${funcstack[1]} == _twicetold ]]; then
    _twicetold "$@"
else
    compdef _twicetold twicetold
fi
"""

_PLAIN = str.maketrans({":": r"\:", "[": "(", "]": ")"})


def write() -> str:
    commands = (f"            {_quote(f'{each.name}:{_plain(each.help)}')}\n" for each in COMMANDS)
    return "".join(
        (
            _HEAD,
            *(f"            {line}\n" for command in COMMANDS for line in _case(command)),
            _MIDDLE,
            *commands,
            "        )\n        _describe -t commands command commands\n    fi\n",
            *(f"    {line}\n" for line in _arguments(APP)),
            _TAIL,
        )
    )


def _case(command: Command) -> Iterator[str]:
    yield f"{command.name})"
    yield "    shift words"
    yield "    ((CURRENT--))"
    yield from (f"    {line}" for line in _arguments(command))
    yield "    return"
    yield "    ;;"


def _arguments(command: Command) -> Iterator[str]:
    specifications = [_argument(option, place) for place, option in enumerate(command.arguments, 1)]
    specifications += map(_flag, command.flags)
    yield "_arguments -S \\"
    for number, specification in enumerate(specifications, 1):
        yield f"    {specification}" + (" \\" if number < len(specifications) else "")


def _argument(option: Option, place: int) -> str:
    return _quote(f"{'*' if option.is_many else place}:{option.metavar}:{_action(option)}")


def _flag(option: Option) -> str:
    value = "" if option.is_switch else f":{option.metavar}:{_action(option)}"
    explained = f"[{_plain(option.help)}]{value}"
    if len(option.names) == 1:
        return _quote(f"{option.names[0]}{'' if option.is_switch else '='}{explained}")
    excluded = _quote(f"({' '.join(option.names)})")
    return f"{excluded}{{{','.join(option.names)}}}{_quote(explained)}"


def _action(option: Option) -> str:
    if option.is_list:
        return f"_values -s , {option.names[-1].lstrip('-')} {' '.join(option.words)}"
    if option.words:
        return f"({' '.join(option.words)})"
    return {Place.FILE: "_files", Place.FOLDER: "_files -/", Place.NOWHERE: " "}[option.place]


def _plain(text: str) -> str:
    """Without what `_arguments` and `_describe` would read as their own signs."""
    return text.translate(_PLAIN)


def _quote(text: str) -> str:
    return "'" + text.replace("'", r"'\''") + "'"
