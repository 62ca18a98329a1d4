/** The ways of the campaign's dossiers: what scripted people do on each, act by act, and how it must end. */
import type { Cast } from '../../../demo/cast.ts'
import { takeTask } from '../../../demo/client.ts'
import { accept, decide, file, type Script, until } from '../../../demo/story.ts'
import type { Outcome } from '../../../procedure/stages.ts'
import { dateInShanghai, daysAfter } from '../../../procedure/working-days.ts'
import type { Random } from './random.ts'

export interface Way {
  readonly name: string
  /** Of a hundred dossiers, how many go this way. */
  readonly share: number
  readonly outcome: Outcome
  /** Takes a dossier to its end; answers its id. */
  walk(cast: Cast, script: Script): Promise<string>
}

const quietly = () => {}

async function withdraw({ applicant }: Cast, dossier: string): Promise<string> {
  const body = { reason: 'Not pursued any more. 不再继续。' }
  await applicant.call(`/dossiers/${dossier}/withdrawal`, { body })
  return dossier
}

async function refuseAtIntake({ intake }: Cast, dossier: string): Promise<string> {
  const task = await takeTask(intake, dossier, 'examine-application')
  await intake.complete(task, 'refuse-acceptance', {
    ground: 'not-required',
    reasons: ['No recognition is needed for this use. 该用途无需核准。'],
    remedies: {
      reconsideration: 'To this ministry within 60 days. 六十日内向本部申请行政复议。',
      litigation: 'To the court within six months. 六个月内向人民法院提起行政诉讼。',
    },
  })
  return dossier
}

async function correct({ intake, applicant }: Cast, dossier: string, { form }: Script) {
  const what = 'State the registered address in full. 请填写完整的注册地址。'
  const items = [{ document: 'identity', pointer: '/identity/address', what }]
  const task = await takeTask(intake, dossier, 'examine-application')
  await intake.complete(task, 'request-correction', { items })
  const identity = { ...form.identity, address: `${form.identity.address} (SPECIMEN, in full)` }
  await applicant.save(dossier, { identity })
  await applicant.correct(dossier, await applicant.revisionOf(dossier))
}

async function supplement(cast: Cast, dossier: string, { files }: Script): Promise<void> {
  const { officer, applicant } = cast
  const document = 'audit-report'
  const what = 'The letter of the auditor on the present period. 请补充审计机构关于本期的函。'
  const answerBy = daysAfter(dateInShanghai(new Date().toISOString()), 10)
  await officer.act(dossier, 'request-supplement', { items: [{ document, what }], answerBy })
  const audit = files.find(({ type }) => type === document)
  if (audit) await applicant.attach(dossier, { ...audit, fileName: 'audit-letter.pdf' })
  const text = 'The letter is attached. 函件已补充。'
  await applicant.act(dossier, 'supplement', { supplement: 's1', text })
  await until(cast, dossier, 'the second report', ({ report }) => report?.supplements === 1)
}

export const ways: readonly Way[] = [
  {
    ...{ name: 'withdrawn as a draft', share: 34, outcome: 'withdrawn' },
    async walk(cast, { form, files }) {
      const { applicant } = cast
      const { dossier } = await applicant.open()
      await applicant.save(dossier, { identity: form.identity, standards: form.standards })
      for (const each of files.slice(0, 2)) await applicant.attach(dossier, each)
      return withdraw(cast, dossier)
    },
  },
  {
    ...{ name: 'filed, then withdrawn', share: 22, outcome: 'withdrawn' },
    walk: async (cast, script) => withdraw(cast, await file(cast, script, quietly)),
  },
  {
    ...{ name: 'not accepted at intake', share: 20, outcome: 'not-accepted' },
    walk: async (cast, script) => refuseAtIntake(cast, await file(cast, script, quietly)),
  },
  {
    ...{ name: 'corrected, then not accepted', share: 10, outcome: 'not-accepted' },
    async walk(cast, script) {
      const dossier = await file(cast, script, quietly)
      await correct(cast, dossier, script)
      return refuseAtIntake(cast, dossier)
    },
  },
  {
    ...{ name: 'accepted, supplemented, then withdrawn', share: 8, outcome: 'withdrawn' },
    async walk(cast, script) {
      const dossier = await file(cast, script, quietly)
      await accept(cast, dossier, quietly)
      await supplement(cast, dossier, script)
      return withdraw(cast, dossier)
    },
  },
  {
    ...{ name: 'granted', share: 6, outcome: 'granted' },
    async walk(cast, script) {
      const dossier = await file(cast, script, quietly)
      await decide(cast, dossier, script, quietly)
      return dossier
    },
  },
]

/** A way for each dossier, in proportion to the shares, the rarer at least once; in an order of the seed. */
export function drawWays(random: Random, dossiers: number): Way[] {
  const drawn = ways.flatMap((way) => {
    const owed = Math.max(1, Math.round((way.share * dossiers) / 100))
    return Array.from({ length: owed }, () => way)
  })
  const [most] = ways
  while (most && drawn.length < dossiers) drawn.unshift(most)
  return random.shuffled(drawn.slice(drawn.length - dossiers))
}

/** The ways that are drawn, and then each in turn until it is enough. */
export function* goingOn(drawn: readonly Way[], isEnough: () => boolean): Generator<Way, void> {
  yield* drawn
  for (;;)
    for (const way of ways) {
      if (isEnough()) return
      yield way
    }
}
