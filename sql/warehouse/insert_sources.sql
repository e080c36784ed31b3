insert into warehouse.dim_source (code, title, system_fed)
select
    wanted.code,
    wanted.title,
    wanted.system_fed
from jsonb_to_recordset($1::jsonb) as wanted (code text, title text, system_fed boolean)
on conflict (code) do nothing
