/** Starts a child through the stack, prints its process id and waits to be killed; `tsx abandon.ts LOG`. */
import { startProcess } from '../../stack/process.ts'

const [, , log = ''] = process.argv
const { pid } = await startProcess({
  name: 'child',
  command: '/bin/sh',
  args: ['-c', 'while :; do sleep 0.1; done'],
  log,
  ready: async () => {},
})
console.log(pid())
