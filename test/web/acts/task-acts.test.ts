/** The console completes each kind of task by the acts that the rules of the procedure name. */
import { expect, it } from '@jest/globals'
import { acts } from '../../../procedure/acts.ts'
import { complaintRules } from '../../../procedure/complaint/acts.ts'
import { complaintTasks } from '../../../procedure/complaint/tasks.ts'
import { exitRules } from '../../../procedure/exit/acts.ts'
import { exitTasks } from '../../../procedure/exit/tasks.ts'
import { penaltyRules } from '../../../procedure/penalty/acts.ts'
import { penaltyTasks } from '../../../procedure/penalty/tasks.ts'
import { recognitionRules } from '../../../procedure/recognition/acts.ts'
import { recognitionTasks } from '../../../procedure/recognition/tasks.ts'
import { taskKinds } from '../../../procedure/tasks.ts'
import { taskActs } from '../../../web/acts/task-acts.ts'

const rules: [act: string, rule: { readonly task?: string }][] = [
  acts,
  recognitionRules,
  complaintRules,
  penaltyRules,
  exitRules,
].flatMap((those) => Object.entries(those))

const completing = (kind: string) =>
  rules.filter(([, { task }]) => task === kind).map(([act]) => act)

const kindOf = (task: string) => {
  if (task in recognitionTasks) return 'recognitions'
  if (task in complaintTasks) return 'complaints'
  if (task in penaltyTasks) return 'penalties'
  return task in exitTasks ? 'exits' : 'dossiers'
}

it('knows every kind of task, its case and the acts that complete it', () => {
  const expected = taskKinds.map((task) => [task, kindOf(task), completing(task).toSorted()])
  const known = Object.entries(taskActs).map(([task, { kind, completing: done }]) => [
    task,
    kind,
    done.toSorted(),
  ])
  expect(known.toSorted()).toEqual(expected.toSorted())
})
