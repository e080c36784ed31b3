insert into warehouse.fact_target (
    council_key, indicator_id, period_key, version, text, status, comparator, low, high, unit, per, by_date, tolerance,
    reading, recorded_from, is_current
)
select
    dim_council.council_key,
    dim_indicator.indicator_id,
    dim_period.period_key,
    coalesce(earlier.version, 0) + 1 as version,
    wanted.text,
    wanted.reading ->> 'status' as status,
    wanted.reading ->> 'comparator' as comparator,
    (wanted.reading ->> 'low')::numeric as low,
    (wanted.reading ->> 'high')::numeric as high,
    wanted.reading ->> 'unit' as unit,
    wanted.per,
    (wanted.reading ->> 'by')::date as by_date,
    wanted.tolerance,
    wanted.reading,
    case when earlier.version is null then $3::timestamptz else $4::timestamptz end as recorded_from,
    true as is_current
from jsonb_to_recordset($2::jsonb) as wanted (slug text, period text, text text, per text, tolerance numeric, reading jsonb)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and dim_indicator.slug = wanted.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period on dim_period.code = wanted.period
left join lateral (
    select
        max(fact_target.version) as version,
        bool_or(fact_target.is_current) as stands
    from warehouse.fact_target
    where
        fact_target.council_key = dim_council.council_key and fact_target.indicator_id = dim_indicator.indicator_id
        and fact_target.period_key = dim_period.period_key
) as earlier on true
where earlier.stands is not true
