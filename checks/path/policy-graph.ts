/** The valid_policy_graph of RFC 9618: one node a policy and level, so that it grows with its input, not exponentially. */
import { anyPolicy } from './inputs.ts'

export interface PolicyNode {
  readonly policy: string
  expected: readonly string[]
  readonly parents: readonly PolicyNode[]
}

type Level = Map<string, PolicyNode>

/** Levels 0 to i; empty for NULL. */
export interface PolicyGraph {
  readonly levels: Level[]
}

const node = (policy: string, parents: readonly PolicyNode[], expected = [policy]): PolicyNode => ({
  policy,
  expected,
  parents,
})

/** "a single node with valid_policy anyPolicy … and an expected_policy_set … anyPolicy" (§6.1.2 (a)). */
export const initialGraph = (): PolicyGraph => ({
  levels: [new Map([[anyPolicy, node(anyPolicy, [])]])],
})

export const isNull = ({ levels }: PolicyGraph): boolean => levels.length === 0

export const setNull = ({ levels }: PolicyGraph): void => void levels.splice(0)

export const lastLevel = ({ levels }: PolicyGraph): Level =>
  levels[levels.length - 1] ?? new Map<string, PolicyNode>()

/** Nodes of a level by the policies that they expect below them. */
function byExpected(level: Level): Map<string, PolicyNode[]> {
  const expecting = new Map<string, PolicyNode[]>()
  for (const each of level.values())
    for (const policy of each.expected) {
      const nodes = expecting.get(policy)
      if (nodes) nodes.push(each)
      else expecting.set(policy, [each])
    }
  return expecting
}

/** Adds the level of a certificate's policies (§6.1.3 (d) (1), (2)). */
export function addLevel(
  graph: PolicyGraph,
  policies: readonly string[],
  anyAllowed: boolean,
): void {
  const above = lastLevel(graph)
  const expecting = byExpected(above)
  const any = above.get(anyPolicy)
  const level: Level = new Map()
  for (const policy of policies) {
    if (policy === anyPolicy) continue
    const parents = expecting.get(policy) ?? (any ? [any] : [])
    if (parents.length > 0) level.set(policy, node(policy, parents))
  }
  if (anyAllowed && policies.includes(anyPolicy))
    for (const [policy, parents] of expecting)
      if (!level.has(policy)) level.set(policy, node(policy, parents))
  graph.levels.push(level)
  prune(graph)
}

/** "If there is a node … without any child nodes, delete that node. Repeat" (§6.1.3 (d) (3)). */
export function prune(graph: PolicyGraph): void {
  const { levels } = graph
  for (let depth = levels.length - 1; depth > 0; depth--) {
    const kept = new Set([...(levels[depth]?.values() ?? [])].flatMap(({ parents }) => parents))
    const above = levels[depth - 1] ?? new Map<string, PolicyNode>()
    for (const each of [...above.values()]) if (!kept.has(each)) above.delete(each.policy)
  }
  if (lastLevel(graph).size === 0) setNull(graph)
}

/** Maps one policy to those it is equivalent to below (§6.1.4 (b) (1)). */
export function mapPolicy(graph: PolicyGraph, policy: string, expected: readonly string[]): void {
  const level = lastLevel(graph)
  const mapped = level.get(policy)
  if (mapped) mapped.expected = expected
  else if (level.has(anyPolicy)) {
    const parent = graph.levels[graph.levels.length - 2]?.get(anyPolicy)
    if (parent) level.set(policy, node(policy, [parent], [...expected]))
  }
}

/** The policies of the path's first domain that survive to the end; anyPolicy stands for all (§6.1.5 (g)). */
export function authorityConstrainedPolicies(graph: PolicyGraph): Set<string> {
  const policies = new Set<string>()
  for (const level of graph.levels)
    for (const { policy, parents } of level.values())
      if (policy !== anyPolicy && parents.some((parent) => parent.policy === anyPolicy))
        policies.add(policy)
  if (lastLevel(graph).has(anyPolicy)) policies.add(anyPolicy)
  return policies
}
