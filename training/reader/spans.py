"""Where an answer stands in a passage."""

import re

_ARTICLE = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(rf"^(?:({'|'.join(_MONTHS)}) (\d{{1,2}}),? (\d{{4}})|(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}}))$")

Span = list[int]


def spellings(answer: str) -> list[str]:
    """The answer, without its article, and a date in both usual orders."""
    plain = answer.strip()
    forms = [plain, _ARTICLE.sub("", plain)]
    date = _DATE.match(plain)
    if date:
        month, day, year = (date[1], date[2], date[3]) if date[1] else (date[5], date[4], date[6])
        forms += [f"{month} {day}, {year}", f"{day} {month} {year}", f"{month} {day} {year}"]
    return list(dict.fromkeys(form for form in forms if form))


def places_of(text: str, form: str, flags: int = 0) -> list[Span]:
    """Where exactly this stands as whole words, as [start, end] in characters."""
    return [[match.start(), match.end()] for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text, flags)]


def find_spans(text: str, answers: list[str], within: list[str] | None = None) -> list[Span]:
    """
    All places of the longest spelling that occurs as whole words, as [start, end] in characters. Where sentences are given in `within`
    and one of them has the answer, only places in those.
    """
    forms = sorted({form for answer in answers for form in spellings(answer)}, key=len, reverse=True)
    for form in forms:
        places = places_of(text, form, re.IGNORECASE)
        if not places:
            continue
        inside = [place for place in places if any(_holds(text, sentence, place) for sentence in within or [])]
        return inside or places
    return []


def _holds(text: str, sentence: str, place: Span) -> bool:
    start = text.find(sentence.strip())
    return start >= 0 and start <= place[0] and place[1] <= start + len(sentence.strip())


def mentions(text: str, name: str) -> bool:
    """Whether the name, without what stands in brackets after it, occurs as whole words."""
    bare = re.sub(r"\s*\([^)]*\)$", "", name).strip()
    return bool(bare) and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text, re.IGNORECASE) is not None


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]
