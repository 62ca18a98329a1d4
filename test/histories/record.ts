/** `npm run histories`: records histories of the procedure as it is now; kept ones prove that running dossiers survive a change. */
import type { WorkflowHandle } from '@temporalio/client'
import { tellContinued } from './continued.ts'
import { writeHistory } from './files.ts'
import { tellStories } from './stories.ts'

async function keep(name: string, handle: Pick<WorkflowHandle, 'fetchHistory'>): Promise<void> {
  const history = await handle.fetchHistory()
  writeHistory(name, history)
  console.log(`${name}: ${history.events?.length ?? 0} events`)
}

await tellStories((name, each) => keep(name, each.handle))
await tellContinued(keep)
