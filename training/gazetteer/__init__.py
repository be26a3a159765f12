"""The gazetteer that ships, from GeoNames, Natural Earth and our own tables: ``python -m training.gazetteer``."""
