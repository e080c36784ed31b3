update ops.import
set
    outcome = $2,
    failure = $3,
    finished_at = $4,
    rows_loaded = 0,
    rows_unchanged = 0,
    rows_quarantined = rows_in - rows_ignored
where import_id = $1
