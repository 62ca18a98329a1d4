/**
 * `npm run --silent log:verify -- --url https://…/log --key KEY`: verifies a published transparency log from outside.
 * Exits with 0 where nothing was found, 1 with findings, 2 where it was called wrongly or cannot read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readAnchors } from '../documents/cms/trust.ts'
import type { LogFinding } from '../documents/log/audit.ts'
import { LogError } from '../documents/log/error.ts'
import { inspectLog, inspectProof, type LogVerdict } from '../documents/log/inspect.ts'
import { readVerifierKey } from '../documents/log/note.ts'
import { logAtAddress, logInFolder } from '../documents/log/sources.ts'

const usage = `Usage 用法: npm run --silent log:verify -- --key KEY (--url URL | --folder DIR) [options]
                                        -- --key KEY --proof FILE --leaf FILE
  --key KEY         verifier key of the log, or a file with it       日志验证公钥，或其文件
  --url URL         address of the log, such as https://…/log        日志地址
  --folder DIR      a copy of its objects                            日志副本所在目录
  --checkpoint FILE one that you kept: has the log only grown?       此前留存的检查点
  --save FILE       keep the present checkpoint for the next time    留存当前检查点
  --proof FILE      inclusion proof (.tlog-proof)                    包含证明
  --leaf FILE       the bytes of the leaf that it is of              所证明的叶子
  --witness KEY     a witness that you trust; as often as needed     所信任的见证方公钥
  --quorum N        how many of them must have cosigned (0)          须联署的见证方数目
  --trust PEM       roots of time stamping authorities               时间戳信任锚
  --json            one JSON document in place of text               输出 JSON`

const misuse = 2

const text = { type: 'string' } as const
const options = {
  key: text,
  url: text,
  folder: text,
  checkpoint: text,
  save: text,
  proof: text,
  leaf: text,
  witness: { type: 'string', multiple: true },
  quorum: { type: 'string', default: '0' },
  trust: text,
  json: { type: 'boolean', default: false },
} as const

function called() {
  const { values } = parseArgs({ options })
  const { key, url, folder, proof, leaf } = values
  if (key === undefined) throw new Error('expected --key')
  if (url !== undefined && !/^https?:\/\//.test(url)) throw new Error('expected --url http(s)://…')
  if (url !== undefined && folder !== undefined) throw new Error('expected --url or --folder')
  if ((proof === undefined) !== (leaf === undefined)) throw new Error('expected --proof and --leaf')
  const read =
    url !== undefined ? logAtAddress(url) : folder === undefined ? undefined : logInFolder(folder)
  if (!read && proof === undefined) throw new Error('expected --url, --folder or --proof')
  const quorum = Number(values.quorum)
  if (!Number.isInteger(quorum) || quorum < 0) throw new Error('expected --quorum <number>')
  return { ...values, key: keyIn(key), witnesses: (values.witness ?? []).map(keyIn), read, quorum }
}
type Called = ReturnType<typeof called>

/** A verifier key, written out or in a file. */
const keyIn = (given: string) =>
  readVerifierKey(existsSync(given) ? readFileSync(given, 'utf8') : given)

async function verdictOf(call: Called): Promise<LogVerdict | undefined> {
  const { read, key, witnesses, quorum } = call
  if (!read) return undefined
  const saved = call.checkpoint === undefined ? undefined : readFileSync(call.checkpoint, 'utf8')
  const progress = (entries: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${entries} entries`)
  }
  const anchors = call.trust === undefined ? undefined : readAnchors(readFileSync(call.trust))
  const now = new Date().toISOString()
  const how = { read, key, witnesses, quorum, saved, anchors, now, progress }
  return inspectLog(how)
}

const described = (verdict: LogVerdict, call: Called): string[] => [
  `log 日志              ${verdict.origin}`,
  `entries 条目          ${verdict.entries} of ${verdict.size}`,
  `root 根散列           ${verdict.root}`,
  ...verdict.cosignatures.map(({ witness, at }) => `cosigned 联署         ${witness}, ${at}`),
  `time stamps 时间戳    ${verdict.timestamps}${call.trust === undefined ? ' (trust not judged 未判断信任)' : ''}`,
  `saved 此前检查点      ${call.checkpoint ?? '–'}`,
]

function conclusion(findings: readonly LogFinding[]): string[] {
  const found = findings.flatMap(({ path, en, 'zh-CN': zh }) => [
    `✗ ${path}`,
    `  ${en}.`,
    `  ${zh}。`,
  ])
  return findings.length === 0
    ? ['Everything that was checked stands.', '所检查的内容全部成立。']
    : [...found, `Findings 发现: ${findings.length}`]
}

/** A checkpoint that does not stand is what was found, not a wrong call. */
async function inspected(call: Called) {
  try {
    return { verdict: await verdictOf(call), found: [] }
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return { verdict: undefined, found: [{ path: 'checkpoint', ...error.text }] }
  }
}

async function main(): Promise<void> {
  const call = called()
  const { key, proof, leaf } = call
  const { verdict, found } = await inspected(call)
  const inProof =
    proof === undefined || leaf === undefined
      ? []
      : await inspectProof(readFileSync(proof, 'utf8'), readFileSync(leaf), key)
  const findings = [...found, ...(verdict?.findings ?? []), ...inProof]
  const valid = findings.length === 0
  const lines = [...(verdict ? [...described(verdict, call), ''] : []), ...conclusion(findings)]
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  const json = { ...verdict, valid, findings }
  console.log(call.json ? JSON.stringify(json, undefined, 2) : lines.join('\n'))
  // What does not stand is no ground to compare with later.
  if (call.save !== undefined && verdict && valid) writeFileSync(call.save, verdict.checkpoint)
  process.exitCode = valid ? 0 : 1
}

await main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = misuse
})
