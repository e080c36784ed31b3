-- One expected figure, locked for an act upon it. $1 council, $2 indicator, $3 reference period.
select
    expected.expected_id,
    dim_source.code as source,
    dim_owner.initials as owner,
    expected.due,
    expected.expected_on,
    expected.received_on,
    expected.ended_as,
    expected.paused
from warehouse.fact_expected_figure as expected
inner join warehouse.dim_council on expected.council_key = dim_council.council_key
inner join warehouse.dim_indicator on expected.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_period on expected.period_key = dim_period.period_key
inner join warehouse.dim_source on expected.source_key = dim_source.source_key
inner join warehouse.dim_owner on expected.owner_key = dim_owner.owner_key
where dim_council.code = $1 and dim_indicator.slug = $2 and dim_period.code = $3
for update of expected;
