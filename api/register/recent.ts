/** Values that were used last, a bounded number of them: the one that was not used for longest goes first. */

export function createRecent<K, V>(most: number) {
  const values = new Map<K, V>()

  function keep(key: K, value: V): V {
    values.delete(key)
    values.set(key, value)
    if (values.size > most) {
      const { value: oldest } = values.keys().next()
      if (oldest !== undefined) values.delete(oldest)
    }
    return value
  }

  return {
    /** The value of a key, made where it is not at hand. */
    get(key: K, make: () => V): V {
      const known = values.get(key)
      return keep(key, known === undefined ? make() : known)
    },
    size: () => values.size,
  }
}
