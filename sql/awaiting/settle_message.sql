-- What became of a claimed message, with the words that were sent.
update ops.message
set
    status = $2,
    sent_at = $3,
    attempts = attempts + 1,
    last_error = $4,
    subject = $5,
    body = $6,
    figure_keys = $7,
    to_address = $8
where message_id = $1
