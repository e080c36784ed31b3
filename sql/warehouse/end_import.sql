update ops.import
set
    outcome = $2,
    rows_loaded = $3,
    rows_unchanged = $4,
    changes = $5,
    finished_at = $6,
    rows_ignored = rows_ignored + $7::bigint,
    ignored = case
        when $7::bigint = 0 then ignored
        else ignored || jsonb_build_array(jsonb_build_object('rows', $7::bigint, 'reason', 'older than what stands'))
    end
where import_id = $1
