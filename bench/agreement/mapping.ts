/** Which checks of ours ask what which lints of others ask. */
import { algorithmRows } from './mapping/algorithms.ts'
import { etsiRows } from './mapping/etsi.ts'
import { extensionRows } from './mapping/extensions.ts'
import { fieldRows } from './mapping/fields.ts'
import { nameRows } from './mapping/names.ts'
import { policyRows } from './mapping/policies.ts'
import type { Row } from './mapping/row.ts'

export const rows: readonly Row[] = [
  ...fieldRows,
  ...nameRows,
  ...extensionRows,
  ...policyRows,
  ...algorithmRows,
  ...etsiRows,
]
