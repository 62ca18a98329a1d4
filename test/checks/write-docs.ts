/** Writes docs/checks.md. Run: npm run docs:checks */
import { writeFileSync } from 'node:fs'
import { describeCatalogue } from '../../checks/describe.ts'

writeFileSync(new URL('../../docs/checks.md', import.meta.url), describeCatalogue())
