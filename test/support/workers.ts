/** A worker for each task queue of the service, with the same activities: that of the procedure has the workflows too. */
import { Worker, type WorkerOptions } from '@temporalio/worker'
import { checksQueueOf } from '../../workflows/messages.ts'

/** Starts both; they run until they are stopped. */
export async function startWorkers(options: WorkerOptions & { readonly taskQueue: string }) {
  const { workflowsPath: _path, workflowBundle: _bundle, ...shared } = options
  const workers = [
    await Worker.create(options),
    await Worker.create({ ...shared, taskQueue: checksQueueOf(options.taskQueue) }),
  ]
  const running = Promise.all(workers.map((each) => each.run()))
  return {
    async stop(): Promise<void> {
      for (const each of workers) each.shutdown()
      await running
    },
  }
}
