select
    shown.indicator as slug,
    shown.shown_in,
    shown.period,
    shown.status,
    -- A figure that was asked for only after its due date (a year taken up late) is not late.
    case when life.opened_on <= shown.due then shown.due end as due,
    case
        when figure.figure_id is null then null
        else jsonb_build_object(
            'figureId', figure.figure_id, 'period', shown.period, 'value', trim_scale(figure.value)::text,
            'components', shown.components, 'coverageFrom', figure.coverage_from, 'coverageTo', figure.coverage_to,
            'observedOn', figure.observed_on, 'partial', figure.partial, 'missing', figure.missing,
            'qualifiers', figure.qualifiers, 'statedUnit', figure.stated_unit, 'source', shown.source,
            'typed', figure.typed is not null
        )
    end as figure,
    case when figure.figure_id is null then 0 else 1 + coalesce(previous.seen, 0) end as versions,
    previous.version as previous,
    first_version.received_on,
    case
        when statement.statement_id is null then null
        else jsonb_build_object(
            'indicator', shown.indicator, 'shownIn', shown.shown_in, 'comment', statement.comment,
            'assurance', statement.assurance, 'trend', statement.trend, 'availability', statement.availability,
            'place', statement.place
        )
    end as statement
from publish.figures_as_at($2::timestamptz) as shown
inner join warehouse.dim_council on shown.council = dim_council.code
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and shown.indicator = dim_indicator.slug
    and dim_indicator.valid_to is null
inner join warehouse.dim_period as reference on shown.period = reference.code
inner join warehouse.dim_period as quarter on shown.shown_in = quarter.code
left join publish.expected_figures as life
    on shown.council = life.council and shown.indicator = life.indicator and shown.period = life.period
left join warehouse.fact_figure as figure
    on
        dim_council.council_key = figure.council_key and dim_indicator.indicator_id = figure.indicator_id
        and reference.period_key = figure.period_key and figure.component = 'value' and shown.version = figure.version
left join warehouse.fact_statement as statement
    on
        dim_council.council_key = statement.council_key and dim_indicator.indicator_id = statement.indicator_id
        and quarter.period_key = statement.period_key
        and statement.recorded_from <= $2 and (statement.recorded_to is null or statement.recorded_to > $2)
-- A part that was completed or added to on the day it came (one month's delivery after another) is no version of its own.
left join lateral (
    select
        count(*)::integer as seen,
        (
            array_agg(
                jsonb_build_object('value', trim_scale(earlier.value)::text, 'source', dim_source.code, 'partial', earlier.partial)
                order by earlier.version desc
            )
        )[1] as version
    from warehouse.fact_figure as earlier
    inner join warehouse.dim_source on earlier.source_key = dim_source.source_key
    where
        earlier.council_key = figure.council_key and earlier.indicator_id = figure.indicator_id
        and earlier.period_key = figure.period_key and earlier.component = 'value' and earlier.version < figure.version
        and not (
            earlier.partial
            and (earlier.recorded_from at time zone 'Europe/London')::date = (earlier.recorded_to at time zone 'Europe/London')::date
        )
) as previous on true
left join lateral (
    select min((first_one.recorded_from at time zone 'Europe/London')::date) as received_on
    from warehouse.fact_figure as first_one
    where
        first_one.council_key = figure.council_key and first_one.indicator_id = figure.indicator_id
        and first_one.period_key = figure.period_key and first_one.component = 'value' and not first_one.partial
) as first_version on true
where shown.council = $1
order by shown.shown_in asc, shown.display_order asc
