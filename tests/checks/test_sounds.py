from __future__ import annotations

import pytest

from newslint.checks.sounds import article

EITHER = (
    "historic historian heroic homage herb Hernandez Hispanic URL UNRWA FOIA FAQ NYC NC AAA FY2008"
    " N.C. S. NEW SEAL UNFAIR L'Oréal M's f--- s*** 1,100 1,800-foot 1100 Uribe Mi8 SaaS MoU"
    " Xavier Uyghur hmm lb ONE"
).split()

A = (
    "European one one-time once-in-a-lifetime uniform unanimous unit union unionized university"
    " UNESCO ukulele use-by usual utility utopian eulogy ewe Oaxacan Uganda Ukraine uranium urine"
    " UCLA USDA U.S. U.S.-led UK U-turn UFO US$11 NASA NATO FEMA SWAT HIPAA HUD NASCAR TV PhD pH"
    " T-shirt BBC D.C. Houston horse hotel heirarchy yes Mr St Rwandan McDonald YouTube UConn"
    " OneDrive $1 $1.8 180 110 1,000 1980s 100 €1.18 7-11 12,800 118,000 1.8 9-1-1 one’s"
).split()

AN = (
    "hour honest honor honour heir heiress honorary hour-long nth unidentified uninsured"
    " unimpressed unintended unprecedented umbrella Uber usher urgent urban utter onerous oral"
    " apple Allegheny FBI MRI SUV NPR LGBTQ X-ray RV SEC NFL NBC MSNBC F-16 N95 H1N1 M.B.A. L.A."
    " F.B.I. R-rated S&P AT&T MOU HIV iPhone eBay mRNA e-mail Xbox Yvonne EU AIDS IRS O'Brien A's"
    " école Åland 8 8th 80 88 800 8,000 80,000 $8 $8.5 £8m €80 11 11th 11-year-old 11,000 $11.5"
    " 18 18-year-old 18,000 18th-century 1850 1880s 8:30 11:30 11,000,000 NBCUniversal SUVs NGOs"
).split()


@pytest.mark.parametrize("word", EITHER)
def test_a_word_said_in_two_ways_takes_either_article(word: str) -> None:
    assert article(word) == ""


@pytest.mark.parametrize("word", A)
def test_a_word_that_begins_with_a_consonant_sound_takes_a(word: str) -> None:
    assert article(word) == "a"


@pytest.mark.parametrize("word", AN)
def test_a_word_that_begins_with_a_vowel_sound_takes_an(word: str) -> None:
    assert article(word) == "an"


@pytest.mark.parametrize(
    ("word", "expected"), [("HUGE", "a"), ("HOUR", "an"), ("URGENT", "an"), ("SUV", "")]
)
def test_common_words_in_a_shouted_line_are_read_as_words(word: str, expected: str) -> None:
    assert article(word, shouted=True) == expected
