/** `npm run histories [-- NAME…]`: records histories of the procedure as it is now; kept ones prove that running cases survive a change. */
import type { WorkflowHandle } from '@temporalio/client'
import { tellContinued } from './continued.ts'
import { writeHistory } from './files.ts'
import { tellFollowing } from './following-stories.ts'
import { tellStories } from './stories.ts'

const wanted = process.argv.slice(2)

/** Without names all are recorded anew; a history that is to prove something stays as it was recorded. */
async function keep(name: string, handle: Pick<WorkflowHandle, 'fetchHistory'>): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const history = await handle.fetchHistory()
  writeHistory(name, history)
  console.log(`${name}: ${history.events?.length ?? 0} events`)
}

await tellStories((name, each) => keep(name, each.handle))
await tellFollowing(keep)
await tellContinued(keep)
