-- The keys of a council's open expected figures, for "did you mean". $1 council.
select dim_council.code || '/' || dim_indicator.slug || '/' || dim_period.code as key
from warehouse.fact_expected_figure as expected
inner join warehouse.dim_council on expected.council_key = dim_council.council_key
inner join warehouse.dim_indicator on expected.indicator_key = dim_indicator.indicator_key
inner join warehouse.dim_period on expected.period_key = dim_period.period_key
where dim_council.code = $1 and expected.ended_as is null and expected.received_on is null
order by key;
