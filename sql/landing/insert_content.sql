insert into landing.content (content_sha256, sealed) values ($1, $2) on conflict (content_sha256) do nothing
