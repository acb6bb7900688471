### Papers: the State for which a parliament's procedure acts, by the id of the procedure.

states-az_milli_majlis = the Republic of Azerbaijan
states-gb_crag_2010 = the United Kingdom of Great Britain and Northern Ireland
