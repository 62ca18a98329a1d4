/** `npm run backup -- --to FOLDER [--temporal-database URL …]`: records, evidence and Temporal's databases of one instant. */
import { Command } from 'commander'
import { onStderr } from '../stack/progress.ts'
import { dumpDatabase } from '../stack/postgres-dump.ts'
import { backUp } from '../storage/backup/backup.ts'
import { readConfiguration } from '../temporal.config.ts'
import { collected } from './collected.ts'

const command = new Command('backup')
  .description('Keeps everything that must survive, while the service runs. 在线备份。')
  .requiredOption('--to <folder>', 'an empty folder 空文件夹')
  .option(
    '--temporal-database <url>',
    'as often as needed, such as its store and its visibility',
    collected,
    [],
  )
  .parse()
const { to: folder, temporalDatabase: temporalUrls } = command.opts<{
  to: string
  temporalDatabase: string[]
}>()
const { databaseUrl, evidence } = readConfiguration()

try {
  const { at, records, objects, temporal } = await backUp({
    ...{ databaseUrl, evidence, temporalUrls, folder, dump: dumpDatabase },
    ...{ now: () => new Date(), progress: onStderr.say },
  })
  const rows = records.tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `✓ ${folder}: ${rows} rows, ${objects.count} objects, ${objects.bytes} bytes, ${temporal.length} databases of Temporal, as they were at ${at}`,
  )
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
