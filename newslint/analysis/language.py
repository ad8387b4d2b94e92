"""Tell passages that are clearly not English from all others."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to is that for with was by it from are this has have be not his he they which "
    "said were been their its who will would can about after than but she her we you at or had "
    "if when what there these into out my your our as".split()
)
_FOREIGN = {
    "Spanish": "el la los las de del que y en un una por con para su sus es se al lo como más pero "
    "fue está este esta son ha han o sobre entre también",
    "French": "le la les de des du et en un une que qui dans pour par sur est pas au aux ce cette "
    "il elle sont avec plus ne se sa son ont à été nous vous leur",
    "German": "der die das und den von zu ist mit sich des auf für nicht ein eine dem im auch es "
    "er sie wir ich hat wird sind bei aus nach einer um wie über noch dass",
    "Italian": "il lo la gli le di del della dei che e è in un una per con non si da al alla sono "
    "nel nella più anche come ha ma questo dal",
    "Portuguese": "o a os as de do da dos das que e em um uma para com não por se no na mais foi "
    "ao pelo pela como são também seu sua é à",
    "Dutch": "de het een van en in te dat die op is zijn voor met niet aan er om ook als bij door "
    "naar hij ze wordt heeft maar uit deze nog wij",
    "Swedish": "och att det som en på är av för med den till inte om ett han har de hon jag var "
    "från vi så kan men",
    "Danish or Norwegian": "og at det som en på er af av for med den til ikke om et han har de hun "
    "jeg var fra vi så kan men der i å",
    "Polish": "i w na z do się nie że to jest o jak po co przez od za dla oraz ale który która "
    "tego są był było",
    "Czech or Slovak": "a v na se je že s z do o to k za by jsou pro jako po ale od které který "
    "byl sa nie ako pre aj",
    "Romanian": "de și în a la cu nu o un să pe din care că este mai pentru au fost sunt se lui",
    "Finnish": "ja on ei se että oli hän ovat mutta myös kun joka tai niin kuin sen ole mukaan",
    "Hungarian": "a az és hogy nem is egy ez meg volt de van csak már el ki mint még szerint",
    "Turkish": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne ama en değil",
    "Indonesian or Malay": "yang dan di untuk dengan pada dari ini itu dalam tidak akan ke adalah "
    "oleh juga telah sebagai karena kami",
    "Tagalog": "ang ng sa mga na ay at para ni si kay ito hindi nang may kanyang siya din",
    "Vietnamese": "và của là các có được cho trong một những không người này với đã để khi",
    "Haitian Creole": "nan ak yon pou ki se sou yo li pa gen ap mwen nou te kòm",
    "Welsh": "y yr yn ac i o ar am wedi mae a bod eu gan ei hefyd oedd",
    "Irish": "agus an na ar ag go le sa bhí tá is ní do faoi",
}
_ALSO_ENGLISH = _ENGLISH | set(
    "a i o s e u v z on an in no men so do me am van had him pas".split()
)
_FOREIGN_SETS = {n: frozenset(words.split()) - _ALSO_ENGLISH for n, words in _FOREIGN.items()}
_ANY_FOREIGN = frozenset().union(*_FOREIGN_SETS.values())
_MIN_KINDS, _MIN_SHARE, _LEAD = 3, 0.2, 4


def is_english(text: str) -> bool:
    """Say whether ``text`` may be English: false only if it is clearly something else.

    Short and undecided passages count as English, and so do English ones with foreign
    names, titles or quotations in them.
    """
    letters = [c for c in text[:20000] if c.isalpha()]
    other = sum(c > "\u024f" and not _latin(c) for c in letters)
    if other * 2 > len(letters):
        return len(letters) < 4
    words = _WORD.findall(text[:20000])
    english = sum(word.lower() in _ENGLISH for word in words)
    foreign = [word for word in words if word in _ANY_FOREIGN]
    if len(foreign) < max(_MIN_SHARE * len(words), _LEAD * english):
        return True
    return not any(_speaks(words, known, english) for known in _FOREIGN_SETS.values())


def _speaks(words: list[str], known: frozenset[str], english: int) -> bool:
    """Say whether the function words of a language clearly outweigh ``english`` ones.

    "de la" in two names is one language's words too, so several different ones must
    occur, in small letters.
    """
    hits = [word for word in words if word in known]
    enough = len(hits) >= max(_MIN_SHARE * len(words), _LEAD * english)
    return enough and len(set(hits)) >= _MIN_KINDS


def _latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN")
