/** Ends a child when this process is gone, however it went: a shell waits on a pipe that closes with this process. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'

const script = 'read -r _; kill -TERM "$1"; sleep 5; kill -KILL "$1"'

/** Call it right after the child is spawned; the guard ends when the child does. */
export function guard(child: ChildProcess): void {
  if (child.pid === undefined) return
  const watcher = spawn('/bin/sh', ['-c', script, 'guard', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A group of its own: an interrupt from the terminal must not take the guard away first.
    detached: true,
  })
  watcher.unref()
  // It never holds this process back: a pipe to a child is a socket, whatever its type says.
  const pipe = watcher.stdin as Socket
  pipe.unref()
  child.once('exit', () => watcher.kill('SIGKILL'))
}
