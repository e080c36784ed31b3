select
    dim_source.code as source,
    array_agg(distinct quarter.code) as quarters
from warehouse.fact_expected_figure as expected
inner join warehouse.dim_council on expected.council_key = dim_council.council_key
inner join warehouse.dim_source on expected.source_key = dim_source.source_key
inner join warehouse.fact_report_line as line on expected.expected_id = line.expected_id
inner join warehouse.dim_period as quarter on line.quarter_key = quarter.period_key
where
    dim_council.code = $1 and expected.opened_on < $2::date and quarter.end_date < $3::date
    and expected.ended_as is null and expected.received_on is null
    and line.period_key = line.quarter_key
group by dim_source.code
