/** The cases beside a recognition in the story of its ten years: a penalty with a hearing, a renewal, an exit. */
import { toDelivery } from '../../support/case.ts'
import { grant } from '../../support/decisions.ts'
import { applicant, chair, division, evidence, nameOf } from '../../support/time-skipping.ts'
import * as exits from '../exit/steps.ts'
import {
  attached,
  decided,
  drafted,
  filed,
  noticed,
  reviewed,
  served,
  votes,
  words,
} from '../penalty/penalised.ts'
import type { Story } from './calendar.ts'
import type { Followed } from './steps.ts'

/** Investigated, heard about, decided together: a restriction to the last day of the year. */
export async function penalty(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '09-01')
  const measures = { restriction: { what: words, until: story.day(year, '12-31') } }
  const penalised = await filed(story.rehearsal, 'facts-hidden', { recognition: recognition.id })
  await noticed(penalised, measures)
  await penalised.act(applicant, 'request-penalty-hearing', { text: 'We want to be heard.' })
  await penalised.work(
    division,
    { task: 'appoint-penalty-chair', act: 'appoint-penalty-chair' },
    { chair: nameOf(chair) },
  )
  const on = `${story.day(year, '09-20')}T01:00:00.000Z`
  await penalised.work(
    chair,
    { task: 'announce-penalty-hearing', act: 'announce-penalty-hearing' },
    { on, place: 'Room 2', public: true },
  )
  await story.reach(year, '09-20')
  const document = await attached(penalised, 'hearing-minutes', chair)
  await penalised.work(
    chair,
    { task: 'hold-penalty-hearing', act: 'hold-penalty-hearing' },
    { document, signedBy: ['T', 'P'], summary: 'Both sides were heard.' },
  )
  await drafted(penalised, measures, { minutes: evidence.sha256 })
  await reviewed(penalised)
  await decided(penalised, { votes })
  await served(penalised, 'penalty-decision')
  await recognition.until(({ penalties }) => penalties.length === 1, 'the penalty')
  return penalised
}

/** A renewal dossier from its filing to its delivery; the term of the recognition is prolonged. */
export async function renewal(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '04-15')
  const { published, number } = await recognition.read()
  const validUntil = published.entry.types[0]?.validUntil ?? ''
  const dossier = await story.rehearsal.open({
    renews: { number, validUntil, recognition: recognition.id },
  })
  await dossier.save()
  await toDelivery(dossier, grant())
  await dossier.receive()
  await recognition.until(({ published: { kind } }) => kind === 'renewed', 'the renewal')
  return dossier
}

/** Reported four months before its day; another CA agrees, takes the records over, and all of it is confirmed. */
export async function reportExit(story: Story, recognition: Followed, year: number) {
  await story.reach(year, '01-10')
  const { exit, plannedEnd } = await exits.reportAgain(story.rehearsal, recognition, {
    inDays: 130,
  })
  await exits.tellParties(exit, story.day(year, '01-10'))
  await exits.takeOver(story.rehearsal, exit)
  return { exit, plannedEnd }
}
