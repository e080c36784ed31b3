-- A published report's words replace none of a return form, and its own earlier ones only where they say something else of
-- trend, assurance or availability: wording alone revises nothing.
update landing.statement
set verdict = 'unchanged'
from ops.import, warehouse.dim_council, warehouse.dim_indicator, warehouse.dim_period, warehouse.fact_statement as standing
inner join ops.import as earlier on standing.import_id = earlier.import_id
where
    statement.import_id = $1 and statement.verdict = 'revised'
    and import.import_id = statement.import_id and import.source = 'published-report'
    and dim_council.code = import.council
    and dim_indicator.council_key = dim_council.council_key and dim_indicator.slug = statement.indicator
    and dim_indicator.valid_to is null
    and dim_period.code = statement.shown_in
    and standing.council_key = dim_council.council_key and standing.indicator_id = dim_indicator.indicator_id
    and standing.period_key = dim_period.period_key and standing.is_current
    and (
        earlier.source <> 'published-report'
        or (standing.assurance, standing.trend, standing.availability)
        is not distinct from (statement.assurance, statement.trend, statement.availability)
    )
returning statement.indicator, statement.shown_in, statement.verdict
