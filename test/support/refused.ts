/** What a refused update is refused for: its failure type. */
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'

export async function refusalOf(act: Promise<unknown>): Promise<string | null | undefined> {
  try {
    await act
    return 'not refused'
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type
    throw error
  }
}
