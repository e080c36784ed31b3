select staged_at is not null or outcome is not null as done
from ops.import
where import_id = $1
for update
