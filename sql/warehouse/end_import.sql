update ops.import
set
    outcome = $2,
    rows_loaded = $3,
    rows_unchanged = $4,
    changes = $5,
    finished_at = $6
where import_id = $1
