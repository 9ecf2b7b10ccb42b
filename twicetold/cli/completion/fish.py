"""Completion for fish: one `complete` line for each option of each command.

twicetold completion fish > ~/.config/fish/completions/twicetold.fish
"""

from collections.abc import Iterator

from twicetold.cli.options import APP, COMMANDS, Command, Option, Place

_HEAD = """# fish completion of twicetold; written by `twicetold completion fish`

function __twicetold_uses --description 'Whether this is the command'
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = $argv[1]
end

function __twicetold_has_none --description 'Whether no command is there yet'
    test (count (commandline -opc)) -eq 1
end

function __twicetold_is_app --description 'Whether it is no command of ours'
    set -l words (commandline -opc)
    not contains -- "$words[2]" $argv
end

function __twicetold_list --description 'Words of a list, after the last comma'
    set -l listed (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
    printf '%s\\n' "$listed"$argv
end

"""


def write() -> str:
    return _HEAD + "".join(f"complete -c twicetold {line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    for command in COMMANDS:
        yield f"-n __twicetold_has_none -a {command.name} -d {_quote(command.help)}"
    names = " ".join(command.name for command in COMMANDS)
    for option in APP.flags:
        yield f"-n {_quote(f'__twicetold_is_app {names}')} {_option(option)}"
    for command in COMMANDS:
        yield from _command(command)


def _command(command: Command) -> Iterator[str]:
    condition = f"-n {_quote(f'__twicetold_uses {command.name}')}"
    for argument in command.arguments[-1:]:
        if argument.words:
            yield f"{condition} -f -a {_quote(' '.join(argument.words))}"
        elif argument.place is Place.FOLDER:
            yield f"{condition} -f -a '(__fish_complete_directories)'"
    if not command.arguments:
        yield f"{condition} -f"
    for option in command.flags:
        yield f"{condition} {_option(option)}"


def _option(option: Option) -> str:
    names = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    return " ".join((*names, *_value(option), f"-d {_quote(option.help)}"))


def _value(option: Option) -> Iterator[str]:
    if option.is_switch:
        return
    if option.is_list:
        yield "-x -a " + _quote(f"(__twicetold_list {' '.join(option.words)})")
    elif option.words:
        yield f"-x -a {_quote(' '.join(option.words))}"
    else:
        yield {Place.FILE: "-r -F", Place.FOLDER: "-x -a '(__fish_complete_directories)'", Place.NOWHERE: "-x"}[
            option.place
        ]


def _quote(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", r"\'") + "'"
