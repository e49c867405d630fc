#!/usr/bin/env bash
# Creates what a generated compose.yaml asks for and does not have yet: random values, kept in .containerize/secrets beside it.
#
#   eng/create-secrets.sh [FOLDER]        FOLDER holds compose.yaml; the current folder unless given
#   docker compose --env-file .containerize/secrets/compose.env up --build
#   docker compose --env-file .containerize/secrets/compose.env --profile infrastructure up      the servers alone
#
# Reads the names from compose.yaml: every ${NAME:?...} and every file under .containerize/secrets. NAME_PASSWORD and the file
# name-password get the same value, as a server and its clients must agree. What is there is kept; names are printed, values never.
# The folder is closed to everybody else, the files in it can be read by any user: a server reads its file as a user of its own.
set -euo pipefail
umask 077

folder=${1:-.}
compose=$folder/compose.yaml
[ -f "$compose" ] || { echo "create-secrets: there is no $compose; run containerize generate first" >&2; exit 2; }
secrets=$folder/.containerize/secrets
env_file=$secrets/compose.env
mkdir -p "$secrets"
chmod 700 "$secrets"
touch "$env_file"
chmod 600 "$env_file"

# Upper case, lower case, digits and a sign: enough for the strictest server, and nothing that an address would need to escape.
random() {
  local hex
  if command -v openssl >/dev/null; then hex=$(openssl rand -hex 24); else hex=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n'); fi
  printf 'Aa1-%s' "$hex"
}

value_of() { sed -n "s/^$1=//p" "$env_file" | head -n 1; }

set_value() { # name value
  printf '%s=%s\n' "$1" "$2" >>"$env_file"
  echo "created $1"
}

# A file named by --env-file takes the place of .env, which says what is started where no profile is named.
[ -n "$(value_of COMPOSE_PROFILES)" ] || set_value COMPOSE_PROFILES services

names=$(grep -o '\${[A-Za-z_][A-Za-z0-9_]*:?' "$compose" | sed 's/^\${//; s/:?$//' | sort -u || true)
files=$(grep -o '\.containerize/secrets/[A-Za-z0-9._-]*' "$compose" | sed 's|.*/||' | sort -u || true)

for file in $files; do
  name=$(printf '%s' "$file" | tr 'a-z.-' 'A-Z__')
  if [ -s "$secrets/$file" ]; then
    [ -n "$(value_of "$name")" ] || set_value "$name" "$(cat "$secrets/$file")"
    continue
  fi
  value=$(value_of "$name")
  if [ -z "$value" ]; then
    value=$(random)
    set_value "$name" "$value"
  fi
  printf '%s' "$value" >"$secrets/$file"
  chmod 444 "$secrets/$file"
  echo "created $secrets/$file"
done

for name in $names; do
  [ -n "$(value_of "$name")" ] && continue
  case $name in
    *_PASSWORD) set_value "$name" "$(random)" ;;
    *) echo "create-secrets: $name is for you to set, in $env_file or in the environment" >&2 ;;
  esac
done
