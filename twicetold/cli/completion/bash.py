"""Completion for bash: one function that asks which command it is and which option stands before the word.

    source <(twicetold completion bash)

Where a file is wanted the function offers nothing and bash offers files itself, which it quotes better than we could.
"""

from collections.abc import Iterator

from twicetold.cli.options import APP, COMMANDS, Command, Option, Place

_HEAD = r"""# bash completion of twicetold; written by `twicetold completion bash`

# Offers words; bash 3 knows neither mapfile nor compopt.
_twicetold_words() {
    local word
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current")
}

# Offers words of a list, after the last comma.
_twicetold_list() {
    local word listed=
    [[ $current == *,* ]] && listed=${current%,*},
    while IFS= read -r word; do COMPREPLY+=("$listed$word"); done < <(compgen -W "$1" -- "${current##*,}")
    compopt -o nospace 2>/dev/null
}

_twicetold_folders() { compopt +o default -o dirnames 2>/dev/null; }

_twicetold_nothing() { compopt +o default 2>/dev/null; }

_twicetold() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} word
    COMPREPLY=()
    # bash takes --format=text for three words
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word == -- ]] && return
    done
"""
_TAIL = """}

complete -o default -F _twicetold twicetold
"""


def write() -> str:
    return _HEAD + "".join(f"    {line}\n" for line in _lines()) + _TAIL


def _lines() -> Iterator[str]:
    yield "if ((COMP_CWORD == 1)) && [[ $current != -* ]]; then"
    yield f'    _twicetold_words "{" ".join(command.name for command in COMMANDS)}"'
    yield "    return"
    yield "fi"
    yield "case ${COMP_WORDS[1]} in"
    for command in COMMANDS:
        yield f"    {command.name})"
        yield from (f"        {line}" for line in _command(command))
        yield "        ;;"
    yield "    *)"
    yield from (f"        {line}" for line in _command(APP))
    yield "        ;;"
    yield "esac"


def _command(command: Command) -> Iterator[str]:
    valued = [option for option in command.flags if not option.is_switch]
    if valued:
        yield "case $before in"
        for option in valued:
            yield f"    {' | '.join(option.names)}) {_offer(option)}return ;;"
        yield "esac"
    yield "if [[ $current == -* ]]; then"
    yield f'    _twicetold_words "{" ".join(name for option in command.flags for name in option.names)}"'
    for argument in command.arguments[-1:]:
        if argument.words or argument.place is not Place.FILE:
            yield "else"
            yield f"    {_offer(argument)}return"
    yield "fi"


def _offer(option: Option) -> str:
    """The call that offers what fits, or nothing where bash offers files by itself."""
    if option.words:
        return f'_twicetold_{"list" if option.is_list else "words"} "{" ".join(option.words)}"; '
    return {Place.FILE: "", Place.FOLDER: "_twicetold_folders; ", Place.NOWHERE: "_twicetold_nothing; "}[option.place]
