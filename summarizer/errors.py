"""Everything that can go wrong on purpose, as one tree.

::

    SummarizerError
    ├── UserError            what the caller gave cannot be used; exit code 2
    │   ├── InputError       a text: missing, empty, binary, a directory, without sentences
    │   ├── SchemaError      a schema: unknown, broken, without items
    │   ├── FetchError       an address: none, refused, not answering, too long, not allowed
    │   ├── StoreError       the store: locked, full, read-only, of a newer version, in use by another run
    │   └── OptionError      an option or a setting: unknown, out of range, contradictory
    └── ServiceError         the model's service failed; exit code 3
        ├── RefusedError     it will not serve this request: key, model name, size
        ├── UnavailableError it did not answer within the tries and the time it was given
        ├── AnswerError      it answered, and the answer cannot be used
        └── BudgetError      it was not asked: the tokens allowed for the run would not do

Every message is one plain sentence for the person who can act on it.
"""


class SummarizerError(Exception):
    """Base of all errors that the package raises on purpose."""

    exit_code = 1


class UserError(SummarizerError):
    """What the caller gave cannot be used; the message says what to do."""

    exit_code = 2


class InputError(UserError):
    """A text that cannot be read: missing, empty, binary, a directory, without sentences."""


class SchemaError(UserError):
    """A schema that is unknown, broken or holds no items."""


class OptionError(UserError):
    """An option or a setting that is unknown, out of range or contradicts another."""


class FetchError(UserError):
    """An address that cannot be fetched: none, refused, not answering, too long, or not allowed."""


class StoreError(UserError):
    """The store cannot do its work: locked, full, read-only, of a newer version, or in use by another run."""


class ServiceError(SummarizerError):
    """The model's service failed."""

    exit_code = 3


class RefusedError(ServiceError):
    """The service will not serve this request, however often it is sent."""


class UnavailableError(ServiceError):
    """The service did not answer within the tries and the time it was given."""


class AnswerError(ServiceError):
    """The service answered, and the answer cannot be used."""


class BudgetError(ServiceError):
    """The service was not asked, since the request could go beyond the tokens allowed for the run."""
