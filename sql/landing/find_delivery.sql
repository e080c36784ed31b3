select delivery_id from landing.delivery where council = $1 and source = $2 and period = $3 and content_sha256 = $4
