/** Opens a draft, and notes who applies. */
import type { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { readForm } from '../filing/use-form.ts'

type OpenDossier = components['schemas']['OpenDossier']
export const changeKinds = ['types', 'scope', 'chain', 'policy'] as const

export interface Purpose {
  readonly kind: 'recognition' | 'renewal' | 'change'
  readonly recognition: string | null
  /** What is changed. */
  readonly change: string | null
}

interface Opening {
  readonly purpose: Purpose
  /** FOREIGN_CA, AGENT. */
  readonly party: string
  /** The same key opens the same dossier. */
  readonly key: string
}

function bodyOf({ kind, recognition, change }: Purpose): OpenDossier | undefined {
  if (kind === 'recognition' || recognition === null) return undefined
  if (kind === 'renewal') return { renews: recognition }
  return { changes: recognition, kind: change as NonNullable<OpenDossier['kind']> }
}

/** Answers the id of the dossier. */
export async function openDossier(
  client: typeof fetchClient,
  { purpose, party, key }: Opening,
): Promise<string> {
  const body = bodyOf(purpose)
  const { data } = await client.POST('/dossiers', {
    params: { header: { 'Idempotency-Key': key } },
    ...(body && { body }),
  })
  if (!data) throw new Error('no receipt of an opened dossier')
  if (purpose.kind === 'recognition') await noteParty(client, data.dossier, party)
  return data.dossier
}

async function noteParty(client: typeof fetchClient, id: string, party: string): Promise<void> {
  const { sections, etag } = await readForm(id)
  const { applicant, ...application } = sections['application'] ?? {}
  if (applicant !== undefined) return
  const header = { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': etag }
  await client.PATCH('/dossiers/{id}/form', {
    params: { path: { id }, header },
    body: {
      application: { ...application, applicant: { role: party as 'AGENT' | 'FOREIGN_CA' } },
    },
  })
}
