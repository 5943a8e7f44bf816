"""Is a number of the subject, the name and the place that it is given to, or of others?"""

from summarizer.checks.figures.exchanges import exchanged_with
from summarizer.checks.figures.holders import other_holder
from summarizer.checks.figures.origins import doubt_of, is_doubted
from summarizer.checks.figures.pairs import Conflict, Pair
from summarizer.checks.figures.phrases import leading_up_to
from summarizer.checks.figures.quantities import printed
from summarizer.checks.passages.words import stem_of

_AMOUNTS = {
    stem_of(word): number
    for number, group in enumerate(
        "profit earnings; revenue revenues sales turnover; debt borrowing; dividend; price; tax; wages wage salary; "
        "exports export; imports import; deficit".split(";")
    )
    for word in group.split()
}
"""What money and percentages are often of, one number for all names of the same."""


def other_amount(pair: Pair) -> Conflict | None:
    """The amount of one thing given for that of another: profit for revenue."""
    if pair.claim.kind not in ("money", "percent"):
        return None
    here, there = (
        {_AMOUNTS[stem]: stem for stem in leading_up_to(place, number) if stem in _AMOUNTS}
        for place, number in ((pair.match.passage, pair.claim), (pair.place, pair.source))
    )
    if not here or not there or here.keys() & there.keys():
        return None
    said = [
        next(word.lower for word in place.words if word.stem == stem)
        for place, stem in ((pair.match.passage, next(iter(here.values()))), (pair.place, next(iter(there.values()))))
    ]
    return Conflict("noun", f"{printed(pair.claim)} is the {said[1]} in the source, not the {said[0]}")


def other_name(pair: Pair) -> Conflict | None:
    """The number of one name given to another that has one of its own: the rival's loss for the firm's."""
    found = other_holder(pair.subject, pair.match)
    if found is None:
        return None
    there, here = found
    return Conflict("holder", f"{printed(pair.claim)} is {there.text}'s in the source, not {here.text}'s")


def other_number(pair: Pair) -> Conflict | None:
    """One of two like numbers where the other belongs: the boys' points for the girls'."""
    subject, match = pair.subject, pair.match
    rival = doubt_of(subject, match).other if is_doubted(subject, match) else exchanged_with(subject, match)
    if rival is None or match.derived:
        return None
    return Conflict("rival", f"the source has {printed(rival)} here, not {printed(pair.claim)}")
