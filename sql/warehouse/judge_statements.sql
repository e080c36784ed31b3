-- As judge_observations.sql, for what the service said.
update landing.statement
set
    verdict = case
        when standing.statement_id is null then 'new'
        when
            (standing.comment, standing.assurance, standing.trend, standing.availability)
            is not distinct from (statement.comment, statement.assurance, statement.trend, statement.availability)
            then 'unchanged'
        when standing.recorded_from > $2::timestamptz then 'superseded'
        when (standing_import.known_on, standing_import.known_rank) > (import.known_on, import.known_rank) then 'superseded'
        when exists (
            select 1
            from ops.import as later
            inner join landing.statement as said on later.import_id = said.import_id
            where
                later.council = import.council and later.source = import.source and not later.dry_run
                and later.outcome in ('loaded', 'unchanged', 'partly_quarantined')
                and (later.known_on, later.known_rank) > (import.known_on, import.known_rank)
                and said.indicator = staged.indicator and said.shown_in = staged.shown_in and said.verdict = 'unchanged'
        ) then 'superseded'
        else 'revised'
    end
from landing.statement as staged
inner join ops.import on staged.import_id = import.import_id
inner join warehouse.dim_council on import.council = dim_council.code
inner join warehouse.dim_indicator
    on dim_council.council_key = dim_indicator.council_key and staged.indicator = dim_indicator.slug
    and dim_indicator.valid_to is null
inner join warehouse.dim_period on staged.shown_in = dim_period.code
left join warehouse.fact_statement as standing
    on
        dim_council.council_key = standing.council_key and dim_indicator.indicator_id = standing.indicator_id
        and dim_period.period_key = standing.period_key and standing.is_current
left join ops.import as standing_import on standing.import_id = standing_import.import_id
where
    staged.import_id = $1
    and statement.import_id = staged.import_id and statement.indicator = staged.indicator
    and statement.shown_in = staged.shown_in
returning statement.indicator, statement.shown_in, statement.verdict
