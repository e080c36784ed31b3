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

create or replace function publish.figures_as_at(at timestamptz)
returns table (
    council text, shown_in text, display_order integer, indicator text, ref text, title text, kind text,
    period text, period_start date, period_end date,
    value numeric, unrounded numeric, text text, unit text, decimals integer, components jsonb,
    status text, flags text[], evidence jsonb, assurance_stated text, assurance_level text,
    target_text text, target_status text, comparator text, target_low numeric, target_high numeric,
    target_unit text, target_per text, target_by date,
    target_met boolean, rag text, forecast jsonb, judged_because text,
    trend_published text, trend_direction text, trend_judgement text, trend_evidence text, benchmarks jsonb,
    owner text, owner_role text, priority text, committee text, source text, source_as_published text, system_fed boolean,
    typed jsonb, available_on date, due date, expected_on date, availability_said text,
    awaited_state text, reminders integer, escalated_to text,
    coverage_from date, coverage_to date, observed_on date, partial boolean, missing text[],
    version integer, delivery_sha256 text, place text, recorded_at timestamptz, comment text
)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
with line as (
    select
        fact_report_line.*,
        (at at time zone 'Europe/London')::date as on_day
    from warehouse.fact_report_line
    where fact_report_line.opened_on <= (at at time zone 'Europe/London')::date
)
select
    dim_council.code as council,
    quarter.code as shown_in,
    line.display_order,
    dim_indicator.slug as indicator,
    dim_indicator.ref,
    dim_indicator.title,
    dim_indicator.kind,
    reference.code as period,
    reference.start_date as period_start,
    reference.end_date as period_end,
    round(figure.value, dim_indicator.decimals) as value,
    figure.value as unrounded,
    figure.text,
    coalesce(figure.unit, dim_indicator.unit) as unit,
    dim_indicator.decimals,
    coalesce(part.components, '[]'::jsonb) as components,
    coalesce(state.status, 'received') as status,
    case when state.status in ('not_due', 'awaited', 'overdue', 'escalated') then array['awaited'] else '{}'::text[] end
    || coalesce(dim_assurance.flags, '{}'::text[]) as flags,
    coalesce(assessment.evidence, '{}'::jsonb) as evidence,
    coalesce(statement.assurance, 'not_stated') as assurance_stated,
    coalesce(dim_assurance.level, 'none') as assurance_level,
    target.text as target_text,
    target.status as target_status,
    target.comparator,
    target.low as target_low,
    target.high as target_high,
    target.unit as target_unit,
    target.per as target_per,
    target.by_date as target_by,
    assessment.target_met,
    assessment.rag,
    assessment.forecast,
    assessment.judged_because,
    assessment.trend_published,
    assessment.trend_direction,
    assessment.trend_judgement,
    assessment.trend_evidence,
    coalesce(mark.benchmarks, '[]'::jsonb) as benchmarks,
    dim_owner.initials as owner,
    dim_owner.role as owner_role,
    dim_priority.title as priority,
    dim_indicator.committee,
    coalesce(figure_source.code, line_source.code) as source,
    dim_indicator.source_as_published,
    figure_source.system_fed,
    figure.typed,
    expected.available_on,
    awaiting.due,
    expected.expected_on,
    statement.availability as availability_said,
    awaiting.state as awaited_state,
    awaiting.reminders,
    awaiting.escalated_to,
    figure.coverage_from,
    figure.coverage_to,
    figure.observed_on,
    figure.partial,
    figure.missing,
    figure.version,
    figure.delivery_sha256,
    figure.place,
    figure.recorded_from as recorded_at,
    statement.comment
from line
inner join warehouse.dim_council on line.council_key = dim_council.council_key
inner join warehouse.dim_period as quarter on line.quarter_key = quarter.period_key
inner join warehouse.dim_period as reference on line.period_key = reference.period_key
inner join warehouse.dim_indicator on line.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_owner on dim_indicator.owner_key = dim_owner.owner_key
inner join warehouse.dim_priority on dim_indicator.priority_key = dim_priority.priority_key
left join warehouse.fact_expected_figure as expected on line.expected_id = expected.expected_id
-- Who is expected to give it: another source than the indicator's first, where a system has been connected since.
inner join warehouse.dim_source as line_source on coalesce(expected.source_key, dim_indicator.source_key) = line_source.source_key
left join warehouse.fact_figure as figure
    on
        line.council_key = figure.council_key and line.indicator_id = figure.indicator_id
        and line.period_key = figure.period_key and figure.component = 'value'
        and figure.recorded_from <= at and (figure.recorded_to is null or figure.recorded_to > at)
left join warehouse.dim_source as figure_source on figure.source_key = figure_source.source_key
left join warehouse.fact_statement as statement
    on
        line.council_key = statement.council_key and line.indicator_id = statement.indicator_id
        and line.quarter_key = statement.period_key
        and statement.recorded_from <= at and (statement.recorded_to is null or statement.recorded_to > at)
left join warehouse.fact_assessment as assessment
    on
        line.council_key = assessment.council_key and line.indicator_id = assessment.indicator_id
        and line.quarter_key = assessment.quarter_key
        and assessment.recorded_from <= at and (assessment.recorded_to is null or assessment.recorded_to > at)
