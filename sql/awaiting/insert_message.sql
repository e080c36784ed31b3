-- Claims a message (or writes it as recorded or superseded); nothing happens where it is written already.
insert into ops.message (
    chase, rung, action, on_day, day_number, due, to_role, to_address, subject, body, figure_keys, header_id, status, claimed_at
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
on conflict (chase, rung, due, to_role) do nothing
returning message_id
