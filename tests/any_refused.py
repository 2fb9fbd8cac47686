"""A plugin of mypy's: `Any` is refused where safe text or an address is asked for, which mypy itself takes for both.

What files, the system and libraries hand out may be `Any`: a table of TOML, an attribute that `getattr` finds, the
name in an `OSError`. Of the types of mypy: https://mypy.readthedocs.io/en/stable/extending_mypy.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy.checker import TypeChecker
from mypy.errorcodes import ARG_TYPE
from mypy.nodes import ARG_STAR2, CallExpr
from mypy.plugin import Plugin
from mypy.types import AnyType, Instance, TupleType, TypeOfAny, UnionType, get_proper_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mypy.nodes import Expression
    from mypy.plugin import FunctionSigContext, MethodSigContext
    from mypy.types import FunctionLike, Type

    SignatureContext = FunctionSigContext | MethodSigContext

_ADDRESS: Final = "jvexplore.address.Address"
KEPT_APART: Final = frozenset(
    {
        _ADDRESS,
        "jvexplore.app.looks.safe_content.SafeContent",
        "jvexplore.app.ui.safe_rich_text.SafeRow",
        "jvexplore.export.csv.Cell",
        "jvexplore.export.markdown_text.Markdown",
        "jvexplore.safe_text.EscapedText",
        "jvexplore.safe_text.SafeLine",
        "jvexplore.safe_text.SafeText",
    }
)
"""The types that nothing else may be taken for."""

_NOT_KNOWN_YET: Final = (TypeOfAny.from_error, TypeOfAny.special_form)
"""What mypy calls `Any` that it has complained of already, or that it will look at again: the argument of a lambda."""


class RefuseAny(Plugin):
    """Looks at each call of a function or a class of ours, and of any method."""

    def get_function_signature_hook(self, fullname: str) -> Callable[[FunctionSigContext], FunctionLike] | None:
        """Return what looks at a call of a function or a class."""
        return _check_arguments if fullname.startswith("jvexplore.") else None

    def get_method_signature_hook(self, fullname: str) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Return what looks at a call of a method: `append` of a list of safe texts takes no other either."""
        return _check_arguments


def plugin(_version: str) -> type[Plugin]:
    """Return the plugin: mypy calls this."""
    return RefuseAny


def _check_arguments(context: SignatureContext) -> FunctionLike:
    """Complain of each argument that is `Any`, or holds one, where a type is asked for that is kept apart."""
    signature = context.default_signature
    for wanted, arguments in zip(signature.arg_types, context.args, strict=False):
        apart = KEPT_APART.intersection(_names(wanted))
        for each in arguments if apart else ():
            is_record = apart == {_ADDRESS} and _is_unpacked(context, each)
            if not is_record and _has_any(_type_of(context, each)):
                context.api.fail(f"Argument is Any, or holds it; expected {wanted}", each, code=ARG_TYPE)
    return signature


def _is_unpacked(context: SignatureContext, argument: Expression) -> bool:
    """Return whether an argument is a table whose keys are arguments, as readers of files make facts and notes."""
    call = context.context
    return isinstance(call, CallExpr) and (argument, ARG_STAR2) in zip(call.args, call.arg_kinds, strict=True)


def _type_of(context: SignatureContext, argument: Expression) -> Type:
    """Return the type of an argument by itself: where a type is asked for, mypy takes a list of `Any` for that."""
    assert isinstance(context.api, TypeChecker)
    with context.api.msg.filter_errors():
        return context.api.get_expression_type(argument)


def _names(wanted: Type) -> Iterator[str]:
    """Yield the names of the classes that a type is made of."""
    proper = get_proper_type(wanted)
    if isinstance(proper, Instance):
        yield proper.type.fullname
    for part in _parts(wanted):
        yield from _names(part)


def _has_any(given: Type) -> bool:
    """Return whether a type is `Any` or holds one."""
    proper = get_proper_type(given)
    if isinstance(proper, AnyType):
        return proper.type_of_any not in _NOT_KNOWN_YET
    return any(map(_has_any, _parts(given)))


def _parts(whole: Type) -> Sequence[Type]:
    """Return what a type holds: the members of a union or a tuple, the entries of a list."""
    proper = get_proper_type(whole)
    if isinstance(proper, UnionType | TupleType):
        return proper.items
    return proper.args if isinstance(proper, Instance) else ()
