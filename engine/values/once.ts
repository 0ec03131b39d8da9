/**
 * The function with a memory: what it gave for an object is given again, as long as somebody holds the object. Only for
 * functions that always give the same for the same object, so that nobody can tell.
 */
export function oncePer<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.found
    const found = find(of)
    known.set(of, { found })
    return found
  }
}
