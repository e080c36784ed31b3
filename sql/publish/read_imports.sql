-- The import ledger, newest first. $1 council or null, $2 one import's id or null, $3 rows at most.
select
    jsonb_build_object(
        'id', import.import_id::text,
        'council', import.council,
        'source', import.source,
        'period', import.period,
        'asOf', import.as_of,
        'outcome', import.outcome,
        'rows', jsonb_build_object(
            'in', import.rows_in,
            'loaded', import.rows_loaded,
            'unchanged', import.rows_unchanged,
            'quarantined', import.rows_quarantined,
            'ignored', import.rows_ignored
        ),
        'changed', jsonb_array_length(import.changes),
        'changes', import.changes,
        'failure', import.failure,
        'ignored', import.ignored,
        'notes', import.notes,
        'replayOf', import.replay_of::text,
        'dryRun', import.dry_run,
        'delivery', jsonb_build_object(
            'id', import.delivery_id::text,
            'sha256', import.content_sha256,
            'bytes', delivery.bytes,
            'receivedOn', delivery.received_on
        ),
        'parserVersion', import.parser_version,
        'catalogueVersion', import.catalogue_version,
        'workflowId', import.workflow_id,
        'startedAt', import.started_at,
        'finishedAt', import.finished_at
    ) as import
from ops.import
left join landing.delivery on import.delivery_id = delivery.delivery_id
where
    ($1::text is null or import.council = $1)
    and ($2::bigint is null or import.import_id = $2)
order by import.import_id desc
limit $3;
