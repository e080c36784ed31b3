insert into warehouse.dim_council (code, name, gss, arrows) values ($1, $2, $3, $4) on conflict (code) do nothing
