update warehouse.dim_owner
set valid_to = $3
from jsonb_to_recordset($2::jsonb) as wanted (initials text, role text, email text), warehouse.dim_council
where
    dim_council.code = $1 and dim_owner.council_key = dim_council.council_key and dim_owner.valid_to is null
    and dim_owner.initials = wanted.initials
    and (dim_owner.role, dim_owner.email) is distinct from (wanted.role, wanted.email)
