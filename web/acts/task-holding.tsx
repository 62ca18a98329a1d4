/** Taking a task, putting it back, giving it to somebody else. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient, idempotencyKey } from '../client/api.ts'
import type { components } from '../client/schema.d.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ActForm } from './act-form.tsx'
import { type CaseRef, useCaseView, useReadAgain } from './case-view.ts'
import { Conflict } from './conflict.tsx'
import { sendAct } from './send.ts'
import { bodySchema, useActSchemas } from './use-act-schema.ts'
import { useActWords } from './use-act-words.ts'

interface TaskHoldingProps {
  readonly task: components['schemas']['Task']
  readonly subject: CaseRef
  readonly isMine: boolean
  /** Undefined: the case cannot be read, and the service decides. */
  readonly allowed: readonly string[] | undefined
}

interface Held {
  readonly isBusy: boolean
  readonly error?: unknown
  /** The last event that the reader knew of when they acted. */
  readonly since?: number
}

/** Claims and releases: one act at a time, said when it is done. */
function useHolding({ id, epoch }: TaskHoldingProps['task'], subject: CaseRef) {
  const { t } = useTranslation('acts')
  const announce = useAnnounce()
  const readAgain = useReadAgain(subject)
  const since = useCaseView(subject)?.events ?? 0
  const [state, setState] = useState<Held>({ isBusy: false })
  const params = () => ({ path: { id }, header: idempotencyKey() })
  const run = async (act: () => Promise<unknown>, said: string) => {
    setState({ isBusy: true })
    try {
      await act()
      await readAgain()
      announce(said)
      setState({ isBusy: false })
    } catch (error) {
      setState({ isBusy: false, error, since })
    }
  }
  return {
    ...state,
    readAgain,
    forget: () => setState({ isBusy: false }),
    claim: () =>
      run(() => fetchClient.POST('/tasks/{id}/claim', { params: params() }), t('task.claimed')),
    release: () =>
      run(
        () => fetchClient.POST('/tasks/{id}/release', { params: params(), body: { epoch } }),
        t('task.released'),
      ),
  }
}

export function TaskHolding({ task, subject, isMine, allowed }: TaskHoldingProps) {
  const { t } = useTranslation('acts')
  const [isReassigning, setReassigning] = useState(false)
  const { isBusy, error, since = 0, claim, release, forget, readAgain } = useHolding(task, subject)
  const may = (act: string) => allowed?.includes(act) ?? true
  return (
    <>
      <div className="button-row no-print">
        {!task.assignee && may('claim') && (
          <Button tone="primary" isDisabled={isBusy} onPress={() => void claim()}>
            {t('task.claim')}
          </Button>
        )}
        {isMine && (
          <Button isDisabled={isBusy} onPress={() => void release()}>
            {t('task.release')}
          </Button>
        )}
        {allowed?.includes('reassign') && (
          <Button isDisabled={isBusy} onPress={() => setReassigning(true)}>
            {t('task.reassign')}
          </Button>
        )}
      </div>
      {error !== undefined && (
        <Conflict
          error={error}
          subject={subject}
          since={since}
          onReadAgain={() => void readAgain().then(forget)}
        />
      )}
      {isReassigning && (
        <Reassignment {...{ task, subject }} onClose={() => setReassigning(false)} />
      )}
    </>
  )
}

interface ReassignmentProps extends Pick<TaskHoldingProps, 'task' | 'subject'> {
  readonly onClose: () => void
}

const path = '/tasks/{id}/reassignment'

function Reassignment({ task, subject, onClose }: ReassignmentProps) {
  const { nameOf, effectOf } = useActWords()
  const schemas = useActSchemas()
  const schema = schemas && bodySchema(schemas, path)
  if (!schema) return null
  return (
    <Dialog title={nameOf('reassign')} isOpen onClose={onClose}>
      <p>{effectOf('reassign')}</p>
      <ActForm
        act="reassign"
        draftName={`reassign/${task.id}`}
        subject={subject}
        schema={schema}
        send={(sending) => sendAct(path, task.id, sending)}
        onDone={onClose}
      />
    </Dialog>
  )
}
