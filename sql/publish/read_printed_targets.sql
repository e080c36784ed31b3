-- The targets that published reports print, as known at a moment. $1 council, $2 the moment.
select
    dim_indicator.slug,
    dim_period.code as period,
    printed.text,
    printed.detail as reading,
    import.period as report,
    printed.place
from warehouse.fact_printed as printed
inner join warehouse.dim_council on printed.council_key = dim_council.council_key
inner join warehouse.dim_indicator
    on
        printed.council_key = dim_indicator.council_key and printed.indicator_id = dim_indicator.indicator_id
        and dim_indicator.valid_to is null
inner join warehouse.dim_period on printed.period_key = dim_period.period_key
inner join ops.import on printed.import_id = import.import_id
where
    dim_council.code = $1 and printed.kind = 'target'
    and printed.recorded_from <= $2 and (printed.recorded_to is null or printed.recorded_to > $2)
