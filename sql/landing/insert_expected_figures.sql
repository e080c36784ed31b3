insert into warehouse.fact_expected_figure (
    council_key, indicator_id, indicator_key, period_key, source_key, owner_key, available_on, due, opened_on
)
select distinct
    dim_council.council_key,
    dim_indicator.indicator_id,
    dim_indicator.indicator_key,
    dim_period.period_key,
    dim_source.source_key,
    dim_indicator.owner_key,
    wanted.available_on,
    wanted.due,
    $3::date as opened_on
from jsonb_to_recordset($2::jsonb) as wanted (slug text, period text, expected boolean, available_on date, due date, source text)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and dim_indicator.slug = wanted.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period on dim_period.code = wanted.period
inner join warehouse.dim_source on wanted.source = dim_source.code
where wanted.expected
on conflict (council_key, indicator_id, period_key) do update
    set opened_on = excluded.opened_on
    where excluded.opened_on < fact_expected_figure.opened_on
