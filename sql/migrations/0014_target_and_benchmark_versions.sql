-- Every version of targets and benchmarks, the catalogue's and those that reports print, side by side.
set local role quarterday_owner;

create view publish.target_versions as
select
    dim_council.code as council,
    dim_indicator.slug as indicator,
    dim_period.code as period,
    said.origin,
    said.version,
    said.text,
    said.floor_text,
    said.status,
    said.comparator,
    trim_scale(said.low) as low,
    trim_scale(said.high) as high,
    said.unit,
    said.place,
    said.import_id,
    said.delivery_sha256,
    said.recorded_from,
    said.recorded_to
from (
    select
        council_key, indicator_id, period_key, 'catalogue' as origin, version, text, reading #>> '{floor,text}' as floor_text,
        status, comparator, low::numeric as low, high::numeric as high, unit, null::text as place, null::bigint as import_id,
        null::text as delivery_sha256, recorded_from, recorded_to
    from warehouse.fact_target
    union all
    select
        council_key, indicator_id, period_key, 'published-report' as origin, version, text, detail #>> '{floor,text}' as floor_text,
        status, detail ->> 'comparator' as comparator, (detail ->> 'low')::numeric as low, (detail ->> 'high')::numeric as high,
        detail ->> 'unit' as unit, place, import_id, delivery_sha256, recorded_from, recorded_to
    from warehouse.fact_printed
    where kind = 'target'
) as said
inner join warehouse.dim_council on said.council_key = dim_council.council_key
inner join warehouse.dim_indicator
    on
        said.council_key = dim_indicator.council_key and said.indicator_id = dim_indicator.indicator_id
        and dim_indicator.valid_to is null
inner join warehouse.dim_period on said.period_key = dim_period.period_key;
comment on view publish.target_versions is 'grain: one row per indicator, period, origin (catalogue or published report) and version of a target';

create view publish.benchmark_versions as
select
    dim_council.code as council,
    dim_indicator.slug as indicator,
    said.comparator,
    nullif(dim_period.code, '-1') as period,
    said.origin,
    said.version,
    said.text,
    trim_scale(said.value) as value,
    said.date_text,
    said.source,
    said.import_id,
    said.delivery_sha256,
    said.recorded_from,
    said.recorded_to
from (
    select
        council_key, indicator_id, comparator, period_key, 'catalogue' as origin, version, text, value::numeric as value, date_text,
        source, null::bigint as import_id, null::text as delivery_sha256, recorded_from, recorded_to
    from warehouse.fact_benchmark
    union all
    select
        council_key, indicator_id, comparator, period_key, 'published-report' as origin, version, text, value::numeric as value,
        detail ->> 'dateText' as date_text, detail ->> 'source' as source, import_id, delivery_sha256, recorded_from, recorded_to
    from warehouse.fact_printed
    where kind = 'benchmark'
) as said
inner join warehouse.dim_council on said.council_key = dim_council.council_key
inner join warehouse.dim_indicator
    on
        said.council_key = dim_indicator.council_key and said.indicator_id = dim_indicator.indicator_id
        and dim_indicator.valid_to is null
inner join warehouse.dim_period on said.period_key = dim_period.period_key;
comment on view publish.benchmark_versions is 'grain: one row per indicator, comparator, period, origin and version of a benchmark';

grant select on publish.target_versions, publish.benchmark_versions to quarterday_loader, quarterday_console, quarterday_analyst;

reset role;
