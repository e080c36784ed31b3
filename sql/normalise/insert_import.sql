insert into ops.import (
    council, source, period, delivery_id, content_sha256, parser_version, catalogue_version, as_of, replay_of, dry_run, started_at
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict (council, source, period, content_sha256, parser_version, catalogue_version) where replay_of is null and not dry_run
do nothing
returning import_id
