#!/bin/sh
# Brings the tables of Temporal's two databases up to date; safe to repeat. Reads SQL_HOST, SQL_PORT, SQL_USER and SQL_PASSWORD.
set -eu
tool=${TEMPORAL_SQL_TOOL:-temporal-sql-tool}
export SQL_PLUGIN=postgres12 SQL_PORT="${SQL_PORT:-5432}"

for pair in temporal:temporal temporal_visibility:visibility; do
  export SQL_DATABASE="${pair%%:*}"
  "$tool" setup-schema --version 0.0
  "$tool" update-schema --schema-name "postgresql/v12/${pair##*:}"
done
