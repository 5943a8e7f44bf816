"""The dates that a page prints around its story: when it was published."""

import datetime
import re

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "january jan januari janvier januar enero gennaio января січня",
            "february feb februari février februar febrero febbraio февраля лютого",
            "march mar maret mars märz marzo марта березня",
            "april apr avril abril aprile апреля квітня",
            "may mei mai mayo maggio мая травня",
            "june jun juni juin junio giugno июня червня",
            "july jul juli juillet julio luglio июля липня",
            "august aug agustus août agosto августа серпня",
            "september sep sept septembre septiembre settembre сентября вересня",
            "october oct oktober okt octobre octubre ottobre октября жовтня",
            "november nov novembre noviembre ноября листопада",
            "december dec desember des décembre dezember diciembre dicembre декабря грудня",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""\b(?:
      (?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)
    | (?P<d2>\d\d?)(?:st|nd|rd|th|\.)?\s(?:de\s)?(?P<n2>{_MONTH})\b\.?,?\s(?:de\s)?(?P<y2>(?:19|20)\d\d)\b
    | (?P<n3>{_MONTH})\b\.?\s(?P<d3>\d\d?)(?:st|nd|rd|th)?,?\s(?P<y3>(?:19|20)\d\d)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def find_days(text: str) -> list[tuple[int, int, datetime.date]]:
    """The full calendar dates in ``text``: start, end and day of each."""
    days = []
    for match in _DATE.finditer(text):
        year = match["y1"] or match["y2"] or match["y3"]
        name = match["n2"] or match["n3"]
        month = _MONTHS[name.lower()] if name else int(match["m1"])
        try:
            day = datetime.date(int(year), month, int(match["d1"] or match["d2"] or match["d3"]))
        except ValueError:
            continue
        days.append((match.start(), match.end(), day))
    return days


_CLOCK = re.compile(
    r"""\b(?:at\s|um\s|à\s)?(?:
      T?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s?(?:[ap]\.?m\b\.?)?\s?(?:Z\b|[A-Z]{2,4}\b|Uhr\b|[+-]\d\d:?\d\d)?
    | \d{1,2}\s?[ap]\.?m\b\.?\s?(?:[A-Z]{2,4}\b)?
    | (?:\d{1,2}|an?|one|two|three)\s?(?:min(?:ute)?s?|hours?|hrs?|h|m|d|days?|weeks?|months?)\sago
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LABELS = """
    published publish posted updated update last modified created edited uploaded revised issued released first date
    time on at by am pm the of from to and est edt et gmt utc bst cet z
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    senin selasa rabu kamis jumat sabtu minggu lundi mardi mercredi jeudi vendredi samedi dimanche
    montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo
    понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер неділя субота
    diterbitkan publié veröffentlicht aktualisiert stand publicado actualizado опубликовано опубліковано mis à jour le
"""
_LABEL_WORDS = frozenset(_LABELS.split())
_WORD = re.compile(r"[^\W_]+")


def date_line(text: str) -> str | None:
    """What a short line that holds nothing but a date is: "day", "time" (a clock time without a date) or None.

    Labels ("Published", "Updated on"), the day of the week and up to two short codes that a page leaves
    beside a numeric date ("date 2024-06-14 ukenru") count as part of the date.
    """
    if len(text) > 120:
        return None
    rest, dated = text, False
    for start, end, _ in reversed(find_days(text)):
        rest, dated = rest[:start] + " " + rest[end:], True
    rest, clocks = _CLOCK.subn(" ", rest)
    words = [word for word in _WORD.findall(rest) if word.lower() not in _LABEL_WORDS]
    if dated and (
        not words or (len(words) <= 2 and len(_WORD.findall(text)) <= 7 and all(word.islower() for word in words))
    ):
        return "day"
    return "time" if clocks and not words and not dated else None
