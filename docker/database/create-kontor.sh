#!/usr/bin/env bash
# Run once, when the database volume is new: the role Kontor connects as, no superuser, and its database.
set -euo pipefail

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  --set password="$(head -n 1 /run/secrets/database_password)" <<'SQL'
create role kontor login nosuperuser nocreatedb nocreaterole password :'password';
create database kontor owner kontor;
SQL
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname kontor \
  --file "$(dirname "${BASH_SOURCE[0]}")/search.psql"
