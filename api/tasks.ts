/** From a task to the dossier that it belongs to. */
import { Problem } from './problem.ts'

/** The dossier in a task id; ids have the form <dossier>.<number>. */
export function dossierOfTask(task: string): string {
  const [dossier] = task.split('.')
  if (!dossier) throw new Problem('TaskNotFound', `expected a task id, got ${task}`)
  return dossier
}
