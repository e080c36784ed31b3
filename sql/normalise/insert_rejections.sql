insert into ops.quarantine (import_id, scope, place, rule, message, expected, todo, raw_sealed, measures, recorded_at)
select
    $1::bigint as import_id,
    'row' as scope,
    wanted.place,
    wanted.rule,
    wanted.message,
    wanted.expected,
    wanted.todo,
    decode(wanted.raw_sealed, 'base64') as raw_sealed,
    wanted.measures,
    $3::timestamptz as recorded_at
from jsonb_to_recordset($2::jsonb) as wanted (
    place text, rule text, message text, expected text, todo text, raw_sealed text, measures text[]
)
