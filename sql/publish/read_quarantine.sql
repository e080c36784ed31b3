-- What was rejected. $1 an import's id or null, $2 an entry's id or null, $3 true for what is open, dry runs left out.
select
    quarantine.quarantine_id::text as id,
    quarantine.import_id::text as import,
    import.council,
    import.source,
    import.period,
    quarantine.scope,
    quarantine.place,
    quarantine.rule,
    quarantine.message,
    quarantine.expected,
    quarantine.todo,
    quarantine.raw_sealed,
    quarantine.measures,
    quarantine.state,
    quarantine.recorded_at,
    quarantine.settled_by_import::text as settled_by
from ops.quarantine
inner join ops.import on quarantine.import_id = import.import_id
where
    ($1::bigint is null or quarantine.import_id = $1)
    and ($2::bigint is null or quarantine.quarantine_id = $2)
    and (not $3::boolean or (quarantine.state = 'open' and not import.dry_run))
order by quarantine.import_id, quarantine.quarantine_id;
