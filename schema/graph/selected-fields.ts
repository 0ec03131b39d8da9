import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/**
 * Whether a query asks for a field of this name anywhere below the one that is being resolved. What `@skip` and
 * `@include` say is not looked at: a field that they may leave out counts as asked for.
 */
export function isSelected({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const seen = new Set<string>()
  const below = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === name || below(selection.selectionSet)
      if (selection.kind === 'InlineFragment') return below(selection.selectionSet)
      const fragment = selection.name.value
      if (seen.has(fragment)) return false
      seen.add(fragment)
      return below(fragments[fragment]?.selectionSet)
    })
  return fieldNodes.some(({ selectionSet }) => below(selectionSet))
}
