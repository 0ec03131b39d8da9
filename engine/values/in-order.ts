/** The values in order, which they often are already: to see that costs a small part of sorting them. Nothing is changed. */
export function inOrder<Value>(values: readonly Value[], compare: (left: Value, right: Value) => number): readonly Value[] {
  for (let index = 1; index < values.length; index++) if (compare(values[index - 1]!, values[index]!) > 0) return [...values].sort(compare)
  return values
}
