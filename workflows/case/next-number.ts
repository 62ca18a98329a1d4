/** The number that the next task, notice or matter of a case is known by: one more than the last, however many are kept. */
export const nextNumber = (items: readonly { readonly id: string }[]): number =>
  Number(/\d+$/.exec(items.at(-1)?.id ?? '')?.[0] ?? 0) + 1
