#!/usr/bin/env bash
# Runs a command with TEST_PG_URL pointing at a throw-away PostgreSQL, and clears it away afterwards.
set -euo pipefail

programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin -type d 2>/dev/null | sort -V | tail -1)
[ -n "$programs" ] || { echo 'PostgreSQL is not installed: apt-get install postgresql' >&2; exit 1; }
folder=$(mktemp -d)
port=${TEST_PG_PORT:-$((20000 + RANDOM % 20000))}

# PostgreSQL refuses to run as root.
as_owner=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as_owner=(runuser -u postgres --)
fi

stop() {
  (cd / && "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/database" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT

# It is thrown away: it need not survive a power cut.
options="-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"
start() {
  "${as_owner[@]}" "$programs/initdb" -D "$folder/database" -U test --auth=trust -E UTF8 --locale=C.UTF-8 --no-sync
  "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/database" -w -o "$options" -l "$folder/database.log" start
}
log=$( (cd / && start) 2>&1) || { echo "$log" >&2; exit 1; }

export TEST_PG_URL="postgres://test@127.0.0.1:$port/postgres"
PATH="$(cd "$(dirname "$0")/.." && pwd)/node_modules/.bin:$PATH" "$@"
