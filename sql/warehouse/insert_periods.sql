insert into warehouse.dim_period (code, kind, start_date, end_date, financial_year)
select
    wanted.code,
    wanted.kind,
    wanted.start_date,
    wanted.end_date,
    wanted.financial_year
from jsonb_to_recordset($1::jsonb) as wanted (code text, kind text, start_date date, end_date date, financial_year text)
on conflict (code) do nothing
