-- The rows of the newest reading of a delivery's bytes that may be another thing by now: in doubt then, or new then. $1 the delivery.
with newest as (
    select
        import.import_id,
        import.council,
        import.replay_of
    from ops.import
    inner join landing.delivery
        on
            import.council = delivery.council and import.source = delivery.source and import.period = delivery.period
            and import.content_sha256 = delivery.content_sha256
    where delivery.delivery_id = $1 and not import.dry_run and import.outcome is not null and import.failure is null
    order by import.import_id desc
    limit 1
)

select
    newest.import_id::text as import,
    newest.replay_of is not null as replayed,
    coalesce(open_row.rows, '[]'::jsonb) as rows
from newest
left join lateral (
    select jsonb_agg(
        jsonb_build_object('ref', report_row.ref, 'title', report_row.title, 'indicator', report_row.indicator, 'matchedBy', report_row.matched_by)
    ) as rows
    from landing.report_row
    where report_row.import_id = newest.import_id and report_row.matched_by in ('undecided', 'new')
) as open_row on true
