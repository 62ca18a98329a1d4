/** Bodies that are not the JSON that a route asks for: broken, of wrong types, too large, too deep, with unwanted keys. */
import { sectionKeys } from '../../../procedure/filing-policy.ts'
import type { Part, Scene } from './scene.ts'
import type { Chance } from './seeded.ts'
import type { Input } from './send.ts'

interface Target {
  readonly by: Part
  readonly method: string
  readonly path: string
}

const targets = ({ draft, task, filed }: Scene, { pick }: Chance): Target =>
  pick<Target>([
    { by: 'applicant', method: 'PUT', path: `/dossiers/${draft}/form/${pick(sectionKeys)}` },
    { by: 'applicant', method: 'PUT', path: `/dossiers/${draft}/form/${pick(sectionKeys)}` },
    { by: 'applicant', method: 'PATCH', path: `/dossiers/${draft}/form` },
    { by: 'applicant', method: 'POST', path: `/dossiers/${draft}/withdrawal` },
    { by: 'applicant', method: 'POST', path: `/dossiers/${draft}/uploads` },
    { by: 'applicant', method: 'POST', path: `/dossiers/${filed}/withdrawal` },
    { by: 'intake', method: 'POST', path: `/tasks/${task}/completion` },
    { by: 'intake', method: 'POST', path: `/tasks/${task}/release` },
    { by: 'officer', method: 'POST', path: `/tasks/${task}/reassignment` },
  ])

const broken = [
  ...['', '{', '}', '[', 'null', 'true', '7', '"text"', '[]', '[{}]', 'NaN', 'undefined', '{]}'],
  ...['{"a":1}}', '{"a":}', "{'a':1}", '{"a":1,}', '\u0000', '{"a":"\u0001"}', '// x', '<a/>'],
  ...['\ufeff\ufeff{}', '{"a":1e}', '{"a":01}', '{"a":+1}', '{"a":.5}', 'ÿþ{'],
]

const odd: readonly unknown[] = [
  ...[null, true, -1, 1.5, 1e308, 9007199254740993, '', 'x', [], {}, [[[]]], { a: { b: {} } }],
  ...['x'.repeat(30_000), ['x', 1, null], { length: 1e9 }, { toString: 1, valueOf: null }],
]

const polluting = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"prototype":{"polluted":true},"__proto__":{"admin":true}}',
  '{"content":{"__proto__":{"outcome":"granted"}}}',
  '{"__proto__":null}',
  '{"hasOwnProperty":1,"toString":2,"__defineGetter__":3}',
]

const unwritable = ['\\u0000', '\\ud800', '\\udfff x', 'a\\u0000b', '\\udc00\\ud800']

const nested = (depth: number, [open, close]: readonly [string, string]) =>
  open.repeat(depth) + close.repeat(depth)

/** Fields that routes know, so that a wrong value meets the rule of a field and not only of the object. */
const known = [
  ...['reason', 'act', 'epoch', 'to', 'content', 'type', 'fileName', 'size', 'sha256'],
  ...['legalName', 'country', 'types', 'scenarios', 'governmentUse', 'auditor', 'periodFrom'],
  ...['applicant', 'channel', 'certificates', 'samples', 'cover', 'termination', 'policies'],
]

type Make = (chance: Chance) => { fault: string; body: string }

const makers: readonly Make[] = [
  ({ pick }) => ({ fault: 'bad JSON', body: pick(broken) }),
  ({ pick, text }) => ({
    fault: 'wrong types and an unknown field',
    body: JSON.stringify({ [pick(known)]: pick(odd), [pick(known)]: pick(odd), [text(9)]: 1 }),
  }),
  ({ text, pick }) => ({
    fault: 'unknown fields',
    body: JSON.stringify({ [text(12)]: pick(odd), [text(3)]: pick(odd) }),
  }),
  ({ pick }) => ({ fault: 'prototype pollution', body: pick(polluting) }),
  ({ pick }) => ({
    fault: 'NUL or a lone surrogate',
    body: pick([
      `{"${pick(known)}":"${pick(unwritable)}"}`,
      `{"${pick(unwritable)}":1}`,
      `{"reason":"x","${pick(known)}":{"a":["${pick(unwritable)}"]}}`,
    ]),
  }),
  ({ below, pick }) => ({
    fault: 'deep nesting',
    body: nested(
      5_000 + below(40_000),
      pick([
        ['[', ']'],
        ['{"a":', '}'],
        ['[', ''],
      ]),
    ),
  }),
  ({ pick }) => ({
    fault: 'huge numbers',
    body: `{"${pick(known)}":${pick(['1e999', '-1e999', '9'.repeat(400), '0.' + '1'.repeat(999)])}, "zz": 1}`,
  }),
  ({ below, text }) => ({
    fault: 'oversized',
    body: JSON.stringify({ [text(5)]: 'x'.repeat(262_144 + below(800_000)) }),
  }),
  ({ text, below }) => ({
    fault: 'many fields',
    body: JSON.stringify(
      Object.fromEntries(Array.from({ length: 100 + below(3_000) }, () => [text(10), 1])),
    ),
  }),
]

const contentTypes = [
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'text/json', ''],
  ...['multipart/form-data', 'application/json; charset=utf-16', 'application/json; charset=zzz'],
  ...['application/jsonx', '*/*', 'application/problem+json'],
]

/** The headers under which the body alone can be what is wrong. */
const usual = (scene: Scene, by: Part, chance: Chance) => ({
  authorization: `Bearer ${scene.tokens[by]}`,
  'content-type': 'application/json',
  'idempotency-key': chance.text(20),
  'if-match': '"r0"',
})

export function jsonInput(scene: Scene, chance: Chance): Input {
  const { by, ...target } = targets(scene, chance)
  return { ...target, ...chance.pick(makers)(chance), headers: usual(scene, by, chance) }
}

export function contentTypeInput(scene: Scene, chance: Chance): Input {
  const { by, ...target } = targets(scene, chance)
  const headers = usual(scene, by, chance)
  const body = '{"unknown":1}'
  const encoding = chance.pick(['gzip', 'br', 'deflate', 'zzz', 'gzip, gzip'])
  return chance.below(3) === 0
    ? { fault: 'encoding', ...target, body, headers: { ...headers, 'content-encoding': encoding } }
    : {
        fault: 'content type',
        ...target,
        body,
        headers: { ...headers, 'content-type': chance.pick(contentTypes) },
      }
}
