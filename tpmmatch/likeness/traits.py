"""What tells a person from others, read from a document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tpmmatch.likeness.contacts import Phone, is_shared, read_link, read_mail, read_phone
from tpmmatch.likeness.names import Name, read_name
from tpmmatch.likeness.words import lists, plain
from tpmmatch.model.document import Document, day, entries, mapping, text, texts
from tpmmatch.model.profile import known_by

_ALONE = frozenset(
    {"freelance", "freelancer", "freiberuflich", "selbstandig", "independant", "independante", "autonomo"}
)


@dataclass(frozen=True, slots=True)
class Job:
    """A time with a firm. `firm` is plain, `starts` and `ends` as they are written, "2020-03"; empty is not said."""

    firm: str
    shown: str
    title: str
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class Traits:
    """All of it, plain; `id` is whom the store knows it as, empty for a document that isn't kept."""

    id: str
    name: Name
    mails: frozenset[str]
    phones: tuple[Phone, ...]
    links: frozenset[str]
    jobs: tuple[Job, ...]
    city: str
    place: str  # the city as it is written
    headline: str
    first_year: int | None  # in which any dated work began

    @property
    def own_mails(self) -> frozenset[str]:
        """The addresses that nobody else reads."""
        return frozenset(mail for mail in self.mails if not is_shared(mail))


def read_traits(id: str, document: Document) -> Traits:
    """The traits of a person's document."""
    basics, meta = mapping(document.get("basics")), mapping(document.get("meta"))
    card = mapping(meta.get("vcard"))
    place = mapping(basics.get("location"))
    country = text(place.get("countryCode")).upper()[:2]
    mails = (*known_by(document, "email"), *texts(card.get("emails")))
    numbers = (*known_by(document, "phone"), *texts(card.get("phones")))
    city = text(place.get("city"))
    jobs = tuple(_jobs(document))
    years = [begun.year for job in jobs if (begun := day(job.starts))]
    return Traits(
        id=id,
        name=read_name(text(basics.get("name"))),
        mails=frozenset(found for mail in mails if (found := read_mail(mail))),
        phones=tuple(read for number in numbers if (read := read_phone(number, country))),
        links=frozenset(_links(basics, card)),
        jobs=jobs,
        city=plain(city),
        place=city,
        headline=plain(text(basics.get("label"))),
        first_year=min(years, default=None),
    )


def telling(headline: str) -> frozenset[str]:
    """The words of a headline that not everybody of the trade says."""
    return frozenset(headline.split()) - lists().common


def firm_of(written: str) -> str:
    """A firm's name without its legal form; empty if it is none: "freelance"."""
    known = lists()
    whole = plain(written.partition("(")[0])
    if whole in known.no_firm:
        return ""
    words = [word for word in whole.split() if word not in known.forms]
    # "Freelance – various clients", "Indépendante, Nantes"
    return "" if " ".join(words) in known.no_firm or {*words[:1]} & _ALONE else " ".join(words)


def _jobs(document: Document) -> Iterator[Job]:
    yield from (read_job(item) for _, item in entries(document, "work"))


def read_job(item: Mapping[str, Any]) -> Job:
    """A job as it stands in a document."""
    shown = text(item.get("name")) or text(item.get("organization"))
    starts, ends = _moment(item.get("startDate")), _moment(item.get("endDate"))
    return Job(firm_of(shown), shown, plain(text(item.get("position"))), starts, ends)


def _moment(value: object) -> str:
    """To the month, if that is said."""
    written = text(value)[:7]
    return written if day(written) else ""


def _links(basics: Mapping[str, Any], card: Mapping[str, Any]) -> Iterator[str]:
    written = [(text(item.get("url")), text(item.get("network"))) for _, item in entries(basics, "profiles")]
    users = [(text(item.get("username")), text(item.get("network"))) for _, item in entries(basics, "profiles")]
    sites = [(site, "") for site in (text(basics.get("url")), *texts(card.get("urls")))]
    for link, network in (*written, *users, *sites):
        if found := read_link(link, network):
            yield found
