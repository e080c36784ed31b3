insert into warehouse.fact_benchmark (
    council_key, indicator_id, comparator, gss, period_key, version, value, text, date_text, source, recorded_from, is_current
)
select
    dim_council.council_key,
    dim_indicator.indicator_id,
    wanted.comparator,
    wanted.gss,
    dim_period.period_key,
    coalesce(earlier.version, 0) + 1 as version,
    wanted.value,
    wanted.text,
    wanted.date_text,
    wanted.source,
    case when earlier.version is null then $3::timestamptz else $4::timestamptz end as recorded_from,
    true as is_current
from jsonb_to_recordset($2::jsonb) as wanted (
    slug text, comparator text, gss text, period text, value numeric, text text, date_text text, source text
)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and dim_indicator.slug = wanted.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period on dim_period.code = wanted.period
left join lateral (
    select
        max(fact_benchmark.version) as version,
        bool_or(fact_benchmark.is_current) as stands
    from warehouse.fact_benchmark
    where
        fact_benchmark.council_key = dim_council.council_key and fact_benchmark.indicator_id = dim_indicator.indicator_id
        and fact_benchmark.comparator = wanted.comparator and fact_benchmark.period_key = dim_period.period_key
) as earlier on true
where earlier.stands is not true
