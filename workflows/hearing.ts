/** The hearing (Administrative License Law 46–48): offered before the decision where major interests or the public's require it. */
import type { Dossier } from '../domain/dossier.ts'
import { clockKey } from './case/clocks.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './case/event-source.ts'
import { orderNotice } from './case/notices.ts'
import { ensureTask } from './case/tasks.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import { nextFactUnderReview } from './matters/index.ts'

export async function hearing(dossier: OpenDossier): Promise<void> {
  const { state } = dossier
  if (dossier.isPast('hearing') || !state.hearing) return
  if (dossier.calendar.length === 0) await dossier.learnCalendar()
  dossier.enter('hearing')
  offer(dossier)
  while (!isConcluded(state)) {
    await watchRequests(dossier)
    if (state.hearing.wanted) prepare(dossier)
    if (!isConcluded(state)) await nextFactUnderReview(dossier)
  }
  conclude(dossier)
}

const isConcluded = ({ hearing: set }: Dossier): boolean =>
  set?.wanted === false || set?.held !== undefined

const isRightsNotice = ({ kind }: Dossier['notices'][number]) => kind === 'hearing-rights'

/** Art. 47: the applicant and the parties are told of their right; art. 46: the authority holds it of its own motion. */
function offer({ state, rules, change }: OpenDossier): void {
  if (state.hearing?.kind !== 'major-interests' || state.notices.some(isRightsNotice)) return
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    const why = draft.hearing?.why ?? ''
    const workingDays = rules.hearingRequestWorkingDays
    const content = { kind: 'hearing-rights', why, workingDays } as const
    orderNotice(draft, content)
    for (const { name, sub } of draft.parties)
      orderNotice(draft, content, { kind: 'party', name, sub })
  })
}

/** Whoever is served may ask within clock C6; it runs for each from the service of their notice. */
async function watchRequests(dossier: OpenDossier): Promise<void> {
  const { state, clocks, change } = dossier
  if (state.hearing?.wanted !== undefined) return
  for (const { id, served } of state.notices.filter(isRightsNotice)) {
    if (!served || clocks.find(clockKey('C6', id))) continue
    const clock = await clocks.from('C6', served.at, id)
    change({ by: system, act: 'clock-started' }, (draft) => clocks.start(draft, clock))
  }
  const wanted = isWanted(dossier)
  if (wanted === undefined) return
  const [request] = state.hearing?.requests ?? []
  const c7 = wanted ? await clocks.from('C7', request?.at ?? state.hearing?.at ?? '') : undefined
  change({ by: system, act: wanted ? 'hearing-wanted' : 'hearing-not-wanted' }, (draft) => {
    if (draft.hearing) draft.hearing.wanted = wanted
    for (const { key } of draft.clocks.filter(({ id }) => id === 'C6')) clocks.meet(draft, key)
    if (c7) clocks.start(draft, c7)
  })
}

/** Wanted by request or of the authority's own motion; not wanted once everybody gave it up or let the time pass. */
function isWanted({ state, clocks }: OpenDossier): boolean | undefined {
  const { kind, requests, waivers } = state.hearing ?? { requests: [], waivers: [] }
  if (kind === 'public-interest' || requests.length > 0) return true
  const isOver = state.notices.filter(isRightsNotice).every(({ id, to }) => {
    const gaveUp = waivers.some(({ by }) =>
      to.kind === 'party' ? by.sub === to.sub : !state.parties.some(({ sub }) => sub === by.sub),
    )
    return gaveUp || clocks.find(clockKey('C6', id))?.state === 'expired'
  })
  return isOver ? false : undefined
}

/** A chair who is no reviewer announces the hearing; from its notice to the minutes time is not counted (art. 45, 48). */
function prepare({ state, change, clocks }: OpenDossier): void {
  const { chair, announced, held } = state.hearing ?? {}
  const due = clocks.find('C7')?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (!chair) ensureTask(draft, 'appoint-chair', { due })
    else if (!announced) ensureTask(draft, 'announce-hearing', { due, assignee: chair })
    else if (!held)
      ensureTask(draft, 'hold-hearing', { due: dateInShanghai(announced.on), assignee: chair })
  })
  const isTold = state.notices.some(({ kind }) => kind === 'hearing')
  if (announced && chair && !isTold)
    change({ by: system, act: 'notice-ordered' }, (draft) => invite(draft))
}

/** The minutes end the time not counted, and clock C7. */
function conclude({ state, change, clocks }: OpenDossier): void {
  const { held } = state.hearing ?? {}
  if (!held) return
  change({ by: system, act: 'hearing-concluded' }, (draft) => {
    clocks.meet(draft, 'C7')
    for (const pause of draft.pauses)
      if (pause.reason === 'hearing' && pause.from && !pause.to)
        Object.assign(pause, { to: held.at, report: held.summary })
  })
}

/** The notice of hearing to everybody who is heard, and of the time that it takes. */
function invite(draft: Dossier): void {
  const { announced, chair } = draft.hearing ?? {}
  if (!announced || !chair) return
  const { on, place, subject, public: isPublic } = announced
  const content = {
    kind: 'hearing',
    at: on,
    place,
    subject,
    chair: chair.name,
    public: isPublic,
  } as const
  orderNotice(draft, content)
  for (const { name, sub } of draft.parties)
    orderNotice(draft, content, { kind: 'party', name, sub })
  const authority = { sub: system.sub, name: system.name }
  draft.pauses.push({
    id: `p${draft.pauses.length + 1}`,
    reason: 'hearing',
    explanation: subject,
    expectedEnd: dateInShanghai(on),
    by: authority,
    at: now(),
    approvedBy: authority,
  })
}
