"""Which language a text is in, told by its script and its commonest words, and whether its letters have their case."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 6000
_ENOUGH: Final = 120  # letters from which on their case tells something; a headline may be all in capitals
_FEWEST, _MOST = 0.003, 0.7  # capitals among the letters of a text that is printed as usual

_STOPWORDS: Final = {
    "en": "the of and to in a that is was for on with as at by be from his he it has have had an not are were which this "
    "but they its said who will their been after over or one we would",
    "fr": "le la les de des du et en un une que qui dans est pour pas sur au par plus ce avec il sont ne se été aux son "
    "elle ses à mais leur",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um",
    "es": "el la los las de que y en un una por con para del se no es su al lo como más fue este ha sus sobre entre pero "
    "han desde",
    "it": "il lo la gli le di che e in un una per con del della non è si da dei nel al sono alla ha anche come più dal "
    "delle ma",
    "pt": "o a os as de que e em um uma para com do da no na não se por mais dos das ao foi como é seu sua à pelo pela são",
    "nl": "de het een van en in op te dat die is voor met zijn niet aan er om ook als door naar bij hij maar over tot uit",
    "pl": "w i na z że do nie się jest o to od za po jak przez dla był co oraz przed który została ale",
    "cs": "a v na se že je s z do to o i ve za pro po by jsem jako podle ale který byl od",
    "tr": "ve bir bu da de için ile olarak olan en çok daha sonra gibi kadar ise ne olduğunu dedi",
    "az": "və bu bir də ilə üçün olan edib ki olub sonra isə daha görə deyib olaraq",
    "ro": "și de la în a că pe cu nu o un din care este au pentru mai fost ce sunt prin după",
    "sv": "och i att det som en på är av för med den till inte har de om ett var från vid",
    "hu": "a az és hogy nem is egy van meg ez ezt volt csak már de mint még vagy azt",
    "id": "yang dan di dengan untuk pada dari ini itu dalam tidak akan ke oleh juga telah sebagai",
    "sq": "e të në dhe për që me një nga është më do ka i se këtë nuk",
    "bs": "je i u da na se za su od koji kako što nije sa te bi iz o",
}  # fmt: skip
"""The commonest words of the languages that news copied into this ledger most often comes in; our own lists."""

_WORDS: Final = {language: frozenset(words.split()) for language, words in _STOPWORDS.items()}

_SCRIPTS: Final = (
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
_UKRAINIAN: Final = re.compile("[\u0456\u0457\u0454\u0491]")
_PERSIAN: Final = re.compile("[\u067e\u0686\u0698\u06af\u06cc]")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text``; None where it is too short or fits none of the lists.

    A share of commonest words of at least 0.12 is asked for (English news has 0.30 to 0.45), a text in another script is
    told by its letters.
    """
    sample = text[:_SAMPLE]
    letters = sum(1 for char in sample if char.isalpha())
    if not letters:
        return None
    for language, letter in _SCRIPTS:
        if len(letter.findall(sample)) > letters * 0.4:
            if language == "ru" and len(_UKRAINIAN.findall(sample)) * 60 > letters:
                return "uk"
            if language == "ar" and len(_PERSIAN.findall(sample)) * 30 > letters:
                return "fa"
            return language
    words = _WORD.findall(sample.lower())
    shares = {language: sum(word in common for word in words) / len(words) for language, common in _WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    if len(words) < 8:
        return "en" if shares["en"] > 0 and shares["en"] >= shares[best] else None
    return best if shares[best] >= 0.12 else None


def in_one_case(text: str) -> bool:
    """Whether hardly a letter, or nearly every one, of a text of some length is a capital: names cannot be told there.

    English prose has 2 to 8 capitals in a hundred letters.
    """
    letters = [c for c in text[:_SAMPLE] if c.lower() != c.upper()]
    if len(letters) < _ENOUGH:
        return False
    return not _FEWEST <= sum(c.isupper() for c in letters) / len(letters) <= _MOST
