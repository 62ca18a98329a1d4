/** Failures of the records that pass by themselves: the server is away, comes up, goes down, or has no room for moments. */
import { isNativeError } from 'node:util/types'

/** Lines that broke, and SQLSTATE: 08 of the connection, 53 out of disk or memory, 57P01 to 57P03 going down, crashed or coming up, 58 an error of the system. */
const passing =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EAI_AGAIN|08\w{3}|53\w{3}|57P0[123]|58\w{3})$/
/** What a connection says that broke before the query, without a code. */
const broken = /connection terminated|connection error and is not queryable/i

/** Whether the error, or what caused it, is one of them. */
export function isPassing(error: unknown): boolean {
  if (!isNativeError(error)) return false
  if ('code' in error && passing.test(String(error.code))) return true
  return broken.test(error.message) || isPassing(error.cause)
}
