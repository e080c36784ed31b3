select
    import_id,
    outcome,
    staged_at is not null as staged
from ops.import
where
    council = $1 and source = $2 and period = $3 and content_sha256 = $4 and parser_version = $5 and catalogue_version = $6
    and replay_of is null and not dry_run
