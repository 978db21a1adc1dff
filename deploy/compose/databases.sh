#!/bin/bash
# Runs once, when the volume of PostgreSQL is empty: a database and a user for each service and for Keycloak.
set -euo pipefail
for name in assessment measures evidence reporting keycloak; do
  variable="DB_${name^^}"
  psql -v ON_ERROR_STOP=1 -v name="$name" -v password="${!variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
