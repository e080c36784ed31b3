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
