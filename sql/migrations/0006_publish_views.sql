-- Views for analysts beside the figures: versions, measures, indicators, expected figures.
set local role quarterday_owner;

create view publish.figures as
select figures_as_at.* from publish.figures_as_at(now()) as figures_as_at;
comment on view publish.figures is 'grain: one row per council, quarter and indicator of its report, as known now';

create view publish.figure_versions as
select
    dim_council.code as council,
    dim_indicator.slug as indicator,
    dim_indicator.ref,
    dim_period.code as period,
    fact_figure.component,
    fact_figure.version,
    trim_scale(fact_figure.value) as value,
    fact_figure.text,
    fact_figure.unit,
    dim_source.code as source,
    fact_figure.coverage_from,
    fact_figure.coverage_to,
    fact_figure.partial,
    fact_figure.missing,
    fact_figure.qualifiers,
    fact_figure.typed,
    fact_figure.place,
    fact_figure.delivery_sha256,
    fact_figure.import_id,
    fact_figure.recorded_from,
    fact_figure.recorded_to,
    fact_figure.is_current
from warehouse.fact_figure
inner join warehouse.dim_council on fact_figure.council_key = dim_council.council_key
inner join warehouse.dim_indicator on fact_figure.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_period on fact_figure.period_key = dim_period.period_key
inner join warehouse.dim_source on fact_figure.source_key = dim_source.source_key;
comment on view publish.figure_versions is 'grain: one row per indicator, council, period, component and version';

create view publish.measures as
select
    dim_council.code as council,
    dim_source.code as source,
    fact_measure.measure,
    dim_period.code as period,
    fact_measure.version,
    trim_scale(fact_measure.value) as value,
    fact_measure.components,
    fact_measure.coverage_from,
    fact_measure.coverage_to,
    fact_measure.observed_on,
    fact_measure.qualifiers,
    fact_measure.place,
    fact_measure.delivery_sha256,
    fact_measure.import_id,
    fact_measure.recorded_from,
    fact_measure.recorded_to,
    fact_measure.is_current
from warehouse.fact_measure
inner join warehouse.dim_council on fact_measure.council_key = dim_council.council_key
inner join warehouse.dim_source on fact_measure.source_key = dim_source.source_key
inner join warehouse.dim_period on fact_measure.period_key = dim_period.period_key;
comment on view publish.measures is 'grain: one row per council, source, measure, period and version';

create view publish.indicators as
select
    dim_council.code as council,
    dim_indicator.slug as indicator,
    dim_indicator.ref,
    dim_indicator.title,
    dim_indicator.kind,
    dim_indicator.unit,
    dim_indicator.decimals,
    dim_indicator.polarity,
    dim_indicator.frequency,
    dim_indicator.accumulation,
    dim_indicator.year_rule,
    dim_priority.title as priority,
    dim_indicator.action,
    dim_owner.initials as owner,
    dim_indicator.committee,
    dim_source.code as source,
    dim_indicator.source_as_published,
    dim_indicator.lifecycle,
    dim_indicator.display_order,
    dim_indicator.catalogue_version,
    dim_indicator.valid_from,
    dim_indicator.valid_to
from warehouse.dim_indicator
inner join warehouse.dim_council on dim_indicator.council_key = dim_council.council_key
inner join warehouse.dim_owner on dim_indicator.owner_key = dim_owner.owner_key
inner join warehouse.dim_priority on dim_indicator.priority_key = dim_priority.priority_key
inner join warehouse.dim_source on dim_indicator.source_key = dim_source.source_key
where dim_indicator.indicator_key > 0;
comment on view publish.indicators is 'grain: one row per indicator and version of its definition';

create view publish.expected_figures as
select
    dim_council.code as council,
    dim_indicator.slug as indicator,
    dim_period.code as period,
    dim_source.code as source,
    dim_owner.initials as owner,
    expected.available_on,
    expected.due,
    expected.expected_on,
    expected.opened_on,
    expected.reminders,
    expected.first_reminded_on,
    expected.last_reminded_on,
    expected.escalated_on,
    expected.escalated_to,
    expected.next_action_on,
    expected.partly_received_on,
    expected.received_on,
    expected.assured_on,
    expected.published_on,
    expected.ended_as,
    expected.ended_on,
    expected.ended_reason,
    expected.paused
from warehouse.fact_expected_figure as expected
inner join warehouse.dim_council on expected.council_key = dim_council.council_key
inner join warehouse.dim_indicator on expected.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_period on expected.period_key = dim_period.period_key
inner join warehouse.dim_source on expected.source_key = dim_source.source_key
inner join warehouse.dim_owner on expected.owner_key = dim_owner.owner_key;
comment on view publish.expected_figures is 'grain: one row per figure that should exist: its life from due to published';

reset role;
