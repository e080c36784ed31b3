select
    import.period,
    quarantine.measures
from ops.quarantine
inner join ops.import on quarantine.import_id = import.import_id
where
    import.council = $1 and not import.dry_run and quarantine.state = 'open' and quarantine.scope = 'row'
    and import.as_of <= ($2::timestamptz at time zone 'Europe/London')::date
