/**
 * `npm run --silent package:verify -- FILE.tar [--trust anchors.pem] [--json]`: verifies a sealed package offline.
 * Exits with 0 where nothing was found, 1 with findings, 2 where it was called wrongly.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Unreadable } from '../checks/der/unreadable.ts'
import { readAnchors } from '../documents/cms/trust.ts'
import { verifyPackage } from '../documents/package/verify.ts'
import { describeVerdict } from '../documents/package/verification/describe.ts'

const usage = `Usage 用法: npm run --silent package:verify -- FILE.tar [--trust anchors.pem] [--json]
  FILE.tar   the sealed package as it was stored              原样保存的封存包
  --trust    PEM of the certificates that you trust for       您所信任的封印和时间戳证书（PEM）
             seals and time stamps
  --json     one JSON document in place of text               以一个 JSON 文档代替文字`

const misuse = 2

function called() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { trust: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new Error('expected one file')
  if (!statSync(file).isFile()) throw new Error(`expected a file, got ${file}`)
  const anchors = values.trust === undefined ? undefined : readAnchors(readFileSync(values.trust))
  return { file, anchors, json: values.json }
}

function refuseCall(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error)
  console.error(`${error instanceof Unreadable ? `--trust: ${message}` : message}\n\n${usage}`)
  process.exit(misuse)
}

/** Ten times a second at most, on a terminal only. */
function progressOf(size: number) {
  let next = 0
  return ({ files, bytes }: { files: number; bytes: number }): void => {
    if (!process.stderr.isTTY || Date.now() < next) return
    next = Date.now() + 100
    process.stderr.write(`\r\x1b[K${Math.floor((100 * bytes) / size)} %, ${files} files`)
  }
}

async function main(): Promise<void> {
  const { file, anchors, json } = called()
  const progress = progressOf(statSync(file).size)
  const verdict = await verifyPackage(createReadStream(file), { anchors, progress })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  console.log(json ? JSON.stringify(verdict, undefined, 2) : describeVerdict(verdict).join('\n'))
  process.exitCode = verdict.valid ? 0 : 1
}

await main().catch(refuseCall)
