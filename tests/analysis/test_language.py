from __future__ import annotations

import pytest

from newslint.analysis.language import is_english

ENGLISH = [
    "",
    "Obama",
    "12:30",
    "La La Land",
    "“Cien años de soledad”",
    "Carlos de la Cruz and Oscar de la Hoya",
    "Doctors Without Borders (Médecins Sans Frontières)",
    "G Dempsey; G Murphy, B O'Driscoll (capt), S Horgan, D Hickie; R O'Gara, P Stringer",
    "Bills Signed: H.R. 6833, S. 3895, S. 3969, S. 4900",
    "SEN. KYL ISSUES STATEMENT ON U.N. SANCTIONS ON IRAN",
    "“Dass die Lage nicht einfach ist,” he said, as he had said on the day before that.",
    "The word is Слава in Ukrainian.",
    "Vamos.",
]
OTHER = [
    "El presidente dijo que la economía de los Estados Unidos se recupera.",
    "Le président a déclaré que la situation est grave dans le pays.",
    "Der Präsident sagte, dass die Lage nicht einfach ist.",
    "Il presidente ha detto che la situazione è grave.",
    "O presidente disse que a economia não vai bem em São Paulo.",
    "De president zei dat het niet goed gaat met de economie.",
    "Regeringen säger att det inte är så bra för landet.",
    "Prezydent powiedział, że nie jest to dobre dla kraju.",
    "Ang pangulo ng bansa ay nagsabi na hindi siya tatakbo.",
    "Президент сказал об этом.",
    "总统说经济很好。",
    "قال الرئيس إن الاقتصاد بخير.",
    "Prezidan an di ke li pa gen lajan pou peyi a, ak yo.",
    "Hallituksen mukaan se ei ole hyvä asia, mutta se on totta.",
    "Chính phủ đã nói rằng đây là một vấn đề không nhỏ của người dân.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_foreign_names_and_short_passages_are_kept(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", OTHER)
def test_a_passage_in_another_language_is_told_apart(text: str) -> None:
    assert not is_english(text)
