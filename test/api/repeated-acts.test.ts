/** Who repeats a request because no answer came finds the same as who was answered: an act with its consequences drawn. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { createDossiers } from '../../api/dossiers.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import { onFewEvents, taskQueue } from '../support/few-events.ts'
import { openFreshRecords } from '../support/fresh-records.ts'
import { applicant } from '../support/people.ts'
import { evidence, rehearsed, stageOf } from '../support/rehearsed.ts'

const aMomentMs = 1_500
const aMoment = () => new Promise((resolve) => setTimeout(resolve, aMomentMs, 'no answer yet'))

it('answers a repetition once the procedure has drawn the consequences, as it answers the first', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'repeated-acts-'))
  const records = await openFreshRecords(path.join(folder, 'records'))
  const stage = { ...stageOf([], async () => {}, [year2026]), append: records.append }
  const activities = rehearsed(stage)
  let goOn = () => {}
  const held = new Promise<void>((resolve) => (goOn = resolve))
  const deadline: typeof activities.deadline = (asked) =>
    held.then(() => activities.deadline(asked))
  try {
    await onFewEvents({ ...activities, deadline }, async (environment) => {
      const { client } = environment
      const dossiers = createDossiers({ client, records, taskQueue, rules: currentRuleSet })
      const { dossier } = await dossiers.open(applicant, 'opening')
      const asked = [1]
      const payload = {
        ...{ revision: 0, documents: 0, form: evidence },
        ...{ caName: { en: 'Foreign CA' }, certificateTypes: ['seal'] },
      }
      const request = { person: applicant, key: randomUUID(), asked, payload }
      const first = dossiers.act(dossier, 'file', request)
      // On record it is long before its clock has begun and its task is open.
      const isOnRecord = async () =>
        (await records.readLedger(dossier, { limit: 9 })).items.some(
          ({ event }) => event.act === 'file',
        )
      while (!(await isOnRecord())) await new Promise((resolve) => setTimeout(resolve, 50))

      const again = dossiers.repeated(dossier, 'file', request)
      const heard = await Promise.race([first, again, aMoment()])
      goOn()
      expect(heard).toBe('no answer yet')
      const receipt = await again
      const { stage, tasks } = (await dossiers.read(dossier, applicant)).dossier
      expect([stage, tasks.map(({ kind }) => kind)]).toEqual(['intake', ['examine-application']])
      expect(receipt).toEqual(await first)
    })
  } finally {
    await records.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
