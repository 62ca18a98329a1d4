/** The last step: what is filed, what a correction changes, the declaration, and the filing itself. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useReadAgain } from '../../../acts/case-view.ts'
import { usePaths } from '../../../app/paths.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Tick } from '../../../ui/tick.tsx'
import { isOver } from '../uploads/upload-state.ts'
import { useUploads } from '../uploads/use-uploads.tsx'
import { DraftChanges } from './draft-changes.tsx'
import { FiledSummary } from './filed-summary.tsx'
import { fileDossier } from './file-dossier.ts'
import { useFiling } from './filing-context.tsx'
import { MissingList } from './missing-list.tsx'

export function Send() {
  const { t } = useTranslation('applicant')
  const { dossier, missing, asked } = useFiling()
  const act = asked ? 'correct' : 'file'
  return (
    <Page title={t(asked ? 'steps.sendCorrection' : 'steps.send')}>
      {missing.length > 0 ? (
        <section>
          <h2>{t('filing.missing')}</h2>
          <MissingList items={missing} />
        </section>
      ) : (
        <Note tone="good" title={t('filing.nothingMissing')} />
      )}
      {asked && <DraftChanges dossier={dossier.id} asked={asked} />}
      <FiledSummary />
      {dossier.allowedActs.includes(act) ? (
        <Declaration act={act} />
      ) : (
        <Note tone="info" title={t('form.closed')} />
      )}
    </Page>
  )
}

function Declaration({ act }: { readonly act: 'file' | 'correct' }) {
  const { t } = useTranslation('applicant')
  const { dossier, form, missing } = useFiling()
  const { items } = useUploads()
  const [isDeclared, setDeclared] = useState(false)
  const filing = useFilingOf(act, dossier.id)
  const isUploading = items.some((item) => !isOver(item))
  return (
    <section className="stack">
      <h2>{t('send.declaration')}</h2>
      <p>{t('send.declarationText')}</p>
      <Tick isSelected={isDeclared} onChange={setDeclared}>
        {t('send.declare')}
      </Tick>
      {isUploading && <Note tone="warn" title={t('send.uploading')} />}
      <ProblemNote error={filing.error} focus />
      <div>
        <Button
          tone="primary"
          isDisabled={!isDeclared || missing.length > 0 || isUploading || filing.isBusy}
          onPress={() => void filing.send(form.etag)}
        >
          {t(filing.isBusy ? 'send.busy' : `send.${act}`)}
        </Button>
      </div>
    </section>
  )
}

/** One key as long as the page stands: a second try is the same filing. */
function useFilingOf(act: 'file' | 'correct', id: string) {
  const { t } = useTranslation('applicant')
  const announce = useAnnounce()
  const navigate = useNavigate()
  const to = usePaths()
  const readAgain = useReadAgain({ kind: 'dossiers', id })
  const [key] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<{ isBusy: boolean; error?: unknown }>({ isBusy: false })
  const send = async (etag: string) => {
    setState({ isBusy: true })
    try {
      const receipt = await fileDossier(act, { id, etag, key })
      announce(t('send.done'))
      await navigate(to(`/my-cases/${id}`), { state: { receipt } })
      await readAgain()
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }
  return { ...state, send }
}
