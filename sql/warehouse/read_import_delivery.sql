-- The sealed name and the day of an import's delivery, and the measures that it gave.
select
    delivery.content_sha256,
    delivery.name_sealed,
    delivery.received_on,
    coalesce((
        select array_agg(distinct observation.measure)
        from landing.observation
        where observation.import_id = import.import_id
    ), '{}') as gave
from ops.import
inner join landing.delivery on import.delivery_id = delivery.delivery_id
where import.import_id = $1
