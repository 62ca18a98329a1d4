/** `npm run retention -- list|hold|release`: what is past its retention, and legal holds on the evidence of a case. */
import { Command } from 'commander'
import { createHolds } from '../storage/holds/holds.ts'
import { openDatabase } from '../storage/records/database.ts'
import { readConfiguration } from '../temporal.config.ts'

const { databaseUrl, evidence } = readConfiguration()

async function withHolds(work: (holds: ReturnType<typeof createHolds>) => Promise<void>) {
  const database = await openDatabase(databaseUrl)
  try {
    await work(createHolds(database, evidence))
  } finally {
    await database.destroy()
  }
}

const now = () => new Date().toISOString()
const command = new Command('retention').description(
  'Retention and legal holds; nothing is ever deleted by it. 保存期限与法律冻结；本命令不删除任何内容。',
)
command
  .command('list')
  .description(
    'object versions past their retention, and every hold and release 已过保存期限的对象及冻结记录',
  )
  .option('--by <instant>', 'past it by then', now())
  .action(({ by }: { by: string }) =>
    withHolds(async (holds) => {
      let past = 0
      for await (const { key, versionId, retainUntil, legalHold } of holds.pastRetention(
        new Date(by).toISOString(),
      )) {
        past += 1
        console.log(`${key} ${versionId} ${retainUntil ?? 'no lock'}${legalHold ? ' held' : ''}`)
      }
      for (const {
        dossier,
        act,
        by_person,
        second_person,
        objects,
        reason,
        at,
      } of await holds.list())
        console.log(
          `${at} ${act} ${dossier} ${objects} objects, ${by_person}${second_person ? ` and ${second_person}` : ''}: ${reason}`,
        )
      console.log(`${past} object versions are past their retention by ${by}`)
    }),
  )

interface Given {
  readonly by: string
  readonly reason: string
  readonly second: string
}

command
  .command('hold <case>')
  .description(
    'nobody can delete the evidence of the case until two persons release it 冻结案件证据',
  )
  .requiredOption('--by <person>', 'who orders it 命令人')
  .requiredOption('--reason <text>', 'such as the court’s letter 理由')
  .action((dossier: string, { by, reason }: Given) =>
    withHolds(async (holds) =>
      console.log(`${await holds.hold({ dossier, by, reason, at: now() })} objects are held`),
    ),
  )
command
  .command('release <case>')
  .description('ends the hold; retention goes on as before 解除冻结')
  .requiredOption('--by <person>', 'who orders it 命令人')
  .requiredOption('--second <person>', 'who agrees, another person 复核人')
  .requiredOption('--reason <text>', 'why 理由')
  .action((dossier: string, { by, second, reason }: Given) =>
    withHolds(async (holds) =>
      console.log(
        `${await holds.release({ dossier, by, second, reason, at: now() })} objects are released`,
      ),
    ),
  )

await command.parseAsync().catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
