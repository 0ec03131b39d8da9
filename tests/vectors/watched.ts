/** A value and what of it has been read so far. */
export interface Watched<Value> {
  readonly value: Value
  readonly unread: () => readonly string[]
}

/** Watches every leaf of a value, so that an adapter that ignores a field of its case is found out. */
export function watched<Value extends object>(value: Value): Watched<Value> {
  const read = new Set<string>()
  return { value: watch(value, '', read) as Value, unread: () => leavesOf(value, '').filter((path) => !read.has(path)) }
}

function watch(value: unknown, path: string, read: Set<string>): unknown {
  read.add(path)
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get: (target, name) => {
      const child: unknown = Reflect.get(target, name)
      return typeof name === 'string' && Object.hasOwn(target, name) && typeof child !== 'function'
        ? watch(child, `${path}/${name}`, read)
        : child
    },
  })
}

function leavesOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path]
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, `${path}/${name}`))
}
