/** What package, index, dossier and ledger say must agree, and all evidence that is mentioned must be there. */
import { isPayload, information, modifiedOf, names } from '../bag.ts'
import { PackageIndex, type IndexedEvidence } from '../index-file.ts'
import { identityOf, mentionsIn, type Mention } from '../mentions.ts'
import { payloadOf } from './bag-rules.ts'
import type { Contents } from './contents.ts'
import type { Report } from './findings.ts'
import { readJson } from './read-json.ts'

/** The index, or undefined where it cannot be read. */
export function readIndex({ texts }: Contents, report: Report): PackageIndex | undefined {
  const index = PackageIndex.safeParse(readJson(texts.get(names.index) ?? Buffer.alloc(0))).data
  if (!index) report('index-unreadable', names.index)
  return index
}

/** The files beside data/ follow from the index, which the seal covers: none can be exchanged alone. */
function judgeTags(contents: Contents, index: PackageIndex, report: Report): void {
  const { files, texts, modified } = contents
  const expected = information(index, payloadOf(contents))
  if (texts.get(names.information)?.toString() !== expected) report('information')
  if (files.get(names.readme)?.sha256 !== index.readme) report('readme')
  if (modified !== modifiedOf(index.closedAt)) report('other-time')
  if (index.timestamped && !files.has(names.timestamp)) report('missing-file', names.timestamp)
  if (!index.timestamped && files.has(names.timestamp)) report('unlisted-file', names.timestamp)
}

function judgeIndexed({ files }: Contents, { evidence }: PackageIndex, report: Report): void {
  const known = new Set<string>([names.ledger, names.dossier, names.index])
  for (const { path, sha256, size } of evidence) {
    const file = files.get(path)
    known.add(path)
    if (!file) report('missing-file', path)
    else if (file.sha256 !== sha256 || file.size !== size) report('index-wrong', path)
  }
  for (const path of files.keys())
    if (isPayload(path) && !known.has(path)) report('index-wrong', path)
}

/** What the ledger and the dossier's last state mention. */
const mentionedIn = (contents: Contents, dossier: unknown): Mention['reference'][] => [
  ...contents.mentions.values(),
  ...[...mentionsIn(dossier)].map(({ reference }) => reference),
]

/** All that is mentioned is there, and nothing is there that was never mentioned. */
function judgeMentions(
  mentions: readonly Mention['reference'][],
  { evidence }: PackageIndex,
  report: Report,
): void {
  const there = new Map<string, IndexedEvidence>(evidence.map((each) => [identityOf(each), each]))
  const missing = new Set<string>()
  for (const mention of mentions) {
    const found = there.get(identityOf(mention))
    if (found?.sha256 !== mention.sha256 || found.size !== mention.size)
      missing.add(identityOf(mention))
  }
  for (const identity of missing) report('evidence-missing', identity)
  const mentioned = new Set(mentions.map(identityOf))
  for (const { path, ...each } of evidence)
    if (!mentioned.has(identityOf(each))) report('never-mentioned', path)
}

/** What the index says against all the rest. */
export function judgeRecord(contents: Contents, index: PackageIndex, report: Report): void {
  const { entries, head, whole, dossiers } = contents.ledger
  judgeTags(contents, index, report)
  judgeIndexed(contents, index, report)
  const ends = entries === index.ledger.entries && head === index.ledger.head
  if (whole && !ends) report('ledger-incomplete', names.ledger)
  const dossier = readJson(contents.texts.get(names.dossier) ?? Buffer.alloc(0))
  if (typeof dossier !== 'object' || dossier === null)
    return report('dossier-unreadable', names.dossier)
  const id = 'id' in dossier ? dossier.id : undefined
  if ([contents.base, index.dossier, ...dossiers].some((each) => each !== id))
    report('other-dossier')
  // A ledger that was not read to its end mentions less than it should.
  if (whole) judgeMentions(mentionedIn(contents, dossier), index, report)
}
