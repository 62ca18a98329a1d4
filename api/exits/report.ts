/** Takes the report of a planned end from the CA whose recognition it ends (Electronic Signature Law 23). */
import type { ExitContent } from '../../domain/exit/acts.ts'
import { newExit } from '../../domain/exit/opening.ts'
import type { Person } from '../../domain/person.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { recognitionDefinition } from '../following/recognition.ts'
import { keyDigest, uuidOf } from '../idempotency.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'

interface Report {
  readonly recognition: string
  readonly content: ExitContent
  readonly person: Person
  readonly key: string
}

const en = (english: string, chinese: string) => ({ en: english, 'zh-CN': chinese })

function assertReportable(recognition: Recognition, { content, person }: Report, at: string) {
  if (recognition.organisation !== person.organisation)
    throw new Problem('NotEntitled', en('Expected your own recognition', '仅可报告本机构的认可'))
  if (recognition.stage !== 'in-force')
    throw new Problem('WrongStage', en('Expected a recognition in force', '认可应处于有效状态'))
  if (recognition.exit)
    throw new Problem('MatterClosed', en('Its exit is reported already', '已报告退出'), {
      exit: recognition.exit.exit,
    })
  if (content.plannedEnd > dateInShanghai(at)) return
  const detail = en('Expected a day that is still to come', '应为今后的日期')
  throw new Problem('Invalid', detail, {}, [{ pointer: '/plannedEnd', detail }])
}

export async function reportExit(report: Report, parts: Parts): Promise<Receipt> {
  const { recognition: of, content, person, key } = report
  const { following, records, rules } = parts
  const recognition = await following.read(recognitionDefinition, of, person)
  const id = uuidOf('exit', of, keyDigest(person, key))
  const at = new Date().toISOString()
  // A repetition is answered as the first time, whatever has become of the recognition since.
  if (!(await records.findCase('exit', id))) assertReportable(recognition, report, at)
  const state = newExit({ id, recognition, content, by: person, at, rules })
  return following.open({ state, rules, person, key, asked: [of, content] })
}
