insert into warehouse.dim_owner (council_key, initials, role, email, valid_from)
select
    dim_council.council_key,
    wanted.initials,
    wanted.role,
    wanted.email,
    case
        when exists (
            select 1 from warehouse.dim_owner as earlier
            where earlier.council_key = dim_council.council_key and earlier.initials = wanted.initials
        ) then $4::timestamptz
        else $3::timestamptz
    end as valid_from
from jsonb_to_recordset($2::jsonb) as wanted (initials text, role text, email text)
inner join warehouse.dim_council on dim_council.code = $1
where not exists (
    select 1 from warehouse.dim_owner as standing
    where standing.council_key = dim_council.council_key and standing.initials = wanted.initials and standing.valid_to is null
)
