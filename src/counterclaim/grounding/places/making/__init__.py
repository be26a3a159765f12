"""How a gazetteer is made: GeoNames rows to a database of places and folded names.

The one that ships (training/gazetteer) and the one that a user loads from a dump go through the same modules.
"""
