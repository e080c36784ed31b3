select observation.period as code from landing.observation where observation.import_id = $1
union
select statement.shown_in as code from landing.statement where statement.import_id = $1
