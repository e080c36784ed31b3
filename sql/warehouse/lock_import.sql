select
    import.import_id,
    import.council,
    import.source,
    import.period,
    import.content_sha256,
    import.as_of,
    import.replay_of,
    import.dry_run,
    import.outcome,
    import.rows_in,
    import.rows_loaded,
    import.rows_unchanged,
    import.rows_quarantined,
    import.rows_ignored,
    import.failure,
    jsonb_array_length(import.changes) as changed
from ops.import
where import.import_id = $1
for update
