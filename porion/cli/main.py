"""Entry point: each command is imported only when called, so that help and `check` are quick."""

from importlib import import_module

import click

#: Command name to the module that holds it, under `porion.cli.commands`.
COMMANDS = {
    "changes": "changes",
    "check": "check",
    "commitments": "commitments",
    "conflicts": "conflicts",
    "deadlines": "deadlines",
    "documents": "documents",
    "dump": "dump",
    "figures": "figures",
    "load": "load",
    "progress": "progress",
    "read": "read",
    "serve": "serve",
    "settle": "settle",
    "verify": "verify",
}


class LazyGroup(click.Group):
    """A group whose commands live in modules of their own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"porion.cli.commands.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="porion")
def main() -> None:
    """Porion : suivre un programme de territoire, chiffre par chiffre."""
