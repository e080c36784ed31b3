-- A bulk delivery by its key, and the header of the file that its bytes are in; null where none is kept.
select
    delivery.delivery_id,
    bulk_content.header
from (values ($1::text, $2::text, $3::text, $4::text)) as given (council, source, period, content_sha256)
left join landing.delivery
    on
        given.council = delivery.council and given.source = delivery.source and given.period = delivery.period
        and given.content_sha256 = delivery.content_sha256
left join landing.bulk_content on given.content_sha256 = bulk_content.content_sha256
