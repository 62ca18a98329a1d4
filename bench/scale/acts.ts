/** One act on a dossier with its answer, over HTTP: a draft's section is saved, a filed one's task is claimed or given back. */
import type { DossierForm } from '../../domain/dossier-form.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Task } from '../../domain/task.ts'
import type { People } from './people.ts'
import type { Open } from './opening.ts'

export function createActing(people: People, { continuity }: DossierForm) {
  async function save(dossier: Open & { stage: 'draft' }): Promise<void> {
    const { id, number, revision } = dossier
    const ifMatch = `"r${revision}"`
    await people.applicantOf(number).caller.call(`/dossiers/${id}/form/continuity`, {
      ...{ method: 'PUT', body: continuity, ifMatch },
    })
    dossier.revision += 1
  }

  async function claimOrRelease(dossier: Open & { stage: 'intake' }): Promise<void> {
    const { id, epoch, assignee } = dossier.task
    const { call } = people.officialOf(dossier.number)
    const answer = await (assignee
      ? call<Receipt & { task: Task }>(`/tasks/${id}/release`, { body: { epoch } })
      : call<Receipt & { task: Task }>(`/tasks/${id}/claim`, { method: 'POST' }))
    dossier.task = answer.task
  }

  return (dossier: Open): Promise<void> =>
    dossier.stage === 'draft' ? save(dossier) : claimOrRelease(dossier)
}

/**
 * Gives each act a dossier that no other act is on. One whose act failed is not asked again, for the act may have been
 * done. Throws where there are not more dossiers than acts at once.
 */
export function takingTurns(
  dossiers: readonly Open[],
  { draw, act }: { draw: (below: number) => number; act: (dossier: Open) => Promise<void> },
): () => Promise<void> {
  const busy = new Set<Open>()
  const free = (): Open => {
    if (busy.size >= dossiers.length) throw new RangeError('expected more dossiers than acts')
    for (;;) {
      const dossier = dossiers[draw(dossiers.length)]
      if (dossier && !busy.has(dossier)) return dossier
    }
  }
  return async () => {
    const dossier = free()
    busy.add(dossier)
    await act(dossier)
    busy.delete(dossier)
  }
}
