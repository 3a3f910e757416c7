"""Programme and territory."""

from porion.core import vocabulary as v
from porion.formats.dossier.columns import PROSE, Type, choice, key, ref, text, typed
from porion.formats.dossier.table import VALIDITY, table

PROGRAMMES = table(
    "programmes",
    key(),
    text("label", required=True),
    text("short_label", "as an acronym, for narrow places"),
    typed("starts_on", Type.DATE, required=True),
    typed("ends_on", Type.DATE),
    text("publisher"),
    text("headline_indicator", "key of the indicator that opens the home page", longest=120),
    text("data_licence", "name of the licence of the programme's data"),
    text("data_licence_url", "address of that licence"),
    text("data_origin", "how who reuses the data names their origin"),
    text("places_origin", "where places, codes and populations come from"),
    description="the programme itself, one row",
    mandatory=True,
)
PLACES = table(
    "places",
    key(),
    text("label", required=True),
    choice("kind", v.PlaceKind, required=True),
    text("code", "INSEE, SIREN, dep-59, reg-32, cite-704; empty for a place of ours", longest=20),
    typed("vintage", Type.INTEGER, "year of the official geographic code"),
    ref("parent", "places"),
    typed("lon", Type.DEGREES, "WGS 84"),
    typed("lat", Type.DEGREES, "WGS 84"),
    typed("population", Type.INTEGER, "inhabitants, INSEE, of the vintage"),
    typed("aliases", Type.TEXTS, "other spellings and names"),
    text("form", "what an estate or a site looks like, in the register's word"),
    typed("owners", Type.TEXTS, "names of the organisations that own it"),
    *VALIDITY,
    description="communes, EPCI, départements, region, estates, sites, perimeters",
)
MEMBERSHIPS = table(
    "memberships",
    key(),
    ref("place", "places", required=True),
    ref("container", "places", required=True),
    *VALIDITY,
    text("basis", "where the membership is stated", longest=PROSE),
    description="a place in another place or perimeter, for a time",
)
