"""What tokens cost: a table that the user gives.

[gpt-5-mini]
input = 0.25     # for a million tokens
output = 2.00
currency = "USD"
"""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from summarizer.engines import Usage
from summarizer.errors import OptionError

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """Prices of a model, for a million tokens."""

    input: Decimal
    output: Decimal
    currency: str = "USD"

    def of(self, usage: Usage) -> Decimal:
        """What ``usage`` costs."""
        return (self.input * usage.input_tokens + self.output * usage.output_tokens) / _MILLION


def _price(input: Decimal | int, output: Decimal | int, currency: str = "USD") -> Price:
    return Price(Decimal(input), Decimal(output), currency)


def load_prices(path: Path) -> dict[str, Price]:
    """Read a table of prices, a section a model; raise ``OptionError`` that says what is wrong with it."""
    try:
        table = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
        return {model: _price(**entry) for model, entry in table.items()}
    except OSError as error:
        raise OptionError(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{path} is not TOML: {error}.") from error
    except (TypeError, ArithmeticError) as error:
        raise OptionError(f"{path}: a model's section holds input and output, prices for a million tokens.") from error
