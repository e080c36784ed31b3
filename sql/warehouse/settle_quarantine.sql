-- Settles what the replayed import, and the whole chain of imports that it mends or that mended it, left in quarantine.
with recursive mended as (
    select import.import_id, import.replay_of from ops.import where import.import_id = $1
    union
    select other.import_id, other.replay_of
    from mended
    inner join ops.import as other on mended.replay_of = other.import_id or other.replay_of = mended.import_id
)

update ops.quarantine
set state = 'replayed', settled_by_import = $2
from mended
where quarantine.import_id = mended.import_id and quarantine.state = 'open' and mended.import_id <> $2
