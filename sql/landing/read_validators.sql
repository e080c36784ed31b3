-- The validators that may be sent: those whose delivery is still kept and was read to its end by this parser ($4) and under this
-- catalogue ($5). Where it was not, the whole answer is asked for again: "unchanged" would leave it unread for ever.
select
    validator.resource_sha256,
    validator.etag,
    validator.last_modified
from landing.validator
inner join landing.delivery on validator.delivery_id = delivery.delivery_id
inner join landing.content on delivery.content_sha256 = content.content_sha256
where
    validator.council = $1 and validator.source = $2 and validator.asked_for = $3
    and exists (
        select 1
        from ops.import
        where
            import.delivery_id = validator.delivery_id and import.parser_version = $4 and import.catalogue_version = $5
            and not import.dry_run
            and import.outcome in (
                'loaded', 'unchanged', 'partly_quarantined', 'quarantined', 'refused', 'waiting_for_approval'
            )
    )
