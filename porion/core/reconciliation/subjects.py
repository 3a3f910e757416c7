"""Neighbouring subjects: indicators that texts name with the same rare words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from porion.core.folding import fold_name
from porion.core.reconciliation.statements import StatedFigure
from porion.core.stems import stems

#: A word that more subjects bear says too little, whatever the size of the record.
_RARE = 8
#: A word of so few subjects nearly names one.
_VERY_RARE = 4
#: In one text, so few: an author who uses a word often means several things.
_COMMON_WORD = 24
#: Words of amounts, times, persons and things counted: they say of what sort a number is, not
#: what it is about.
_PLAIN = frozenset(
    stem
    for word in [
        "nombre",
        "montant",
        "montants",
        "coût",
        "somme",
        "part",
        "total",
        "année",
        "an",
        "aide",
        "aides",
        "aidés",
        "aidées",
        "projets",
        "communes",
        "actions",
        "bassin",
        "minier",
        "miniers",
        "région",
        "régional",
        "nord",
        "sud",
        "pas",
        "calais",
        "état",
        "département",
        "départemental",
        "mines",
        "erbm",
        "hauts",
        "france",
        "europe",
        "euros",
        "financement",
        "financé",
        "financés",
        "investissement",
        "investissements",
        "création",
        "créé",
        "créés",
        "créées",
        "ouverts",
        "ouvertes",
        "cités",
        "cité",
        "programme",
        "programmes",
        "nouveau",
        "nouveaux",
        "nouvelles",
        "supplémentaires",
        "durée",
        "crédits",
        "jeunes",
        "élèves",
        "étudiants",
        "lycéens",
        "allocataires",
        "contrats",
        "emplois",
        "postes",
        "intercommunalités",
        "pôles",
        "opérations",
        "entretien",
        "personnes",
        "habitants",
        "bénéficiaires",
        "entreprises",
        "structures",
        "places",
        "logements",
        "surface",
        "longueur",
        "taux",
        "hausse",
        "baisse",
        "public",
        "publics",
        "publique",
        "publiques",
        "travaux",
        "études",
        "étude",
        "grands",
        "petites",
        "recrutements",
        "fonctionnement",
        "construites",
        "rénovées",
        "sites",
        "site",
        "locataires",
        "salariés",
        "demandeurs",
        "accompagnés",
        "annuel",
        "annuelle",
        "subventions",
        "contribution",
        "enveloppe",
        "premier",
        "première",
        "fonds",
        "plan",
        "territoires",
        "accueillis",
        "chantiers",
        "friches",
        "associations",
        "centres",
        "moyens",
        "axes",
        "objectif",
        "agence",
        "départ",
        "conjoint",
        "équipements",
        "réseau",
        "lignes",
        "millions",
        "prévus",
        "prévue",
        "dispositif",
    ]
    for stem in stems(word)
)
_ACRONYM = re.compile(r"\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3,}\b")


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    """The telling words of a label, in order."""
    found = (word for word in stems(text) if len(word) > 2 and not word.isdigit())
    return tuple(dict.fromkeys(word for word in found if word not in _PLAIN))


@lru_cache(maxsize=20_000)
def _acronyms(text: str) -> frozenset[str]:
    """What a text writes in capitals: BTS, RD301."""
    return frozenset(found.casefold() for found in _ACRONYM.findall(text))


@lru_cache(maxsize=20_000)
def _initials(text: str) -> str:
    """The initials of a label's words, for an acronym written out: "contrat initiative emploi"."""
    return "".join(word[0] for word in fold_name(text).split())


