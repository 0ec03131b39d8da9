/** Places in order of what they cost, the lowest place first among equals. A place put again costs what was said last. */
export interface LeastFirst {
  put(place: number, cost: number): void
  /** Takes out the cheapest place, or `null` when none is left. */
  take(): number | null
  /** Whether a place is left that costs less. */
  isBeaten(cost: number): boolean
}

export function leastFirst(costs: readonly number[]): LeastFirst {
  const latest = Float64Array.from(costs)
  const isIn = new Uint8Array(costs.length)
  const heap: { readonly place: number; readonly cost: number }[] = []
  costs.forEach((cost, place) => {
    put(place, cost)
  })
  return { put, take, isBeaten }

  function put(place: number, cost: number): void {
    latest[place] = cost
    isIn[place] = 1
    let at = heap.length
    const entry = { place, cost }
    heap.push(entry)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!comesBefore(entry, heap[above]!)) break
      heap[at] = heap[above]!
      at = above
    }
    heap[at] = entry
  }

  function take(): number | null {
    dropOutdated()
    const first = heap[0]
    if (first === undefined) return null
    isIn[first.place] = 0
    removeFirst()
    return first.place
  }

  function isBeaten(cost: number): boolean {
    dropOutdated()
    return heap[0] !== undefined && heap[0].cost < cost
  }

  function dropOutdated(): void {
    while (heap[0] !== undefined && (isIn[heap[0].place] === 0 || latest[heap[0].place] !== heap[0].cost)) removeFirst()
  }

  function removeFirst(): void {
    const last = heap.pop()!
    if (heap.length === 0) return
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && comesBefore(heap[below + 1]!, heap[below]!)) below += 1
      if (!comesBefore(heap[below]!, last)) break
      heap[at] = heap[below]!
      at = below
    }
    heap[at] = last
  }
}

function comesBefore(a: { readonly place: number; readonly cost: number }, b: { readonly place: number; readonly cost: number }): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.place < b.place)
}
