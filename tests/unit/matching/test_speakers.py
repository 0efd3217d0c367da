"""Languages of everybody: the first thing that somebody says of one counts, as it does when one person is looked at."""

import numpy as np

from tpmmatch.matching.offer import Offer
from tpmmatch.matching.speakers import Speakers
from tpmmatch.model.profile import SpokenLanguage
from tpmmatch.model.terms import Terms


def speaking(*spoken: tuple[str, str], writing: str = "") -> Offer:
    return Offer(Terms(), "", "", tuple(SpokenLanguage(*words) for words in spoken), writing)


def gathered(*offers: Offer) -> Speakers:
    speakers = Speakers()
    for offer in offers:
        speakers.add(offer)
    return speakers


OFFERS = (
    speaking(("French", "good"), ("German", "some"), ("French", "native"), writing="fr"),
    speaking(),
    speaking(("German", "native"), writing="de"),
    speaking(("French", "native"), ("French", "good"), writing="fr"),
)


def test_everybodys_own_list_is_kept() -> None:
    speakers = gathered(*OFFERS)
    assert [speakers.offer(row) for row in range(4)] == [(offer.languages, offer.written_in) for offer in OFFERS]
    assert speakers.speaks.tolist() == [True, False, True, True]
    assert [speakers.written[number] for number in speakers.writes] == ["fr", "", "de", "fr"]


def test_the_first_that_is_named_is_found() -> None:
    speakers = gathered(*OFFERS)
    french = np.array([item.language == "French" for item in speakers.spoken])
    found = [None if number == 0 else speakers.spoken[number - 1].fluency for number in speakers.first(french)]
    assert found == ["good", None, None, "native"]
    assert speakers.first(np.zeros(len(french), np.bool_)).tolist() == [0, 0, 0, 0]


def test_nobody_speaks_nothing() -> None:
    speakers = gathered()
    assert speakers.spoken == ()
    assert speakers.written == ()
    assert speakers.first(np.zeros(0, np.bool_)).tolist() == []
    assert speakers.speaks.tolist() == speakers.writes.tolist() == []
    assert gathered(speaking()).first(np.zeros(0, np.bool_)).tolist() == [0]