class Subjects:
    """The telling words of every indicator, and which indicators share rare ones."""

    def __init__(self, figures: Sequence[StatedFigure]) -> None:
        self._words: dict[str, tuple[str, ...]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._written: dict[str, frozenset[str]] = {}
        self._definitions: dict[str, frozenset[str]] = {}
        labels: dict[str, str] = {}
        parties = {word for f in figures for key in f.parties for word in key.split("-")}
        named = {stem for word in parties for stem in stems(word)}
        self._schemes = {figure.scheme for figure in figures}
        for figure in figures:
            if figure.indicator not in labels:
                labels[figure.indicator] = figure.subject
                self._words[figure.indicator] = tuple(
                    word for word in _words(figure.subject) if word not in named
                )
                self._definitions[figure.indicator] = frozenset(_words(figure.definition))
                self._written[figure.indicator] = _acronyms(figure.subject)
                self._names[figure.indicator] = _acronyms(f"{figure.subject} {figure.definition}")
        self._names = {key: names - parties for key, names in self._names.items()}
        known = {name for names in self._names.values() for name in names}
        for key, label in labels.items():
            letters = _initials(label)
            if len(letters) > 2 and letters in known:
                self._names[key] |= {letters}
        self._bearers = Counter(
            word for key in labels for word in {*self._words[key], *self._names[key]}
        )

    def shared(self, left: str, right: str, most: int = _RARE) -> frozenset[str]:
        """The words and acronyms that both indicators bear, if no more than `most` do."""
        words = set(self._words.get(left, ())) & set(self._words.get(right, ()))
        names = self._names.get(left, frozenset()) & self._names.get(right, frozenset())
        return frozenset(word for word in words | names if self._bearers[word] <= most)

    def alike(self, left: str, right: str) -> bool:
        """Whether two indicators are near enough to lay their figures side by side.

        They share an acronym, two rare words, or one that only they bear; or the name of one is
        in the name of the other; or its rare words are in the definition of the other.
        """
        shared = self.shared(left, right)
        if not shared:
            return self._defined(left, right) or self._defined(right, left)
        names = self._names[left] & self._names[right]
        if names & shared or len(shared) >= 2 or min(self._bearers[word] for word in shared) <= 2:
            return True
        first, second = set(self._words[left]), set(self._words[right])
        if first and second and (first <= second or second <= first):
            return True
        return self._words[left][:1] == self._words[right][:1] and self._words[left][0] in shared

    def _defined(self, left: str, right: str) -> bool:
        """Whether two rare words of one name stand in the definition of the other."""
        telling = {word for word in self._words.get(left, ()) if self._bearers[word] <= _RARE}
        shared = telling & self._definitions.get(right, frozenset())
        return len(shared) >= 2 and any(self._bearers[word] <= _VERY_RARE for word in shared)

    def nearly_one(self, left: str, right: str) -> bool:
        """Whether two indicators of one text name the same thing first, or by an acronym: what
        an author tells apart must be nearer than what two texts may mean."""
        names = (self._written[left] & self._written[right]) - self._schemes
        heads = {self._words[key][:1] for key in (left, right)} - {
            (name,) for name in self._schemes
        }
        return bool(names & self.shared(left, right)) or (
            len(heads) == 1 and bool(self.shared(left, right).intersection(*heads))
        )

    def near(self, left: StatedFigure, right: StatedFigure) -> bool:
        """Whether two figures' indicators are alike."""
        return self.alike(left.indicator, right.indicator)

    def named_in(self, indicator: str, project: str) -> bool:
        """Whether the name of a project and that of an indicator share an acronym, or the word
        that comes first in the project's and is very rare."""
        if _acronyms(project) & self._written.get(indicator, frozenset()):
            return True
        words = _words(project)
        if not words or self._bearers[words[0]] > _VERY_RARE:
            return False
        return words[0] in self._words.get(indicator, ())

    def touch(self, left: StatedFigure, right: StatedFigure) -> bool:
        """Whether the indicators share any word that is not on every page."""
        return bool(self.shared(left.indicator, right.indicator, _COMMON_WORD))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Pairs of indicators that are alike, each once."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for indicator in self._words:
            for word in {*self._words[indicator], *self._names[indicator]}:
                if 1 < self._bearers[word] <= _RARE:
                    bearers[word].add(indicator)
            for word in self._definitions[indicator] - set(self._words[indicator]):
                if 0 < self._bearers[word] <= _VERY_RARE:
                    bearers[word].add(indicator)
        seen = {pair for group in bearers.values() for pair in combinations(sorted(group), 2)}
        yield from sorted(pair for pair in seen if self.alike(*pair))
