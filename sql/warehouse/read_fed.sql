select
    rows,
    keys
from landing.fed
where import_id = $1
