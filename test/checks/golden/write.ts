/** `npm run checks:golden`: writes the golden report and its hash anew, after the catalogue has got a new version. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { goldenText } from './specimen.ts'

const text = goldenText()
const digest = createHash('sha256').update(text).digest('hex')
writeFileSync(new URL('report.json', import.meta.url), text)
writeFileSync(new URL('report.json.sha256', import.meta.url), `${digest}  report.json\n`)
console.log(digest)
