insert into ops.quarantine (import_id, scope, place, rule, message, expected, todo, recorded_at)
values ($1, 'file', $2, $3, $4, $5, $6, $7)
