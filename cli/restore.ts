/** `npm run restore -- --from FOLDER [--temporal-database URL …]`: into an empty stack, and everything read again at the end. */
import { Command } from 'commander'
import { onStderr } from '../stack/progress.ts'
import { loadDatabase } from '../stack/postgres-dump.ts'
import { restore } from '../storage/backup/restore.ts'
import { readConfiguration } from '../temporal.config.ts'
import { collected } from './collected.ts'

const command = new Command('restore')
  .description('Restores a backup into an empty database and an empty bucket. 恢复到空环境。')
  .requiredOption('--from <folder>', 'the folder of a backup 备份文件夹')
  .option('--temporal-database <url>', 'empty ones, in the order of the backup', collected, [])
  .parse()
const { from: folder, temporalDatabase: temporalUrls } = command.opts<{
  from: string
  temporalDatabase: string[]
}>()
const { databaseUrl, evidence } = readConfiguration()

try {
  const { at } = await restore({
    ...{ databaseUrl, evidence, temporalUrls, folder, load: loadDatabase, progress: onStderr.say },
  })
  console.log(`✓ restored as it was at ${at}; now everything is read again`)
  await import('./fsck.ts')
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
