select
    delivery.council,
    delivery.source,
    delivery.period,
    delivery.content_sha256,
    delivery.received_on,
    content.sealed
from landing.delivery
inner join landing.content on delivery.content_sha256 = content.content_sha256
where delivery.delivery_id = $1
