insert into warehouse.fact_report_line (
    council_key, quarter_key, indicator_id, indicator_key, period_key, expected_id, display_order, opened_on
)
select
    dim_council.council_key,
    quarter.period_key as quarter_key,
    dim_indicator.indicator_id,
    dim_indicator.indicator_key,
    reference.period_key,
    expected.expected_id,
    dim_indicator.display_order,
    $3::date as opened_on
from jsonb_to_recordset($2::jsonb) as wanted (slug text, quarter text, period text)
inner join warehouse.dim_council on dim_council.code = $1
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and dim_indicator.slug = wanted.slug and dim_indicator.valid_to is null
inner join warehouse.dim_period as quarter on quarter.code = wanted.quarter
inner join warehouse.dim_period as reference on reference.code = wanted.period
left join warehouse.fact_expected_figure as expected
    on
        dim_council.council_key = expected.council_key and dim_indicator.indicator_id = expected.indicator_id
        and reference.period_key = expected.period_key
on conflict (council_key, quarter_key, indicator_id) do update
    set
        opened_on = least(fact_report_line.opened_on, excluded.opened_on),
        expected_id = coalesce(fact_report_line.expected_id, excluded.expected_id)
    where
        excluded.opened_on < fact_report_line.opened_on
        or (fact_report_line.expected_id is null and excluded.expected_id is not null)
