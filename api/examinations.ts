/** What the workers do for the technical checks of a dossier, as Temporal knows it from their heartbeats. */
import {
  type Client,
  type WorkflowExecutionDescription,
  WorkflowNotFoundError,
} from '@temporalio/client'
import { type Examination, ExaminationProgress } from '../domain/examination-progress.ts'
import { dossierWorkflowId } from '../workflows/messages.ts'

type Pending = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number]

const steps = { fetchStatus: 'fetching-status', examineCertificates: 'examining' } as const
const isStep = (name: string): name is keyof typeof steps => Object.hasOwn(steps, name)

type Converter = Client['options']['loadedDataConverter']

async function progressIn(
  { heartbeatDetails }: Pending,
  { payloadConverter, payloadCodecs }: Converter,
): Promise<ExaminationProgress | undefined> {
  let payloads = heartbeatDetails?.payloads?.slice(0, 1) ?? []
  for (const codec of payloadCodecs.toReversed()) payloads = await codec.decode(payloads)
  const [payload] = payloads
  if (!payload) return undefined
  return ExaminationProgress.safeParse(payloadConverter.fromPayload(payload)).data
}

async function describe(pending: Pending, converter: Converter): Promise<Examination | undefined> {
  const name = pending.activityType?.name ?? ''
  if (!isStep(name)) return undefined
  const { lastHeartbeatTime: last, attempt } = pending
  const progress = await progressIn(pending, converter)
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
      const pending = raw.pendingActivities?.find(({ activityType }) =>
        isStep(activityType?.name ?? ''),
      )
      return (pending && (await describe(pending, client.options.loadedDataConverter))) ?? {}
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return {}
      throw error
    }
  },
})
