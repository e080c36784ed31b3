insert into warehouse.dim_priority (council_key, code, title)
select
    dim_council.council_key,
    wanted.code,
    wanted.title
from jsonb_to_recordset($2::jsonb) as wanted (code text, title text)
inner join warehouse.dim_council on dim_council.code = $1
on conflict (council_key, code) do nothing
