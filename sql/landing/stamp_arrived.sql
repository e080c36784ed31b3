-- Figures that came before anybody expected them (a file in hand, a monthly pull): stamped when their line is opened. $1 council.
update warehouse.fact_expected_figure as expected
set
    partly_received_on = coalesce(expected.partly_received_on, arrived.partly_on),
    received_on = case when arrived.partial then null else arrived.on_day end
from (
    select
        figure.council_key,
        figure.indicator_id,
        figure.period_key,
        bool_or(figure.partial and figure.is_current) as partial,
        min((figure.recorded_from at time zone 'Europe/London')::date) filter (where figure.partial) as partly_on,
        min((figure.recorded_from at time zone 'Europe/London')::date) filter (where not figure.partial) as on_day
    from warehouse.fact_figure as figure
    inner join warehouse.dim_council on figure.council_key = dim_council.council_key
    where dim_council.code = $1 and figure.component = 'value'
    group by figure.council_key, figure.indicator_id, figure.period_key
) as arrived
where
    expected.council_key = arrived.council_key and expected.indicator_id = arrived.indicator_id
    and expected.period_key = arrived.period_key
    and expected.received_on is null and expected.partly_received_on is null
