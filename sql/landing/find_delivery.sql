-- A delivery by its key, and whether its bytes are still kept.
select
    delivery.delivery_id,
    exists (select 1 from landing.content where content.content_sha256 = delivery.content_sha256) as kept
from landing.delivery
where delivery.council = $1 and delivery.source = $2 and delivery.period = $3 and delivery.content_sha256 = $4
