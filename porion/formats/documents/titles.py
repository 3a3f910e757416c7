"""Lines that are headings by what they say: their numbering, their capitals, their shape."""

import re

_ROMAN = r"[IVX]{1,5}"
#: Numberings and their depth, the first that fits counts.
_NUMBERED = (
    (re.compile(rf"(?:TITRE|PARTIE|CHAPITRE|LIVRE|ANNEXE)\s(?:{_ROMAN}|\d|[A-Z])\b", re.I), 1),
    (re.compile(r"(?:AXE|VOLET|PILIER|ORIENTATION|PRIORIT[ÉE])\s(?:n°\s?)?\d", re.I), 2),
    (re.compile(r"(?:ARTICLE|SECTION)\s(?:\d|[IVX]{1,5}\b|premier\b|1er\b)", re.I), 3),
    (re.compile(r"(?:OBJECTIF|ACTION|MESURE|FICHE|ENGAGEMENT)\s(?:n°\s?)?\d", re.I), 4),
    (re.compile(rf"{_ROMAN}\s?[.):–—-]\s?\S"), 2),
    (re.compile(r"[A-H]\s?[.)–—-]\s\S"), 3),
    (re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s\S"), 6),
    (re.compile(r"\d{1,2}\.\d{1,2}\.?\s(?=[^\W\d])"), 5),
    (re.compile(r"\d{1,2}\s?[.)–—-]\s(?=[^\W\d])"), 4),
    (re.compile(r"[a-h]\)\s\S"), 6),
    # "2 Le patrimoine", with nothing behind the number: a capital and a small letter tell.
    (re.compile(r"\d{1,2}\s(?=[A-ZÀ-Ý][’']?[^\W\d]*[a-zà-ÿ])"), 4),
)
_LONGEST = 160
#: What no title ends with.
_STOP = re.compile(r"[.;,…]$|\.\s?[»”\"]$")
_STRANGER = re.compile(
    r"https?:|www\.|@|\b(?:tél|téléphone|mél|fax|courriel|email|e-mail|contact)\b\s?[.:]"
    r"|\bcedex\b|\bCS \d{5}",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:[^\W\d][\w' -]{0,40},\s)?(?:(?:fait|publié|mis à jour|signé|le|du|au)\s){0,3}"
    r"(?:\d{1,2}(?:er)?\s[^\W\d]{3,10}\s\d{4}|\d{1,2}/\d{1,2}/\d{2,4})\.?",
    re.IGNORECASE,
)


def numbered_depth(line: str) -> int:
    """The depth of a line's numbering, from 1; 0 where it has none."""
    for pattern, depth in _NUMBERED:
        if pattern.match(line):
            return depth
    return 0


def contact_line(line: str) -> bool:
    """True for addresses of the post, the telephone and the web."""
    return bool(_STRANGER.search(line[:300]))


def in_capitals(line: str) -> bool:
    """True where a line of words is all in capitals."""
    letters = [character for character in line if character.isalpha()]
    return len(letters) > 3 and not any(character.islower() for character in letters)


def may_be_title(line: str) -> bool:
    """True where a line alone could be a title: short, begun like one, without a full stop."""
    if not 3 <= len(line) <= _LONGEST or _STOP.search(line) or contact_line(line):
        return False
    first = line[0]
    if not (first.isupper() or first.isdigit() or first in '«“"(' or numbered_depth(line)):
        return False
    letters = sum(character.isalpha() for character in line)
    return letters >= max(3, len(line) // 2) and not _DATE_LINE.fullmatch(line)
