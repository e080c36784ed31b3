-- What should exist, where the report shows it, and how it was judged.
set local role quarterday_owner;

create table warehouse.fact_expected_figure (
    expected_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    indicator_key integer not null references warehouse.dim_indicator,
    period_key integer not null references warehouse.dim_period,
    source_key integer not null references warehouse.dim_source,
    owner_key integer not null references warehouse.dim_owner,
    available_on date not null,
    due date not null,
    expected_on date,
    opened_on date not null,
    reminders integer not null default 0,
    first_reminded_on date,
    last_reminded_on date,
    escalated_on date,
    escalated_to text,
    next_action_on date,
    partly_received_on date,
    received_on date,
    assured_on date,
    published_on date,
    ended_as text check (ended_as in ('waived', 'withdrawn', 'not_applicable')),
    ended_on date,
    ended_reason text,
    paused boolean not null default false,
    unique (council_key, indicator_id, period_key)
);
comment on table warehouse.fact_expected_figure is 'grain: one row per indicator, council and reference period that should have a figure: an accumulating snapshot of its life';

create table warehouse.fact_replaced_due_date (
    expected_id bigint not null references warehouse.fact_expected_figure,
    version integer not null check (version > 0),
    due date not null,
    replaced_on date not null,
    primary key (expected_id, version)
);
comment on table warehouse.fact_replaced_due_date is 'grain: one row per expected figure and due date that it had before a person gave more time';

-- Stamps on the expected figure are those of today; what had been told by a day is in the messages.
create function warehouse.awaiting_at(expected bigint, figure_key text, that_day date)
returns table (due date, reminders integer, escalated_to text, state text)
language sql stable
as $$
select
    standing.due,
    told.reminders,
    told.escalated_to,
    case
        when told.escalated_to is not null then 'escalated'
        when standing.due < that_day then 'overdue'
        when standing.available_on <= that_day then 'awaited'
        else 'not_due'
    end as state
from (
    select
        figure.available_on,
        coalesce(
            (
                select earlier.due
                from warehouse.fact_replaced_due_date as earlier
                where earlier.expected_id = figure.expected_id and earlier.replaced_on > that_day
                order by earlier.version asc
                limit 1
            ),
            figure.due
        ) as due
    from warehouse.fact_expected_figure as figure
    where figure.expected_id = expected
) as standing
cross join lateral (
    select
        count(*) filter (where message.action = 'remind')::integer as reminders,
        (array_agg(message.to_role order by message.on_day desc) filter (where message.action = 'escalate'))[1] as escalated_to
    from ops.message
    where
        message.figure_keys @> array[figure_key] and message.due = standing.due and message.on_day <= that_day
        and message.status in ('recorded', 'claimed', 'sent')
) as told
$$;
comment on function warehouse.awaiting_at (bigint, text, date)
is 'where an expected figure stood on a day: its due date then, what had been told by then, and its state by the calendar';

create table warehouse.fact_report_line (
    council_key integer not null references warehouse.dim_council,
    quarter_key integer not null references warehouse.dim_period,
    indicator_id integer not null,
    indicator_key integer not null references warehouse.dim_indicator,
    period_key integer not null references warehouse.dim_period,
    expected_id bigint references warehouse.fact_expected_figure,
    display_order integer not null,
    opened_on date not null,
    primary key (council_key, quarter_key, indicator_id)
);
comment on table warehouse.fact_report_line is 'grain: one row per council, quarter and indicator that its report shows, with the reference period shown there';

create table warehouse.fact_assessment (
    assessment_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    quarter_key integer not null references warehouse.dim_period,
    period_key integer not null references warehouse.dim_period,
    version integer not null check (version > 0),
    figure_id bigint references warehouse.fact_figure,
    target_met boolean,
    rag text check (rag in ('green', 'amber', 'red', 'blue')),
    forecast jsonb,
    judged_because text,
    trend_published text,
    trend_direction text check (trend_direction in ('up', 'down', 'same')),
    trend_judgement text check (trend_judgement in ('improving', 'worsening', 'stable')),
    trend_evidence text,
    assurance_key integer not null references warehouse.dim_assurance,
    evidence jsonb not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    unique (council_key, indicator_id, quarter_key, version)
);
create unique index fact_assessment_current on warehouse.fact_assessment (council_key, indicator_id, quarter_key) where is_current;
comment on table warehouse.fact_assessment is 'grain: one row per line of a quarter''s report and version: how the figure was judged, its trend and its flags';

reset role;
