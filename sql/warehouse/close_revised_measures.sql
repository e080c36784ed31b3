update warehouse.fact_measure
set is_current = false, recorded_to = $2
from landing.observation, ops.import, warehouse.dim_council, warehouse.dim_source, warehouse.dim_period
where
    observation.import_id = $1 and observation.verdict = 'revised'
    and import.import_id = observation.import_id
    and dim_council.code = import.council and dim_source.code = import.source and dim_period.code = observation.period
    and fact_measure.council_key = dim_council.council_key and fact_measure.source_key = dim_source.source_key
    and fact_measure.measure = observation.measure and fact_measure.period_key = dim_period.period_key
    and fact_measure.is_current
