-- A file that has been lost is replaced by the same bytes, sealed anew.
insert into landing.bulk_content (content_sha256, header, bytes, stored_at) values ($1, $2, $3, $4)
on conflict (content_sha256) do update set header = excluded.header, stored_at = excluded.stored_at
