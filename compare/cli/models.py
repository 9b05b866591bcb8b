"""`silang models`: which models are ready, and making them so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli import options, progress
from compare.cli.failures import tell
from compare.places import cache_folder
from compare.render.safe import one_line

if TYPE_CHECKING:
    from compare.models import ModelStatus

EXAMPLES = """Examples:

\b
  silang models
  silang models prepare
"""

PREPARE_EXAMPLES = """Examples:

\b
  silang models prepare
  silang models prepare --force
"""

app = typer.Typer(rich_markup_mode=None, context_settings=options.CONTEXT)


@app.callback(invoke_without_command=True)
def status_command(context: typer.Context) -> None:
    """Show which models are there and where, or prepare them.

    Silang runs offline: its models are made once, from weights that were installed with it.
    """
    if context.invoked_subcommand is None:
        status()


@app.command("prepare", short_help="Make the models ready.", epilog=PREPARE_EXAMPLES)
def prepare_command(
    force: Annotated[bool, typer.Option("--force", help="Make them again even if they are there.")] = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Make the models ready, once; commands that need them would do so on first use."""
    prepare(force=force, quiet=quiet, verbose=verbose)


def status() -> None:
    """Prints a few lines for each model."""
    from compare.models import models_status

    typer.echo("\n\n".join(described(model) for model in models_status()))


def described(model: ModelStatus) -> str:
    """A model in a few lines: its name, whether it is ready, where it is and what it is made from."""
    ready = f"ready, {model.bytes / 1e6:.0f} MB" if model.prepared else "not prepared: silang models prepare"
    return (
        f"{model.purpose}: {model.name} ({ready})\n"
        f"  in {one_line(str(model.folder))}\n"
        f"  made from {one_line(model.weights)}"
    )


def prepare(*, force: bool = False, quiet: bool = False, verbose: bool = False) -> None:
    """Prepares the default models.

    Raises:
        ModelError: the weights are not as expected, or the cache folder can't be written to.
    """
    from compare.models import prepare as prepare_models

    with progress.shown(quiet=quiet, verbose=verbose) as step:
        prepare_models(progress=step, force=force)
    if not quiet:
        tell(f"the models are ready in {cache_folder() / 'models'}")
