/** A section that saves itself: after a pause, on leaving, and when the line is back. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { touches } from '../../../client/queries.ts'
import { useSession } from '../../../session/session.tsx'
import { forgetDraft, keepDraft, keptDraft } from './draft-store.ts'
import { saveSection } from './save-section.ts'
import { createSectionKeeper, type Section } from './section-keeper.ts'
import { type SavedForm, useFormCache } from './use-form.ts'

const pauseMs = 1_200

interface Edited {
  readonly dossier: string
  readonly section: string
  /** As it was when the page was opened. */
  readonly form: SavedForm
  readonly bodyOf: (value: unknown) => Section
}

function useKeeper({ dossier, section, form, bodyOf }: Edited) {
  const { person } = useSession()
  const tellForm = useFormCache(dossier)
  const queries = useQueryClient()
  const [keeper] = useState(() => {
    const name = `${person?.sub ?? ''}/${dossier}/${section}`
    let { etag } = form
    return createSectionKeeper({
      saved: form.sections[section] ?? {},
      kept: keptDraft(name, localStorage),
      bodyOf,
      async send(body, base) {
        const result = await saveSection({ dossier, section, body, base, etag })
        etag = result.etag
        return result
      },
      keep: (typed) =>
        typed
          ? keepDraft(name, { at: new Date().toISOString(), ...typed }, localStorage)
          : forgetDraft(name, localStorage),
      onSaved(body, revision) {
        tellForm(({ sections }) => ({ etag: revision, sections: { ...sections, [section]: body } }))
        void queries.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey[1] === '/dossiers/{id}/missing' && touches(queryKey, dossier),
        })
      },
    })
  })
  return keeper
}

export function useAutosave(edited: Edited) {
  const keeper = useKeeper(edited)
  const standing = useSyncExternalStore(keeper.subscribe, keeper.read)
  const { value, state } = standing
  useEffect(() => {
    if (state !== 'typed') return undefined
    const timer = setTimeout(() => void keeper.save(), pauseMs)
    return () => clearTimeout(timer)
  }, [value, state, keeper])
  useEffect(() => {
    const save = () => void keeper.save()
    const hidden = () => {
      if (document.visibilityState === 'hidden') save()
    }
    document.addEventListener('visibilitychange', hidden)
    addEventListener('online', save)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('online', save)
      save()
    }
  }, [keeper])
  return { ...standing, ...keeper }
}
