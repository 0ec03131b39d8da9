/** What a function gives for each of the values, without `null`, in their order: several times as fast as `flatMap`. */
export function filterMap<Value, Found>(values: readonly Value[], give: (value: Value) => Found | null): readonly Found[] {
  const found: Found[] = []
  for (const value of values) {
    const given = give(value)
    if (given !== null) found.push(given)
  }
  return found
}
