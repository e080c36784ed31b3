-- What published reports print beside the figures: targets with their floors, benchmarks, and the status of a row without a figure.
-- They are facts with versions of their own: the catalogue's targets and benchmarks are the council's word, these the report's.
set local role quarterday_owner;

create table warehouse.fact_printed (
    printed_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    kind text not null check (kind in ('target', 'benchmark', 'status')),
    period_key integer not null references warehouse.dim_period,
    comparator text not null,
    version integer not null check (version > 0),
    text text not null,
    value warehouse.figure_value,
    status text,
    detail jsonb not null,
    sameness text not null,
    place text not null,
    import_id bigint not null references ops.import,
    delivery_sha256 text not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    check (kind = 'benchmark' or comparator = ''),
    unique (council_key, indicator_id, kind, period_key, comparator, version)
);
create unique index fact_printed_current
on warehouse.fact_printed (council_key, indicator_id, kind, period_key, comparator) where is_current;
comment on table warehouse.fact_printed is
'grain: one row per indicator, council, kind, period, comparator and version: what a published report prints beside the figures';

create function warehouse.target_at(council integer, indicator integer, quarter integer, year integer, moment timestamptz)
returns table (
    text text, status text, comparator text, low numeric, high numeric, unit text, per text, by_date date
)
language sql stable
as $$
select
    candidate.text,
    candidate.status,
    candidate.comparator,
    candidate.low,
    candidate.high,
    candidate.unit,
    candidate.per,
    candidate.by_date
from (
    select
        1 as preference, fact_target.text, fact_target.status, fact_target.comparator, fact_target.low::numeric as low,
        fact_target.high::numeric as high, fact_target.unit, fact_target.per, fact_target.by_date
    from warehouse.fact_target
    where
        target_at.council = fact_target.council_key and target_at.indicator = fact_target.indicator_id
        and target_at.year = fact_target.period_key
        and fact_target.recorded_from <= target_at.moment and (fact_target.recorded_to is null or fact_target.recorded_to > target_at.moment)
    union all
    select
        case when printed.period_key = target_at.quarter then 2 else 3 end as preference, printed.text, printed.status,
        printed.detail ->> 'comparator' as comparator, (printed.detail ->> 'low')::numeric as low,
        (printed.detail ->> 'high')::numeric as high, printed.detail ->> 'unit' as unit, printed.detail ->> 'per' as per,
        (printed.detail ->> 'by')::date as by_date
    from warehouse.fact_printed as printed
    where
        printed.kind = 'target' and target_at.council = printed.council_key and target_at.indicator = printed.indicator_id
        and printed.period_key in (target_at.quarter, target_at.year)
        and printed.recorded_from <= target_at.moment and (printed.recorded_to is null or printed.recorded_to > target_at.moment)
) as candidate
order by candidate.preference
limit 1
$$;
comment on function warehouse.target_at (integer, integer, integer, integer, timestamptz)
is 'grain: the one target of an indicator in a quarter: the catalogue''s for the year, else what a report prints for the quarter, else for the year';

create function warehouse.benchmarks_at(council integer, indicator integer, moment timestamptz)
returns table (benchmarks jsonb)
language sql stable
as $$
select jsonb_agg(
    jsonb_build_object(
        'comparator', found.comparator, 'value', trim_scale(found.value)::text, 'text', found.text, 'period', found.period,
        'source', found.source, 'deliverySha256', found.delivery_sha256
    ) order by found.preference, found.id
) as benchmarks
from (
    select
        1 as preference, fact_benchmark.benchmark_id as id, fact_benchmark.comparator, fact_benchmark.value::numeric as value,
        fact_benchmark.text, nullif(mark_period.code, '-1') as period, fact_benchmark.source, null::text as delivery_sha256
    from warehouse.fact_benchmark
    inner join warehouse.dim_period as mark_period on fact_benchmark.period_key = mark_period.period_key
    where
        fact_benchmark.council_key = benchmarks_at.council and fact_benchmark.indicator_id = benchmarks_at.indicator
        and fact_benchmark.recorded_from <= benchmarks_at.moment
        and (fact_benchmark.recorded_to is null or fact_benchmark.recorded_to > benchmarks_at.moment)
    union all
    -- A benchmark that the catalogue has from the same page is not said twice; one with another value is.
    select
        2 as preference, printed.printed_id as id, printed.comparator, printed.value::numeric as value, printed.text,
        nullif(mark_period.code, '-1') as period, printed.detail ->> 'source' as source, printed.delivery_sha256
    from warehouse.fact_printed as printed
    inner join warehouse.dim_period as mark_period on printed.period_key = mark_period.period_key
    where
        printed.kind = 'benchmark' and printed.council_key = benchmarks_at.council and printed.indicator_id = benchmarks_at.indicator
        and printed.recorded_from <= benchmarks_at.moment and (printed.recorded_to is null or printed.recorded_to > benchmarks_at.moment)
        and not exists (
            select 1
            from warehouse.fact_benchmark as same
            where
                same.council_key = benchmarks_at.council and same.indicator_id = benchmarks_at.indicator
                and lower(same.comparator) = lower(printed.comparator)
                and (same.date_text = printed.detail ->> 'dateText' or same.period_key = printed.period_key)
                and same.value::numeric is not distinct from printed.value::numeric
                and same.recorded_from <= benchmarks_at.moment and (same.recorded_to is null or same.recorded_to > benchmarks_at.moment)
        )
) as found
$$;
comment on function warehouse.benchmarks_at (integer, integer, timestamptz)
is 'grain: one row: the benchmarks of an indicator, the catalogue''s, then those that reports print and the catalogue has not';

revoke execute on function warehouse.target_at (integer, integer, integer, integer, timestamptz) from public;
revoke execute on function warehouse.benchmarks_at (integer, integer, timestamptz) from public;

grant select, insert on warehouse.fact_printed to quarterday_loader;
grant update (recorded_to, is_current) on warehouse.fact_printed to quarterday_loader;
grant select on warehouse.fact_printed to quarterday_console;

reset role;
