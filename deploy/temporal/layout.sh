#!/bin/sh
# Creates Temporal's databases and brings them to the layout of its release; what is there already stays.
set -eu
for name in temporal temporal_visibility; do
  temporal-sql-tool --db "$name" create-database --defaultdb postgres
  temporal-sql-tool --db "$name" setup-schema -v 0.0
done
temporal-sql-tool --db temporal update-schema --schema-name postgresql/v12/temporal
temporal-sql-tool --db temporal_visibility update-schema --schema-name postgresql/v12/visibility
