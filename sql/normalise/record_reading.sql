update ops.import
set
    rows_in = $2,
    rows_quarantined = $3,
    rows_ignored = $4,
    ignored = $5,
    notes = $6,
    staged_at = $7
where import_id = $1
