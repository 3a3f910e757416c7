"""French number words, as data: an expert can extend the tables without touching code."""

from decimal import Decimal

#: Words that add up; the two misspellings are found in public documents.
WORDS: dict[str, int] = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "ving": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "quarantes": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "nonante": 90,
}
#: Words that multiply what stands before them.
SCALES: dict[str, int] = {
    "cent": 100,
    "cents": 100,
    "mille": 1_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
}
#: Round numbers of things: "une douzaine" is about 12.
COLLECTIVES: dict[str, int] = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1_000,
}
#: In the plural without a number, at least two of them: "des centaines" is at least 200.
PLURALS: dict[str, int] = {f"{word}s": 2 * number for word, number in COLLECTIVES.items()}
#: Verbs that are factors.
FACTORS: dict[str, Decimal] = {
    "doubler": Decimal(2),
    "doublant": Decimal(2),
    "tripler": Decimal(3),
    "triplant": Decimal(3),
    "quadrupler": Decimal(4),
}
#: Shares in words, in per cent.
SHARES: dict[str, Decimal] = {
    "la moitié": Decimal(50),
    "un quart": Decimal(25),
    "trois quarts": Decimal(75),
}
#: Multipliers glued to a currency or standing alone after digits.
MULTIPLIERS: dict[str, Decimal] = {
    "k": Decimal(1_000),
    "m": Decimal(1_000_000),
    "md": Decimal(1_000_000_000),
    "mds": Decimal(1_000_000_000),
    "million": Decimal(1_000_000),
    "millions": Decimal(1_000_000),
    "milliard": Decimal(1_000_000_000),
    "milliards": Decimal(1_000_000_000),
    "mille": Decimal(1_000),
    "": Decimal(1),
}
