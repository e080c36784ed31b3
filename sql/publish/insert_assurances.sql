insert into warehouse.dim_assurance (flags, level)
select distinct
    array(select jsonb_array_elements_text(wanted.flags)) as flags,
    wanted.level
from jsonb_to_recordset($1::jsonb) as wanted (flags jsonb, level text)
on conflict (flags) do nothing
