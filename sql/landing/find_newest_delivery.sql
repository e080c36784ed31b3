-- The newest delivery of a council's source whose bytes are kept in the store.
select delivery.delivery_id
from landing.delivery
inner join landing.content on delivery.content_sha256 = content.content_sha256
where delivery.council = $1 and delivery.source = $2
order by delivery.received_on desc, delivery.delivery_id desc
limit 1
