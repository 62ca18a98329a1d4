/** The public register: its entries as they stand and as they stood, and every change with a cursor (ALL 40). */
import { z } from 'zod'
import { RegisterChange } from '../../domain/register/change.ts'
import { RegisterEntry } from '../../domain/register/entry.ts'
import { registerStatuses } from '../../procedure/register-status.ts'
import { DossierId, listQuery, pageOf } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

const RegisteredEntry = z
  .object({
    entry: RegisterEntry,
    sequence: z.int().positive().describe('The change of the register that it stands after'),
  })
  .meta({ id: 'RegisteredEntry' })

const InclusionProof = z
  .object({
    index: z.int().nonnegative().describe('Of the leaf'),
    size: z.int().positive().describe('Of the tree that the checkpoint signs'),
    leafHash: z.base64(),
    hashes: z.array(z.base64()).describe('From the leaf’s sibling to the child of the root'),
    checkpoint: z.string().describe('Signed note (C2SP tlog-checkpoint)'),
  })
  .meta({ id: 'InclusionProof' })

const noEntry = (id: string) =>
  new Problem('NotFound', `expected an entry of the register, got ${id}`)

const listRegister = route(
  {
    method: 'get',
    path: '/register',
    tag: 'Register',
    summary: 'Search the register by name, number, subject or policy, in Chinese or Latin.',
    access: 'public',
    query: listQuery({
      text: z.string().min(1).max(200).optional().describe('Substring, Latin or Chinese'),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional()
        .describe('ISO 3166-1 alpha-2'),
      status: z.enum(registerStatuses).optional(),
    }),
    status: 200,
    response: pageOf(RegisteredEntry),
  },
  async ({ query }, { records }) => {
    const { items, next } = await records.register.list(query)
    return { items: [...items], next }
  },
)

const readEntry = route(
  {
    method: 'get',
    path: '/register/{id}',
    tag: 'Register',
    summary: 'An entry of the register: an entry is never removed, its link never breaks.',
    access: 'public',
    params: DossierId,
    query: z.strictObject({
      at: z.iso.datetime().optional().describe('As the register stood at this instant'),
    }),
    status: 200,
    response: RegisteredEntry,
    problems: ['NotFound'],
  },
  async ({ params: { id }, query: { at } }, { records }) => {
    if (at === undefined) {
      const found = await records.register.find(id)
      if (!found) throw noEntry(id)
      return found
    }
    const change = await records.register.asOf(id, at)
    if (!change) throw noEntry(id)
    return { entry: change.after, sequence: change.sequence }
  },
)

const listChanges = route(
  {
    method: 'get',
    path: '/register/changes',
    tag: 'Register',
    summary: 'Every change of the register in its order; poll with the sequence of the last one.',
    access: 'public',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0).describe('Sequence'),
      entry: z.uuid().optional().describe('Only changes of this entry'),
    }),
    status: 200,
    response: pageOf(RegisterChange),
  },
  async ({ query }, { records }) => {
    const { items, next } = await records.register.changes(query)
    return { items: [...items], next }
  },
)

const readProof = route(
  {
    method: 'get',
    path: '/register/changes/{sequence}/proof',
    tag: 'Register',
    summary: 'That a change of the register is in the transparency log (RFC 6962 §2.1.1).',
    access: 'public',
    params: z.object({ sequence: z.coerce.number().int().min(1).max(2_147_483_647) }),
    status: 200,
    response: InclusionProof,
    problems: ['NotFound'],
  },
  async ({ params: { sequence } }, { publicLog }) => {
    const proof = await publicLog?.inclusionOf(`register-change:${sequence}`)
    if (!proof)
      throw new Problem(
        'NotFound',
        `expected a change that the published log holds, got ${sequence}`,
      )
    return { ...proof, hashes: [...proof.hashes] }
  },
)

/** Changes come before the entry: routes are matched in their order. */
export const registerRoutes = [listRegister, listChanges, readProof, readEntry]
