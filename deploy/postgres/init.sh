#!/bin/sh
# Makes the logins and databases of Quarterday and of Temporal in a new Postgres; each login may enter its own databases alone.
# Reads QUARTERDAY_DB_PASSWORD and TEMPORAL_DB_PASSWORD; connects as psql does (PGHOST, PGUSER and so on).
set -eu
: "${QUARTERDAY_DB_PASSWORD:?is needed}" "${TEMPORAL_DB_PASSWORD:?is needed}"

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv quarterday_password QUARTERDAY_DB_PASSWORD
\getenv temporal_password TEMPORAL_DB_PASSWORD
-- It makes the five roles, and hands its database to their owner, for which Postgres asks createdb.
create role quarterday_setup login createrole createdb password :'quarterday_password';
create role temporal login password :'temporal_password';
create database quarterday owner quarterday_setup;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke all on database quarterday, temporal, temporal_visibility from public;
SQL
