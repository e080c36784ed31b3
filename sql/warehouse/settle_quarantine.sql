update ops.quarantine
set state = 'replayed', settled_by_import = $2
from ops.import
where
    quarantine.import_id = import.import_id and quarantine.state = 'open'
    and (import.import_id = $1 or import.replay_of = $1) and import.import_id <> $2
