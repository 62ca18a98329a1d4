/** `npm run --silent recognise -- …`: files a dossier from a folder, watches it, and fetches its notices. */
import { Command, Option } from 'commander'
import { ProblemError } from '../problem.ts'
import { fileFolder } from './file.ts'
import { downloadNotices } from './notices.ts'
import { openSession, type SessionOptions } from './session.ts'
import { status, watch } from './watch.ts'
import { sayIn } from './words.ts'

const program: Command = new Command('recognise')
  .description('Files dossiers with the recognition service and follows them. 申请的提交与跟踪。')
  .addOption(
    new Option('--url <address>', 'the service 服务地址')
      .env('RECOGNISE_URL')
      .default('http://127.0.0.1:8080'),
  )
  .addOption(new Option('--lang <language>').choices(['zh-CN', 'en']).default('en'))
  .addOption(new Option('--token <token>', 'a bearer token 令牌').env('RECOGNISE_TOKEN'))
  .option('--token-file <file>', 'a file with a bearer token, read for each request 令牌文件')
  .option('--issuer <address>', 'OpenID provider, for client credentials 身份认证服务')
  .option('--client-id <id>')
  .option('--client-secret-file <file>')
  .option('--scope <scope>')

const session = () => openSession(program.opts<SessionOptions>())

program
  .command('file <folder>')
  .description('opens a dossier, saves the form, uploads and files; run again, it goes on 提交申请')
  .option('--manifest <file>', 'in the folder 清单', 'manifest.yaml')
  .action(async (folder: string, options: { manifest: string }) => {
    console.log(await fileFolder(session(), folder, options))
  })
program
  .command('watch <dossier>')
  .description('where it stands, and again whenever that changes 跟踪进度')
  .option('--until <stage>', 'ends in this stage 到此阶段为止')
  .option('--every <seconds>', 'how often it looks 间隔秒数', '5')
  .action(async (id: string, { until, every }: { until?: string; every: string }) => {
    await watch(session(), id, { until, everyMs: Number(every) * 1_000 })
  })
program
  .command('notices <dossier>')
  .description('downloads and verifies every notice 下载并验证文书')
  .requiredOption('--to <folder>')
  .option('--trust <pem>', 'roots of the ministry’s seal 签章信任锚')
  .action(async (id: string, options: { to: string; trust?: string }) => {
    if (!(await downloadNotices(session(), id, options))) process.exitCode = 1
  })
program
  .command('status')
  .description('every dossier of yours 全部申请的状态')
  .action(() => status(session()))

await program.parseAsync().catch((error: unknown) => {
  const { lang } = program.opts<SessionOptions>()
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof ProblemError) {
    for (const { pointer, detail } of error.problem.errors ?? [])
      console.error(`  ${pointer}: ${detail}`)
    if (error.problem.action !== undefined) console.error(sayIn(lang)('todo', error.problem.action))
  }
  process.exitCode = 1
})
