/** An option that may be given several times. */
export const collected = (value: string, before: readonly string[]): string[] => [...before, value]
