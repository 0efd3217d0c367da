"""The two sides at the table: what a person offers, and all that their offer is held against."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tpmmatch.matching.rules import Rules
from tpmmatch.matching.zones import country_of_zone
from tpmmatch.model.profile import Profile, SpokenLanguage
from tpmmatch.model.project import Project
from tpmmatch.model.terms import Terms
from tpmmatch.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Offer:
    """What a person offers beside their craft. The country is what is said, else that of the time zone."""

    terms: Terms
    country: str
    city: str
    languages: tuple[SpokenLanguage, ...]
    written_in: str


@dataclass(frozen=True, slots=True)
class Bargain:
    """A project with what its terms are weighed by."""

    project: Project
    vocabulary: Vocabulary
    rules: Rules
    rates: Mapping[str, float]
    today: date


def offer_of(profile: Profile, written_in: str) -> Offer:
    """The offer of a profile whose running text is in that language."""
    home = profile.country_code or country_of_zone(profile.terms.time_zone)
    return Offer(profile.terms, home, profile.city, profile.languages, written_in)
