-- What earlier deliveries of the same council, source and collection period left open in quarantine, with what is known of each delivery:
-- its sealed name, and the measures that it gave all the same. $1 the import that has been loaded whole.
select
    quarantine.quarantine_id,
    earlier.content_sha256,
    delivery.name_sealed,
    quarantine.measures,
    coalesce((
        select array_agg(distinct observation.measure)
        from landing.observation
        where observation.import_id = earlier.import_id
    ), '{}') as gave
from ops.import as later
inner join ops.import as earlier
    on
        later.council = earlier.council and later.source = earlier.source and later.period = earlier.period
        and earlier.import_id < later.import_id
inner join ops.quarantine on earlier.import_id = quarantine.import_id
left join landing.delivery on earlier.delivery_id = delivery.delivery_id
where
    later.import_id = $1 and not later.dry_run and not earlier.dry_run and quarantine.state = 'open'
    and later.outcome in ('loaded', 'unchanged')
    and (earlier.known_on is null or earlier.known_on <= later.known_on)
