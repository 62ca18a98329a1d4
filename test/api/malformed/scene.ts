/** What malformed inputs are aimed at: tokens of every role, a draft, a filed dossier with its task, a document, an upload. */
import type { Dossier } from '../../../domain/dossier.ts'
import { type Role, roles } from '../../../procedure/roles.ts'
import type { DevelopmentPerson } from '../../../stack/identity/token.ts'
import type { TestService } from '../../support/service.ts'
import { ledgerOf } from '../../e2e/ledger.ts'
import { until } from '../calendar-desk.ts'
import { certificate, filed } from '../steps.ts'

export interface Scene {
  readonly tokens: Readonly<Record<Part, string>>
  readonly draft: string
  readonly filed: string
  /** The open task of the filed dossier, which nobody holds. */
  readonly task: string
  /** A document of the draft, and its size. */
  readonly document: Dossier['documents'][number]
  readonly upload: string
}
/** Everybody who may call the interface. */
export const parts = roles
export type Part = Role

/** Somebody of a role; where the development stack has nobody, a person made for it. */
const ofRole = (people: TestService['people'], role: Role): DevelopmentPerson =>
  Object.values<DevelopmentPerson>(people).find(({ roles: held }) => held.includes(role)) ?? {
    sub: role,
    name: role,
    organisation: 'MIIT',
    roles: [role],
  }

export async function setScene({ cast, people, tokenOf }: TestService): Promise<Scene> {
  const { applicant } = cast
  const { dossier: draft } = await applicant.open()
  await applicant.attach(draft, certificate)
  const { id: upload } = await applicant.call<{ id: string }>(`/dossiers/${draft}/uploads`, {
    body: { type: 'audit-report', fileName: 'a.pdf', size: 5, sha256: '0'.repeat(64) },
  })
  const waiting = await filed(cast)
  // From then on nothing happens to it by itself.
  await until(
    async () =>
      (await ledgerOf(cast.auditor, waiting)).some(({ event }) => event.act === 'notice-issued'),
    'the receipt of what was filed',
  )
  const [document] = (await applicant.read(draft)).documents
  const [task] = (await cast.intake.read(waiting)).tasks
  if (!document || !task) throw new Error('expected a document and a task')
  const entries = await Promise.all(
    parts.map(async (part) => [part, await tokenOf(ofRole(people, part))] as const),
  )
  const tokens = Object.fromEntries(entries) as Record<Part, string>
  return { tokens, draft, filed: waiting, task: task.id, document, upload }
}
