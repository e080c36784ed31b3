insert into landing.delivery (council, source, period, content_sha256, bytes, received_on, name_sealed, stored_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (council, source, period, content_sha256) do nothing