left join warehouse.dim_assurance on assessment.assurance_key = dim_assurance.assurance_key
left join warehouse.dim_period as year
    on year.kind = 'financial_year' and quarter.financial_year = year.code
-- The catalogue's target judges; where it has none for the year, the one that the newest report prints for it does.
left join lateral (
    select candidate.*
    from (
        select
            1 as preference, fact_target.text, fact_target.status, fact_target.comparator, fact_target.low::numeric as low,
            fact_target.high::numeric as high, fact_target.unit, fact_target.per, fact_target.by_date
        from warehouse.fact_target
        where
            line.council_key = fact_target.council_key and line.indicator_id = fact_target.indicator_id
            and year.period_key = fact_target.period_key
            and fact_target.recorded_from <= at and (fact_target.recorded_to is null or fact_target.recorded_to > at)
        union all
        select
            case when printed.period_key = line.quarter_key then 2 else 3 end as preference, printed.text, printed.status,
            printed.detail ->> 'comparator' as comparator, (printed.detail ->> 'low')::numeric as low,
            (printed.detail ->> 'high')::numeric as high, printed.detail ->> 'unit' as unit, printed.detail ->> 'per' as per,
            (printed.detail ->> 'by')::date as by_date
        from warehouse.fact_printed as printed
        where
            printed.kind = 'target' and line.council_key = printed.council_key and line.indicator_id = printed.indicator_id
            and printed.period_key in (line.quarter_key, year.period_key)
            and printed.recorded_from <= at and (printed.recorded_to is null or printed.recorded_to > at)
    ) as candidate
    order by candidate.preference
    limit 1
) as target on true
left join lateral (
    select jsonb_agg(jsonb_build_object('label', piece.component, 'value', trim_scale(piece.value)::text) order by piece.figure_id)
        as components
    from warehouse.fact_figure as piece
    where
        piece.council_key = line.council_key and piece.indicator_id = line.indicator_id
        and piece.period_key = line.period_key and piece.component <> 'value' and piece.version = figure.version
) as part on true
left join lateral (
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
            fact_benchmark.council_key = line.council_key and fact_benchmark.indicator_id = line.indicator_id
            and fact_benchmark.recorded_from <= at
            and (fact_benchmark.recorded_to is null or fact_benchmark.recorded_to > at)
        union all
        -- A benchmark that the catalogue has from the same page is not said twice; one with another value is.
        select
            2 as preference, printed.printed_id as id, printed.comparator, printed.value::numeric as value, printed.text,
            nullif(mark_period.code, '-1') as period, printed.detail ->> 'source' as source, printed.delivery_sha256
        from warehouse.fact_printed as printed
        inner join warehouse.dim_period as mark_period on printed.period_key = mark_period.period_key
        where
            printed.kind = 'benchmark' and printed.council_key = line.council_key and printed.indicator_id = line.indicator_id
            and printed.recorded_from <= at and (printed.recorded_to is null or printed.recorded_to > at)
            and not exists (
                select 1
                from warehouse.fact_benchmark as same
                where
                    same.council_key = line.council_key and same.indicator_id = line.indicator_id
                    and lower(same.comparator) = lower(printed.comparator)
                    and (same.date_text = printed.detail ->> 'dateText' or same.period_key = printed.period_key)
                    and same.value::numeric is not distinct from printed.value::numeric
                    and same.recorded_from <= at and (same.recorded_to is null or same.recorded_to > at)
            )
    ) as found
) as mark on true
left join lateral (
    select exists (
        select 1
        from ops.quarantine
        inner join ops.import on quarantine.import_id = import.import_id
        left join ops.import as settling on quarantine.settled_by_import = settling.import_id
        where
            import.as_of <= line.on_day
            and (quarantine.state = 'open' or coalesce(settling.as_of, '-infinity'::date) > line.on_day)
            and import.council = dim_council.code and import.period = quarter.code and not import.dry_run
            and 'return/' || dim_indicator.slug = any(quarantine.measures)
    ) as here
) as held on true
left join lateral warehouse.awaiting_at(
    expected.expected_id, dim_council.code || '/' || dim_indicator.slug || '/' || reference.code, line.on_day
) as awaiting on true
-- Where nobody expects the figure, a published report of the quarter may say why it prints none.
left join warehouse.fact_printed as said
    on
        said.kind = 'status' and line.council_key = said.council_key and line.indicator_id = said.indicator_id
        and line.quarter_key = said.period_key
        and said.recorded_from <= at and (said.recorded_to is null or said.recorded_to > at)
cross join lateral (
    select case
        when figure.figure_id is not null then null
        when expected.expected_id is null then coalesce(said.status, 'not_applicable')
        when expected.ended_on <= line.on_day then expected.ended_as
        when held.here then 'quarantined'
        else awaiting.state
    end as status
) as state
$$;

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

grant select, insert on warehouse.fact_printed to quarterday_loader;
grant update (recorded_to, is_current) on warehouse.fact_printed to quarterday_loader;
grant select on warehouse.fact_printed to quarterday_console;
grant select on publish.target_versions, publish.benchmark_versions to quarterday_loader, quarterday_console, quarterday_analyst;

reset role;
