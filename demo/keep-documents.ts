/** Keeps what the demo leaves behind where a person can look at it: sealed notices, sealed packages, signatures and proofs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FollowingCase } from '../domain/case.ts'
import type { Notice } from '../domain/notice.ts'
import type { DevelopmentStack } from '../stack/development.ts'
import type { AfterGrant } from './after-grant.ts'
import type { SignedDocument } from './after-grant/signatures.ts'
import type { Cast } from './cast.ts'
import type { Caller } from './client.ts'
import type { SpecimenChain } from './specimen/specimen-chain.ts'
import { type Tell, until } from './story.ts'

const folder = path.join('.data', 'demo')
const trust = path.join(folder, 'trust.pem')

/** The anchors of the development seal and of the development time stamps, in one file. */
export function keepTrust({ seal, timestamp }: DevelopmentStack): void {
  mkdirSync(folder, { recursive: true })
  const anchors = [seal.anchorFile, timestamp.certificateFile]
  writeFileSync(trust, anchors.map((each) => readFileSync(each, 'utf8')).join('\n'))
}

function folderOf(id: string): string {
  const into = path.join(folder, id)
  mkdirSync(into, { recursive: true })
  return into
}

interface WithNotices {
  readonly id: string
  readonly notices: readonly Pick<Notice, 'id' | 'kind' | 'number' | 'document'>[]
}

/** Keeps the notices of a case at its place in the interface; answers their folder. */
async function keepNotices(caller: Caller, place: string, { id: of, notices }: WithNotices) {
  const into = folderOf(of)
  for (const { id, kind, number = '' } of notices.filter(({ document }) => document)) {
    const response = await caller.send(`${place}/notices/${id}`)
    if (!response.ok) throw new Error(`expected notice ${id}, got ${response.status}`)
    const name = `${id.split('.').at(-1) ?? ''}-${kind}-${number}.pdf`
    writeFileSync(path.join(into, name), Buffer.from(await response.arrayBuffer()))
  }
  return into
}

export async function keepDocuments(cast: Cast, dossier: string, tell: Tell): Promise<void> {
  const view = await until(cast, dossier, 'the sealed package', (each) => Boolean(each.package))
  const into = await keepNotices(cast.officer, `/dossiers/${dossier}`, view)
  tell(`${view.notices.length} sealed notices as PDF in ${into}`)
  const response = await cast.auditor.send(`/dossiers/${dossier}/package`)
  writeFileSync(path.join(into, 'package.tar'), Buffer.from(await response.arrayBuffer()))
  const verify = `npm run --silent package:verify -- ${path.join(into, 'package.tar')}`
  tell(`the case as one sealed package: ${verify} --trust ${trust}`)
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

function filesOf(name: string, { document, signature, timestamp }: SignedDocument) {
  return [
    [`${name}.pdf`, document],
    [`${name}.sig`, signature],
    [`${name}.tsr`, timestamp],
  ] as const
}

/** What an outsider needs to verify the third act again; answers where to look, by what is there. */
export async function keepAfterGrant(
  { supervisor }: Cast,
  { published, complaints, exit, signatures, verified }: AfterGrant,
  specimen: SpecimenChain,
): Promise<Readonly<Record<string, string>>> {
  const into = folderOf(published.entry)
  const files = [
    ['trusted-list.xml', published.list.bytes],
    ['inclusion-proof.json', json(published.proof)],
    ['subordinate.cer', specimen.subordinate],
    ['subscriber.cer', specimen.subscriber],
    ['subordinate.crl', specimen.crl],
    ...filesOf('before', signatures.before),
    ...filesOf('after', signatures.after),
    ['before-answer.json', json(verified.before.answer)],
    ['after-answer.json', json(verified.after.answer)],
  ] as const
  for (const [name, bytes] of files) writeFileSync(path.join(into, name), bytes)
  const places = [
    `/recognitions/${published.entry}`,
    `/exits/${exit.exit}`,
    ...[complaints.handedOver, complaints.answered].map(({ id }) => `/complaints/${id}`),
  ]
  for (const place of places)
    await keepNotices(supervisor, place, await supervisor.call<FollowingCase>(place))
  const stamp = path.join(into, 'before')
  return {
    'on the running service, with --keep': `/register/${published.entry}`,
    'list, proof, certificates, signatures, answers': into,
    'notices of the exit': path.join(folder, exit.exit),
    'notices of the complaints': [complaints.handedOver, complaints.answered]
      .map(({ id }) => path.join(folder, id))
      .join(' '),
    'the time stamp again': `openssl ts -verify -data ${stamp}.sig -in ${stamp}.tsr -CAfile ${trust}`,
  }
}
