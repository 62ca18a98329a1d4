/** `npm run openapi`: writes docs/openapi.json from the routes; with --check only compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { openApi } from '../api/openapi.ts'
import { routes } from '../api/routes/index.ts'

const file = new URL('../docs/openapi.json', import.meta.url)
const text = `${JSON.stringify(openApi(routes), undefined, 2)}\n`
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'docs/openapi.json is not what the routes say: run `npm run openapi` and commit it.',
  )
  process.exitCode = 1
}
