-- Figures as at a moment, with what published reports print beside them: a target where the catalogue has none, benchmarks, and why
-- a row that nobody expects has no figure. Otherwise as in 0005.
set local role quarterday_owner;

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
left join lateral warehouse.target_at(line.council_key, line.indicator_id, line.quarter_key, year.period_key, at) as target on true
left join lateral (
    select jsonb_agg(jsonb_build_object('label', piece.component, 'value', trim_scale(piece.value)::text) order by piece.figure_id)
        as components
    from warehouse.fact_figure as piece
    where
        piece.council_key = line.council_key and piece.indicator_id = line.indicator_id
        and piece.period_key = line.period_key and piece.component <> 'value' and piece.version = figure.version
) as part on true
left join lateral warehouse.benchmarks_at(line.council_key, line.indicator_id, at) as mark on true
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

reset role;
