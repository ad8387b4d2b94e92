"""Put nouns with irregular plurals where a demonstrative says the number.

News has few of them, so that "this alumni" and "those cactus" would hardly be seen in training.
"""

from __future__ import annotations

import random

from training.tagger.plant.model import Sentence

NOUNS = tuple(
    tuple(pair.split("/"))
    for pair in (
        "alumnus/alumni alga/algae analysis/analyses antenna/antennae bacillus/bacilli"
        " bacterium/bacteria cactus/cacti calf/calves catharsis/catharses child/children"
        " crisis/crises criterion/criteria curriculum/curricula diagnosis/diagnoses elf/elves"
        " emphasis/emphases foot/feet fungus/fungi goose/geese half/halves hoof/hooves"
        " hypothesis/hypotheses knife/knives larva/larvae leaf/leaves life/lives loaf/loaves"
        " locus/loci louse/lice man/men matrix/matrices memorandum/memoranda mouse/mice"
        " neurosis/neuroses nucleus/nuclei oasis/oases octopus/octopi ovum/ova ox/oxen"
        " parenthesis/parentheses person/people phenomenon/phenomena policeman/policemen"
        " radius/radii scarf/scarves self/selves shelf/shelves spectrum/spectra"
        " stimulus/stimuli stratum/strata syllabus/syllabi synopsis/synopses synthesis/syntheses"
        " thesis/theses thief/thieves tooth/teeth vertebra/vertebrae vertex/vertices"
        " wife/wives wolf/wolves woman/women"
    ).split()
)
"""Singular and plural."""
_TIMES = frozenset("day week month year season morning afternoon evening summer time times".split())
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})


def vary(sentence: Sentence, rng: random.Random) -> Sentence | None:
    """Return ``sentence`` with such a noun behind a demonstrative, None where there is none.

    The noun stands right behind it or behind one adjective, and takes the place of another of
    the same number.
    """
    sites = [at for at in range(1, len(sentence.words)) if _is_site(sentence, at)]
    if not sites:
        return None
    at = rng.choice(sites)
    pair = rng.choice(NOUNS)
    words, lemmas = list(sentence.words), list(sentence.lemmas)
    words[at] = pair[sentence.xpos[at] == "NNS"]
    lemmas[at] = pair[0]
    return sentence._replace(words=tuple(words), lemmas=tuple(lemmas))


def _is_site(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if sentence.xpos[at] not in ("NN", "NNS") or not word.islower() or word in _TIMES:
        return False
    if at + 1 < len(sentence.words) and sentence.xpos[at + 1] in ("NN", "NNS", "POS", "HYPH"):
        return False
    return any(
        sentence.heads[before] == at
        and sentence.deps[before] == "det"
        and sentence.words[before].lower() in _DEMONSTRATIVES
        for before in range(max(0, at - 2), at)
    )
