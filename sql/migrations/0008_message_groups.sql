-- One rung of a ladder speaks to each recipient about the figures of one due date: a source may owe figures of several owners and days.
set local role quarterday_owner;

alter table ops.message add column due date not null;
alter table ops.message drop constraint message_chase_rung_key;
alter table ops.message add constraint message_is_told_once unique (chase, rung, due, to_role);
comment on table ops.message is 'grain: one row per chase, rung, due date and recipient; a row is claimed before it is sent';
comment on column ops.message.to_role is 'initials of the owner, or a role of the catalogue''s contacts';
comment on column ops.message.day_number is 'working days from the due date to the rung';

reset role;
