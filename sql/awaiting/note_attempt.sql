-- An attempt to send that failed: the claim stands, and is sent again under the same Message-ID.
update ops.message
set
    attempts = attempts + 1,
    last_error = $5
where chase = $1 and rung = $2 and due = $3 and to_role = $4 and status = 'claimed'
