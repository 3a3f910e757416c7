"""Places: communes, EPCI, départements, region, estates, sites, perimeters."""
