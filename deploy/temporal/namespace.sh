#!/bin/sh
# Registers the namespace if it is not there. Reads TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE.
set -eu
namespace=${TEMPORAL_NAMESPACE:-default}

tries=0
until temporal operator cluster health >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { echo 'the Temporal server did not answer' >&2; exit 1; }
  sleep 2
done
if ! temporal operator namespace describe --namespace "$namespace" >/dev/null 2>&1; then
  temporal operator namespace create --namespace "$namespace" --retention 90d
fi
