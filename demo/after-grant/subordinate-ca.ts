/** Scenes 2 and 3: a real certificate under the recognised chain; then a new subordinate CA, filed before its use. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Recognition } from '../../domain/recognition/state.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { eventually } from '../eventually.ts'
import { certificateFile } from '../specimen/specimen.ts'
import { ask, askAboutSubscriber, said } from './ask.ts'
import { act, attach, untilCase, work } from './case.ts'
import { entryOf } from './publish.ts'
import type { Scene } from './scene.ts'

/** Issued by the recognised CA itself and published by the authority that uses it. */
const sample = certificateFile('sample-certificate', 'stampit-trusted-list-operator-seal.der')

export async function verifySample(scene: Scene) {
  const { verdict, recognised, revoked, steps } = await eventually('the register in memory', () =>
    ask(scene, sample.bytes(), {}).then((each) => (each.recognition ? each : undefined)),
  )
  const underChain = ['issuer', 'chain', 'type', 'status'] as const
  for (const name of underChain)
    assert.equal(steps.find(({ step }) => step === name)?.verdict, 'pass', name)
  scene.tell(
    `a real certificate under the chain 真实证书: issued under it: ${recognised}, revoked: ${revoked} (no list was sent)`,
  )
  return { certificate: sample.fileName, verdict, recognised, revoked }
}

export async function fileSubordinateCa(scene: Scene) {
  const { cast, tell, specimen } = scene
  const { sequence: before } = await entryOf(scene)
  const unfiled = await askAboutSubscriber(scene, before)
  assert.equal(unfiled.verdict, 'not-recognised')
  assert.equal(said(unfiled, 'issuer')?.verdict, 'fail')
  tell(
    'a SPECIMEN 样本 subordinate CA that is not filed: its subscriber is not recognised 未获认可',
  )
  const { id, report } = await fileChain(scene)
  const { pass, fail } = report?.summary ?? {}
  tell(`the new chain is filed before its use; checks: ${pass} passed, ${fail} failed 技术检查`)
  const place = placeOf(scene)
  await work(cast.supervisor, place, { task: 'examine-change', act: 'accept-change' }, {})
  const own = createHash('sha256').update(specimen.subordinate).digest('hex')
  const { entry, sequence } = await eventually('the chain on the register', () =>
    entryOf(scene).then((each) =>
      each.entry.chain.some(({ sha256 }) => sha256 === own) ? each : undefined,
    ),
  )
  tell(`accepted: the register's chain has ${entry.chain.length} certificates 证书链备案`)
  const filed = await askAboutSubscriber(scene, sequence)
  assert.equal(filed.verdict, 'recognised')
  tell('the same subscriber, asked again: recognised 获认可')
  return {
    change: id,
    checks: report?.summary,
    sequence,
    chain: entry.chain.map(({ sha256, role, subject, from }) => ({ sha256, role, subject, from })),
    verdicts: { before: unfiled.verdict, after: filed.verdict },
  }
}

export const placeOf = ({ recognition }: Pick<Scene, 'recognition'>) =>
  `/recognitions/${recognition}`

/** By the CA; answers the filing as the technical checks have left it. */
async function fileChain({ cast, specimen, recognition }: Scene) {
  const { applicant, supervisor } = cast
  const place = placeOf({ recognition })
  const documents = [
    await attach(applicant, place, 'ca-certificate', specimen.root),
    await attach(applicant, place, 'ca-certificate', specimen.subordinate),
    await attach(applicant, place, 'sample-certificate', specimen.subscriber),
  ]
  await act(applicant, place, 'file-change', {
    kind: 'chain',
    happenedOn: dateInShanghai(new Date().toISOString()),
    summary: 'SPECIMEN: a new subordinate CA. 样本：新增下级机构。',
    documents,
  })
  const { changes } = await untilCase<Recognition>(supervisor, place, [
    'the filed chain, examined',
    (state) => state.changes.at(-1)?.state === 'examined',
  ])
  const filing = changes.at(-1)
  assert.ok(filing?.report, 'expected a filing with the report of its checks')
  return filing
}
