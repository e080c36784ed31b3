-- A replay or dry run that this workflow has entered already and not ended: an attempt that was lost is taken up, not begun anew.
select
    import_id,
    outcome,
    staged_at is not null as staged
from ops.import
where
    council = $1 and source = $2 and period = $3 and content_sha256 = $4 and parser_version = $5 and catalogue_version = $6
    and replay_of is not distinct from $7::bigint and dry_run = $8 and workflow_id = $9 and outcome is null
order by import_id desc
limit 1
