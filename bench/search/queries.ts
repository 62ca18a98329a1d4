/** What people ask of the records most: pages of the queue, of the dossiers and of the register, with and without text. */
import type { Records } from '../../storage/records/records.ts'
import { sought } from './names.ts'

export type Query = (records: Records, number: number) => Promise<unknown>

const limit = 50
const roles = ['officer', 'head', 'intake'] as const

/** The cursor of a page deep inside, found once. */
async function deep(list: (after: string | undefined) => Promise<{ next?: string | undefined }>) {
  let after: string | undefined
  for (let page = 0; page < 20; page += 1) after = (await list(after)).next ?? after
  return after
}

export async function queriesOn(records: Records): Promise<Record<string, Query>> {
  const queue = (more: object) => records.listTasks({ roles, limit, ...more })
  const inQueue = await deep((after) => queue({ after, limit: 200 }))
  const inDossiers = await deep((after) => records.listDossiers({ after, limit: 200 }))
  const inRegister = await deep((after) => records.register.list({ after, limit: 200 }))
  const plain: Record<string, Query> = {
    'queue, first page': () => queue({}),
    'queue, page 80': () => queue({ after: inQueue }),
    'queue, on my desk': (_, number) => queue({ assignee: `officer-${(number % 8) * 5}` }),
    'queue, of a stage, due by a day': () => queue({ stage: 'drafting', dueBy: '2020-06-30' }),
    'dossiers, first page': () => records.listDossiers({ limit }),
    'dossiers, page 80': () => records.listDossiers({ limit, after: inDossiers }),
    'dossiers, of an organisation': (_, number) =>
      records.listDossiers({ limit, organisation: `CA ${number}` }),
    'register, first page': () => records.register.list({ limit }),
    'register, page 80': () => records.register.list({ limit, after: inRegister }),
    'register, of a country and status': () =>
      records.register.list({ limit, country: 'KE', status: 'expired' }),
  }
  const searched = Object.entries(sought).flatMap(([what, text]): [string, Query][] => [
    [`queue: ${what}`, (_, number) => queue({ text: text(number) })],
    [`dossiers: ${what}`, (_, number) => records.listDossiers({ limit, text: text(number) })],
    [`register: ${what}`, (_, number) => records.register.list({ limit, text: text(number) })],
  ])
  return { ...plain, ...Object.fromEntries(searched) }
}
