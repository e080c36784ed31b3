-- The facts. No value is ever updated: only recorded_to, is_current and the lifecycle stamps change.
set local role quarterday_owner;

create table warehouse.fact_measure (
    measure_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    source_key integer not null references warehouse.dim_source,
    measure text not null,
    period_key integer not null references warehouse.dim_period,
    version integer not null check (version > 0),
    value warehouse.figure_value,
    components jsonb not null,
    text text,
    coverage_from date not null,
    coverage_to date not null,
    observed_on date,
    qualifiers text[] not null,
    stated_unit text,
    typed jsonb,
    place text not null,
    import_id bigint not null references ops.import,
    delivery_sha256 text not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    unique (council_key, source_key, measure, period_key, version)
);
create unique index fact_measure_current on warehouse.fact_measure (council_key, source_key, measure, period_key) where is_current;
comment on table warehouse.fact_measure is 'grain: one row per council, source, measure, period and version: what a source produced, before the catalogue makes figures of it';

create table warehouse.fact_figure (
    figure_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    indicator_key integer not null references warehouse.dim_indicator,
    period_key integer not null references warehouse.dim_period,
    component text not null,
    version integer not null check (version > 0),
    value warehouse.figure_value,
    text text,
    unit text,
    source_key integer not null references warehouse.dim_source,
    owner_key integer not null references warehouse.dim_owner,
    observed_on date,
    coverage_from date not null,
    coverage_to date not null,
    partial boolean not null,
    missing text[] not null,
    qualifiers text[] not null,
    stated_unit text,
    typed jsonb,
    place text,
    import_id bigint not null references ops.import,
    delivery_sha256 text not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    unique (council_key, indicator_id, period_key, component, version)
);
create unique index fact_figure_current on warehouse.fact_figure (council_key, indicator_id, period_key, component) where is_current;
comment on table warehouse.fact_figure is 'grain: one row per indicator, council, period, component and version; component value is the figure itself';

create table warehouse.fact_statement (
    statement_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    period_key integer not null references warehouse.dim_period,
    version integer not null check (version > 0),
    comment text,
    assurance text not null check (assurance in ('yes', 'no', 'not_applicable', 'not_stated')),
    trend text,
    availability text,
    place text not null,
    import_id bigint not null references ops.import,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    unique (council_key, indicator_id, period_key, version)
);
create unique index fact_statement_current on warehouse.fact_statement (council_key, indicator_id, period_key) where is_current;
comment on table warehouse.fact_statement is 'grain: one row per indicator, council, quarter shown and version: what the service said';

create table warehouse.fact_target (
    target_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    period_key integer not null references warehouse.dim_period,
    version integer not null check (version > 0),
    text text not null,
    status text not null,
    comparator text not null,
    low warehouse.figure_value,
    high warehouse.figure_value,
    unit text,
    per text,
    by_date date,
    tolerance warehouse.figure_value,
    reading jsonb not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    unique (council_key, indicator_id, period_key, version)
);
create unique index fact_target_current on warehouse.fact_target (council_key, indicator_id, period_key) where is_current;
comment on table warehouse.fact_target is 'grain: one row per indicator, council, year and version: the target as published and as read';

create table warehouse.fact_benchmark (
    benchmark_id bigint generated always as identity primary key,
    council_key integer not null references warehouse.dim_council,
    indicator_id integer not null,
    comparator text not null,
    gss text,
    period_key integer not null references warehouse.dim_period,
    version integer not null check (version > 0),
    value warehouse.figure_value,
    text text not null,
    date_text text not null,
    source text not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    is_current boolean not null,
    check (recorded_to is null or recorded_from < recorded_to),
    check (is_current = (recorded_to is null)),
    unique (council_key, indicator_id, comparator, period_key, version)
);
create unique index fact_benchmark_current on warehouse.fact_benchmark (council_key, indicator_id, comparator, period_key) where is_current;
comment on table warehouse.fact_benchmark is 'grain: one row per indicator, comparator, period and version';

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
