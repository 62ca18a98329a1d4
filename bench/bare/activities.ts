/** The activity with no work in it. */
export async function nothing(): Promise<void> {}
