"""What a document calls itself, or the heading of a part, above the name and the address: the head begins below it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_contact import MAIL, is_contact
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name import is_in_mail
from tpmmatch.intake.cv_name_labels import labelled_name
from tpmmatch.intake.cv_name_mail import has_surname_in_mail
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_words import is_company, is_title, names_document
from tpmmatch.intake.layout import GAP, Line

_MOST = 3  # titles above one another: "Confidential", "Profile"
_MOST_OF_FIRM = 2  # lines of a firm above a title
_HEAD = 10  # lines of a head
_OF_A_JOB = 4  # lines below a firm among which its time stands
_LONGEST = 60  # letters of a line of a head; a longer one is told
# Name and address are looked for below these anyway, and those of others stand there.
_NEVER = frozenset({"contact", "personal", "references"})
# Lists and entries, in which lines may look like names: below them a name needs an address that tells it.
_LISTS = frozenset({"skills", "languages", "certificates", "interests", "education", "courses", "awards"})
_OF_ENTRIES = frozenset({"work", "projects"})


def without_document_title(lines: Sequence[Line]) -> list[Line]:
    """The lines without the titles above the head; a heading of work stands behind the head instead."""
    kept, headings = _without_firm(lines), list[Line]()
    for _ in range(_MOST):
        if not (kept and _is_first(kept) and _stands_above_head(kept)):
            break
        first = kept.pop(0)
        headings += [first] if heading_of(first.text) in _OF_ENTRIES else []
    if not headings or any(heading_of(line.text) in _OF_ENTRIES for line in kept):
        return kept
    end = _end_of_head(kept)
    return [*kept[:end], *(replace(line, column=kept[0].column) for line in headings), *kept[end:]]


def _without_firm(lines: Sequence[Line]) -> list[Line]:
    """The lines without the firm that presents somebody, right above what it calls their profile."""
    count = next((number for number, line in enumerate(lines) if not _is_of_firm(line.text)), 0)
    presented = 0 < count <= _MOST_OF_FIRM and _is_title_of_document(lines[count].text)
    return list(lines[count if presented else 0 :])


def _is_of_firm(text: str) -> bool:
    return is_company(text) and not names_document(text) and not as_name(text, doubtful=True)


def _is_title_of_document(text: str) -> bool:
    return names_document(text) and not as_name(text, doubtful=True)


def _is_first(lines: Sequence[Line]) -> bool:
    """Whether the first line is the first to be seen, too: a side bar is read before the head."""
    first = lines[0]
    return not first.column or all(first.box[1] < line.box[1] for line in lines[1:] if line.page == first.page)


def _stands_above_head(lines: Sequence[Line]) -> bool:
    """Whether the first line is a title or a heading, and what stands below reads like a head."""
    text = lines[0].text
    named, heading = names_document(text), heading_of(text)
    if not (named or heading) or heading in _NEVER or is_bullet(text) or as_name(text, doubtful=True):
        return False
    block = list(_block(lines))
    reached = [is_contact(line.text) for line in block]
    for number, line in enumerate(block[:_MOST]):
        if _reads_as_name(line.text):
            if heading in _LISTS and not named:
                return is_told_by_mail(line.text, block)
            return named or any(reached) or _is_headline(lines[number + 2 : number + 2 + _OF_A_JOB])
        if not (is_title(line.text) or names_document(line.text)):
            break
    return named and any(reached)


def _block(lines: Sequence[Line]) -> Iterator[Line]:
    """What stands below the first line down to the next heading, a time, or what is told."""
    first = lines[0]
    for line in islice((line for line in lines[1:] if line.column == first.column), _HEAD):
        times = find_span(line.text)
        listed = heading_of(line.text) and not names_document(line.text)
        if listed or is_bullet(line.text) or len(line.text) > _LONGEST + 60 * is_contact(line.text):
            return
        if times is not None and not times.single:
            return
        yield line


def _reads_as_name(text: str) -> bool:
    return bool(as_name(text.partition(GAP)[0], doubtful=True) or labelled_name(text))


def is_told_by_mail(text: str, block: Sequence[Line]) -> bool:
    name = as_name(text.partition(GAP)[0], doubtful=True) or labelled_name(text)
    mails = " ".join(mail for line in block for mail in MAIL.findall(line.text))
    return bool(name) and (is_in_mail(name, mails) or has_surname_in_mail(name, mails))


def _is_headline(below: Sequence[Line]) -> bool:
    """Whether what the person is stands below the name, and no time before the next heading, as with a job."""
    own = list(takewhile(lambda line: not heading_of(line.text), below))
    return bool(own) and is_title(own[0].text) and not any(find_span(line.text) for line in own)


def _end_of_head(lines: Sequence[Line]) -> int:
    """Behind the last line that says how to reach somebody, or behind name and headline."""
    block = list(_block([replace(lines[0], text=""), *lines]))
    reached = [number for number, line in enumerate(block, 1) if is_contact(line.text)]
    return reached[-1] if reached else 1 + (len(block) > 1 and is_title(block[1].text))
