insert into landing.validator (council, source, asked_for, resource_sha256, etag, last_modified, delivery_id, stored_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (council, source, asked_for, resource_sha256) do update
    set
        etag = excluded.etag,
        last_modified = excluded.last_modified,
        delivery_id = excluded.delivery_id,
        stored_at = excluded.stored_at
