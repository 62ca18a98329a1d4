#!/bin/sh
# Waits for Temporal, and registers the namespace unless it is there. Closed workflows are kept there for a season, for
# whoever looks into a failure: what must be kept for years stands in the ledger and in the sealed packages.
set -eu
until temporal operator cluster health >/dev/null 2>&1; do sleep 2; done
temporal operator namespace describe --namespace "$NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$NAMESPACE" --retention 90d
