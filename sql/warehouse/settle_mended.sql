update ops.quarantine
set state = 'replayed', settled_by_import = $2
where quarantine_id = any($1::bigint[]) and state = 'open'
