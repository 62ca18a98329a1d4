/** Between two runs a case asks to come again: whoever acts on it does, as the gateway does. */
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'

export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined
      if (!(cause instanceof ApplicationFailure) || cause.type !== 'Renewing') throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
