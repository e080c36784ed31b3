-- A person names another owner of the council. $1 id, $2 council, $3 initials. No row is updated where there is no such owner.
update warehouse.fact_expected_figure
set owner_key = dim_owner.owner_key
from warehouse.dim_owner
inner join warehouse.dim_council on dim_owner.council_key = dim_council.council_key
where expected_id = $1 and dim_council.code = $2 and dim_owner.initials = $3 and dim_owner.is_current;
