/** What the workers do for the technical checks of a dossier, as Temporal knows it from their heartbeats. */
import {
  type Client,
  defaultPayloadConverter,
  type WorkflowExecutionDescription,
  WorkflowNotFoundError,
} from '@temporalio/client'
import { type Examination, ExaminationProgress } from '../domain/examination-progress.ts'
import { dossierWorkflowId } from '../workflows/messages.ts'

type Pending = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number]

const steps = { fetchStatus: 'fetching-status', examineCertificates: 'examining' } as const
const isStep = (name: string): name is keyof typeof steps => Object.hasOwn(steps, name)

function progressIn({ heartbeatDetails }: Pending): ExaminationProgress | undefined {
  const payload = heartbeatDetails?.payloads?.[0]
  if (!payload) return undefined
  return ExaminationProgress.safeParse(defaultPayloadConverter.fromPayload(payload)).data
}

function describe(pending: Pending): Examination | undefined {
  const name = pending.activityType?.name ?? ''
  if (!isStep(name)) return undefined
  const { lastHeartbeatTime: last, attempt } = pending
  const progress = progressIn(pending)
  return {
    step: steps[name],
    ...(attempt && { attempt }),
    ...(last?.seconds && { heartbeatAt: new Date(Number(last.seconds) * 1000).toISOString() }),
    ...(progress && { progress }),
  }
}

export type Examinations = ReturnType<typeof createExaminations>

export const createExaminations = (client: Client) => ({
  /** Nothing of it where nothing is examined now. */
  async of(dossier: string): Promise<Examination> {
    const handle = client.workflow.getHandle(dossierWorkflowId(dossier))
    try {
      const { raw } = await handle.describe()
      return (raw.pendingActivities ?? []).flatMap((each) => describe(each) ?? [])[0] ?? {}
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return {}
      throw error
    }
  },
})
