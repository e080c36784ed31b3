insert into ops.knowledge_clock as clock (council, as_of, last_at)
values ($1, $2, $3)
on conflict (council, as_of) do update
    set last_at = greatest(clock.last_at + interval '1 microsecond', excluded.last_at)
returning last_at
