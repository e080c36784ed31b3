update warehouse.dim_indicator
set valid_to = $3
from jsonb_to_recordset($2::jsonb) as wanted (slug text, definition_sha256 text, owner text), warehouse.dim_council, warehouse.dim_owner
where
    dim_council.code = $1 and dim_indicator.council_key = dim_council.council_key and dim_indicator.valid_to is null
    and dim_indicator.slug = wanted.slug
    and dim_owner.council_key = dim_council.council_key and dim_owner.initials = wanted.owner and dim_owner.valid_to is null
    and (dim_indicator.definition_sha256, dim_indicator.owner_key) is distinct from (wanted.definition_sha256, dim_owner.owner_key)
returning dim_indicator.slug
