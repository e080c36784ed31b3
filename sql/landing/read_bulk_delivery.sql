select
    delivery.council,
    delivery.source,
    delivery.period,
    delivery.content_sha256,
    delivery.received_on,
    bulk_content.header,
    bulk_content.bytes
from landing.delivery
inner join landing.bulk_content on delivery.content_sha256 = bulk_content.content_sha256
where delivery.delivery_id = $1
