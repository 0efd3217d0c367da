"""Whether two may be the same person, and why. Rather none than a wrong one: namesakes and families are many."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from tpmmatch.likeness.contacts import is_shared, network_of
from tpmmatch.likeness.names import Alike, compare
from tpmmatch.likeness.traits import Job, Traits, telling
from tpmmatch.likeness.words import sound
from tpmmatch.model.words import Message, message

_TITLES, _HEADLINES = 80, 75  # of 100, as token sets
_GENERATION = 15  # years between the first work of father and son
_MONTH = len("2020-01")
_WEIGHTS = {
    "like_mail": 4, "like_link": 4, "like_phone": 3, "like_firm": 2, "like_place": 1,
    "like_name": 2, "like_name_spelt": 2, "like_name_near": 1, "like_name_given": 0,
}  # fmt: skip


def judge(one: Traits, other: Traits) -> tuple[Message, ...]:
    """Why the two may be the same, the strongest first; nothing if they don't seem to be."""
    alike = compare(one.name, other.name)
    mails, phones, links = _mails(one, other), _phones(one, other), _links(one, other)
    own_mail = [mail for mail in mails if not is_shared(mail)]
    profile = [link for link in links if network_of(link)]
    jobs = _jobs(one, other) if alike > Alike.UNKNOWN else []
    if alike is Alike.CLASH:
        found = bool(own_mail and profile)
    elif alike is Alike.UNKNOWN:
        found = bool(own_mail or profile or (phones and not _parted(one, other, jobs)))
    elif own_mail or profile:
        found = True
    elif _parted(one, other, jobs):
        found = False
    elif alike is Alike.GIVEN:
        found = sum(_is_exact(job, theirs) for job, theirs in jobs) > 1
    elif alike is Alike.PART:
        found = bool(phones) or any(_is_exact(job, theirs) for job, theirs in jobs)
    else:
        found = bool(phones or mails or links or any(_is_alike(*pair) for pair in jobs))
        found = found or (alike is Alike.SAME and _is_place_and_work(one, other, jobs))
    return tuple(_reasons(one, other, alike, mails, phones, links, jobs)) if found else ()


def strength(reasons: tuple[Message, ...]) -> int:
    """How much reasons weigh together."""
    return sum(_WEIGHTS[reason.id] for reason in reasons)


def _reasons(
    one: Traits, other: Traits, alike: Alike, mails: list[str], phones: list[str], links: list[str],
    jobs: list[tuple[Job, Job]],
) -> Iterator[Message]:  # fmt: skip
    yield from (message("like_mail", mail=mail) for mail in mails)
    yield from (message("like_link", link=link) for link in links)
    yield from (message("like_phone", phone=phone) for phone in phones)
    names = {"name": one.name.shown, "other": other.name.shown}
    if alike is Alike.SAME:
        same = one.name.shown.casefold() == other.name.shown.casefold()
        yield Message("like_name", {"name": one.name.shown}) if same else Message("like_name_spelt", names)
    elif alike in (Alike.NEAR, Alike.PART):
        yield Message("like_name_near", names)
    elif alike is Alike.GIVEN:
        yield Message("like_name_given", names)
    if jobs:
        yield message("like_firm", firm=jobs[0][0].shown)
    if alike is not Alike.UNKNOWN and one.city and one.city == other.city:
        yield message("like_place", city=one.place)


def _mails(one: Traits, other: Traits) -> list[str]:
    return sorted(one.mails & other.mails)


def _phones(one: Traits, other: Traits) -> list[str]:
    same = (mine for mine in one.phones if any(mine.is_same(theirs) for theirs in other.phones))
    return list(dict.fromkeys(f"+{phone.country} {phone.digits}" if phone.country else phone.digits for phone in same))


def _links(one: Traits, other: Traits) -> list[str]:
    return sorted(one.links & other.links, key=lambda link: (not network_of(link), link))


def _jobs(one: Traits, other: Traits) -> list[tuple[Job, Job]]:
    """The jobs that both have at the same firm, at times that go together."""
    return [
        (mine, theirs)
        for mine in one.jobs
        for theirs in other.jobs
        if mine.firm and theirs.firm and is_firm(mine.firm, theirs.firm) and is_together(mine, theirs)
    ]


def is_firm(one: str, other: str) -> bool:
    """Whether two plain names may be one firm's."""
    return one == other or sorted(map(sound, one.split())) == sorted(map(sound, other.split()))


def is_together(one: Job, other: Job) -> bool:
    """Whether the times overlap; what isn't said may be any."""
    if one.starts and other.starts and not one.ends and not other.ends:
        return True
    before = one.ends and other.starts and one.ends < other.starts[: len(one.ends)]
    behind = other.ends and one.starts and other.ends < one.starts[: len(other.ends)]
    return not (before or behind)


def is_title(one: str, other: str) -> bool:
    """Whether two plain titles say nearly the same."""
    return bool(one and other) and fuzz.token_set_ratio(one, other) >= _TITLES


def _is_alike(one: Job, other: Job) -> bool:
    """Whether two namesakes there at once would be a wonder: the same title, or the same beginning."""
    begun = bool(one.starts) and one.starts == other.starts
    return begun or is_title(one.title, other.title)


def _is_exact(one: Job, other: Job) -> bool:
    """The same firm from the same month on, to the same month if both say it, under a like title."""
    begun = len(one.starts) == _MONTH and one.starts == other.starts
    titled = is_title(one.title, other.title)
    return begun and titled and one.ends == other.ends


def _parted(one: Traits, other: Traits, jobs: list[tuple[Job, Job]]) -> bool:
    """Whether something says that they are two: profiles of their own in one network, or a generation between them."""
    for link in one.links:
        network = network_of(link)
        theirs = {found for found in other.links if network and network_of(found) == network}
        if theirs and link not in theirs:
            return True
    apart = one.first_year and other.first_year and abs(one.first_year - other.first_year) >= _GENERATION
    return bool(apart) and not jobs


def _is_place_and_work(one: Traits, other: Traits, jobs: list[tuple[Job, Job]]) -> bool:
    """The same city and the same special line of work, and nothing that speaks against it."""
    if not one.city or one.city != other.city or not (telling(one.headline) & telling(other.headline)):
        return False
    elsewhere = not jobs and sum(bool(job.firm) for job in one.jobs) and sum(bool(job.firm) for job in other.jobs)
    reached_otherwise = (one.own_mails and other.own_mails) or (one.phones and other.phones)
    alike = fuzz.token_set_ratio(one.headline, other.headline) >= _HEADLINES
    return alike and not elsewhere and not reached_otherwise
