/** A small real server for tests of processes: keeps a count in a file and answers it; `node counter.ts PORT FILE`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [, , port = '', file = ''] = process.argv
const starts = (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0) + 1
writeFileSync(file, String(starts))
console.log(`start ${starts}`)
createServer((_, response) => response.end(String(starts))).listen(Number(port), '127.0.0.1')
