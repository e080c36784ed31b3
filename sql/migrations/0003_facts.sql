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

reset role;
