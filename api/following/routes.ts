/** The routes that every kind of case after a grant has: list, read, ledger, files, notices, and one for each act. */
import { z } from 'zod'
import { FollowingCase } from '../../domain/case.ts'
import { commonActs } from '../../domain/following/common-acts.ts'
import { LedgerEntry } from '../../domain/ledger.ts'
import { Receipt } from '../../domain/receipt.ts'
import { followingStages } from '../../procedure/case-kinds.ts'
import { readsEveryCase } from '../../procedure/roles.ts'
import { ActPreview, AnyBody, previewDescription } from '../previews/answer.ts'
import { previewOnFollowing } from '../previews/preview.ts'
import { DossierId, LedgerQuery, listQuery, pageOf } from '../paging.ts'
import { type Route, route } from '../route.ts'
import { validate } from '../validate.ts'
import { entryFor } from '../views.ts'
import type { FollowingDefinition } from './definition.ts'
import { fileRoutes } from './file-routes.ts'
import { allowedActs, scopeOf, withAllowedActs } from './view.ts'

const problems = [
  ...(['CaseNotFound', 'WrongStage', 'NotEntitled', 'SeparationOfDuty', 'MatterNotFound'] as const),
  ...(['MatterClosed', 'TooEarly', 'TooLate', 'DocumentNotFound'] as const),
]

export const followingSummary = FollowingCase.pick({
  id: true,
  kind: true,
  organisation: true,
  province: true,
  name: true,
  openedAt: true,
  stage: true,
  outcome: true,
  clocks: true,
})

/** The acts that a kind offers by a route of their own: those that need no task. */
function actRoute<C extends FollowingCase>(
  definition: FollowingDefinition<C>,
  act: string,
  { summary, body }: { summary: string; body: z.ZodObject },
): Route {
  const { path, tag, rules } = definition
  return route(
    {
      method: 'post',
      path: `${path}/{id}/acts/${act}`,
      tag,
      summary,
      access: rules[act]?.by ?? [],
      params: DossierId,
      body: body,
      idempotent: true,
      status: 200,
      response: Receipt,
      problems,
    },
    ({ params, person, key, body: payload }, { following }) =>
      following.act(definition, params.id, act, { person, key, payload }),
  )
}

const served = {
  acknowledge: 'Acknowledge that a notice has been received: its service is proven by this.',
  'record-service': 'Record how and when a notice was served on paper.',
} as const

const lists = <C extends FollowingCase>({
  kind,
  path,
  tag,
  noun,
  readers,
}: FollowingDefinition<C>) =>
  route(
    {
      method: 'get',
      path,
      tag,
      summary: `List the cases of ${noun} that you may read, newest first.`,
      access: readers,
      query: listQuery({
        stage: z.enum(followingStages[kind]).optional(),
        text: z.string().min(1).max(200).optional().describe('Substring, Latin or Chinese'),
      }),
      status: 200,
      response: pageOf(followingSummary),
    },
    async ({ query, person }, { records }) => {
      const { items, next } = await records.listCasesOf({ ...query, kind, ...scopeOf(person) })
      return { items: [...items], next }
    },
  )

function reads<C extends FollowingCase>(definition: FollowingDefinition<C>) {
  const { path, tag, noun, state, readers } = definition
  return route(
    {
      method: 'get',
      path: `${path}/{id}`,
      tag,
      summary: `Read a ${noun}: what has happened, what is waited for, and what you may do now.`,
      access: readers,
      params: DossierId,
      status: 200,
      // An intersection would allow nothing: each of its halves refuses what only the other has.
      response: state.extend({ allowedActs }).meta({ id: `${tag}View` }),
      problems: ['CaseNotFound'],
    },
    async ({ params, person }, { following }) =>
      withAllowedActs(definition, await following.read(definition, params.id, person), person),
  )
}

function readsLedger<C extends FollowingCase>(definition: FollowingDefinition<C>) {
  const { path, tag, noun } = definition
  return route(
    {
      method: 'get',
      path: `${path}/{id}/ledger`,
      tag,
      summary: `Every act and every refused act on the ${noun}, oldest first, hash-chained.`,
      access: readsEveryCase,
      params: DossierId,
      query: LedgerQuery,
      status: 200,
      response: pageOf(LedgerEntry),
      problems: ['CaseNotFound'],
    },
    async ({ params, query, person }, { following, records }) => {
      await following.read(definition, params.id, person)
      const { items, next } = await records.readLedger(params.id, query)
      return { items: items.map((entry) => entryFor(person, entry)), next }
    },
  )
}

/** One route for the previews of all acts of a kind that have a route of their own. */
function previewRoute<C extends FollowingCase>(
  definition: FollowingDefinition<C>,
  bodies: Readonly<Record<string, z.ZodObject>>,
): Route {
  const { path, tag, noun, rules } = definition
  const acts = Object.keys(bodies)
  return route(
    {
      method: 'post',
      path: `${path}/{id}/acts/{act}/preview`,
      tag,
      summary: `What an act on the ${noun} will do, before it is done.`,
      description: previewDescription,
      access: [...new Set(acts.flatMap((act) => rules[act]?.by ?? []))],
      params: DossierId.extend({ act: z.enum(acts) }),
      body: AnyBody,
      status: 200,
      response: ActPreview,
      problems,
    },
    async ({ params: { id, act }, person, body }, parts) => {
      const payload = validate(bodies[act], body, { pointer: '' })
      return previewOnFollowing(definition, id, { act, person, payload }, parts)
    },
  )
}

export function followingRoutes<C extends FollowingCase>(
  definition: FollowingDefinition<C>,
): Route[] {
  const { rules, contents, summaries } = definition
  const withoutTask = Object.entries(contents).filter(
    ([act]) => rules[act]?.task === undefined && rules[act]?.by.length !== 0,
  )
  return [
    lists(definition),
    reads(definition),
    readsLedger(definition),
    ...fileRoutes(definition),
    ...(['acknowledge', 'record-service'] as const).map((act) =>
      actRoute(definition, act, { summary: served[act], body: commonActs[act] }),
    ),
    ...withoutTask.map(([act, body]) =>
      actRoute(definition, act, { summary: summaries[act] ?? act, body }),
    ),
    previewRoute(definition, {
      acknowledge: commonActs.acknowledge,
      'record-service': commonActs['record-service'],
      ...Object.fromEntries(withoutTask),
    }),
  ]
}
