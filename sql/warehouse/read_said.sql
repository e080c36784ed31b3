select
    statement.indicator,
    statement.shown_in,
    statement.availability
from landing.statement
where statement.import_id = $1 and statement.verdict in ('new', 'revised') and statement.availability is not null
