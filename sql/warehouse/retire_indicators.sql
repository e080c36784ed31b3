-- Indicators that the catalogue no longer holds: their definition ends, and nothing is expected of them any more. $1 council, $2 slugs that stay, $3 now.
with retired as (
    update warehouse.dim_indicator
    set valid_to = $3::timestamptz
    from warehouse.dim_council
    where
        dim_council.code = $1 and dim_indicator.council_key = dim_council.council_key
        and dim_indicator.valid_to is null and not dim_indicator.slug = any($2::text[])
    returning dim_indicator.indicator_id, dim_indicator.council_key
)

update warehouse.fact_expected_figure
set
    ended_as = 'withdrawn',
    ended_on = ($3::timestamptz at time zone 'Europe/London')::date,
    ended_reason = 'the indicator is no longer in the catalogue',
    next_action_on = null
from retired
where
    fact_expected_figure.council_key = retired.council_key and fact_expected_figure.indicator_id = retired.indicator_id
    and fact_expected_figure.ended_as is null and fact_expected_figure.received_on is null
