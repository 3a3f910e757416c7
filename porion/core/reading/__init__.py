"""Reading French texts: candidates for figures and commitments, each with its why.

`engine.read` asks each package its question: `numbers` and `refusals` which numbers may count
something, `units` (and `tables`) what, `qualifiers` how it is worded, `sayings` its kind and
state, `times` when, `names` where and who; `commitments` who undertakes what. `record` holds a
reading against what is on record. The words stand in `lexicon`.
"""
