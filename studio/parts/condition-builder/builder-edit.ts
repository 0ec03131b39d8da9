import { type BuilderGroup, type BuilderNode, isGroup, type NextKey } from './builder-node.js'

/** The tree with a node in another's place; a tree without that node stays as it is. */
export function replaced(tree: BuilderNode, key: number, by: BuilderNode): BuilderNode {
  if (tree.key === key) return by
  return isGroup(tree)
    ? withChildren(
        tree,
        tree.children.map((child) => replaced(child, key, by)),
      )
    : tree
}

/** The tree without a node; `null` when it was all of it. A group around several nodes stays, even empty. */
export function removed(tree: BuilderNode, key: number): BuilderNode | null {
  if (tree.key === key) return null
  return isGroup(tree)
    ? withChildren(
        tree,
        tree.children.flatMap((child) => removed(child, key) ?? []),
      )
    : tree
}

/** The tree with a node at the end of a group. `not` holds one node: further ones join it in an `all`. */
export function added(tree: BuilderNode, group: number, node: BuilderNode, next: NextKey): BuilderNode {
  if (!isGroup(tree)) return tree
  if (tree.key !== group)
    return withChildren(
      tree,
      tree.children.map((child) => added(child, group, node, next)),
    )
  const [only] = tree.children
  if (tree.kind !== 'not' || only === undefined) return withChildren(tree, [...tree.children, node])
  if (only.kind === 'all') return withChildren(tree, [withChildren(only, [...only.children, node])])
  return withChildren(tree, [{ key: next(), kind: 'all', children: [only, node] }])
}

/** The tree with a group drawn around a node. */
export function wrapped(tree: BuilderNode, key: number, kind: BuilderGroup['kind'], next: NextKey): BuilderNode {
  const node = nodeAt(tree, key)
  return node === null ? tree : replaced(tree, key, { key: next(), kind, children: [node] })
}

/** The tree with a group taken away from around its nodes; at the top only from around a single one. */
export function unwrapped(tree: BuilderNode, key: number): BuilderNode {
  if (tree.key === key) return isGroup(tree) && tree.children.length === 1 ? tree.children[0]! : tree
  if (!isGroup(tree)) return tree
  const children = tree.children.flatMap((child) => {
    if (child.key !== key || !isGroup(child)) return [unwrapped(child, key)]
    return tree.kind === 'not' && child.children.length !== 1 ? [child] : child.children
  })
  return withChildren(tree, children)
}

/**
 * The tree with a node moved one place up or down: among its neighbours, into a group that it meets, or out of its own
 * group at either end. At the ends of the whole, and where `not` is full, nothing moves.
 */
export function moved(tree: BuilderNode, key: number, by: 1 | -1): BuilderNode {
  const parent = parentOf(tree, key)
  const node = nodeAt(tree, key)
  if (parent === null || node === null) return tree
  const at = parent.children.findIndex((child) => child.key === key)
  const neighbour = parent.children[at + by]
  if (neighbour === undefined) return movedOut(tree, parent, node, by)
  const others = parent.children.filter((child) => child.key !== key)
  if (isGroup(neighbour) && neighbour.kind !== 'not') {
    const inside = by === 1 ? [node, ...neighbour.children] : [...neighbour.children, node]
    const entered = withChildren(neighbour, inside)
    return replaced(
      tree,
      parent.key,
      withChildren(
        parent,
        others.map((child) => (child.key === neighbour.key ? entered : child)),
      ),
    )
  }
  return replaced(tree, parent.key, withChildren(parent, others.toSpliced(at + by, 0, node)))
}

function movedOut(tree: BuilderNode, parent: BuilderGroup, node: BuilderNode, by: 1 | -1): BuilderNode {
  const above = parentOf(tree, parent.key)
  if (above === null || above.kind === 'not') return tree
  const left = withChildren(
    parent,
    parent.children.filter((child) => child.key !== node.key),
  )
  const at = above.children.findIndex((child) => child.key === parent.key)
  const beside = above.children.with(at, left).toSpliced(by === 1 ? at + 1 : at, 0, node)
  return replaced(
    tree,
    above.key,
    withChildren(above, left.children.length === 0 ? beside.filter(({ key }) => key !== parent.key) : beside),
  )
}

/** A node and its place: how many neighbours it has, and where among them it stands, from 1. */
export function placeOf(tree: BuilderNode, key: number): { readonly position: number; readonly of: number } | null {
  const parent = parentOf(tree, key)
  if (parent === null) return null
  return { position: parent.children.findIndex((child) => child.key === key) + 1, of: parent.children.length }
}

function nodeAt(tree: BuilderNode, key: number): BuilderNode | null {
  if (tree.key === key) return tree
  if (!isGroup(tree)) return null
  for (const child of tree.children) {
    const found = nodeAt(child, key)
    if (found !== null) return found
  }
  return null
}

function parentOf(tree: BuilderNode, key: number): BuilderGroup | null {
  if (!isGroup(tree)) return null
  if (tree.children.some((child) => child.key === key)) return tree
  for (const child of tree.children) {
    const found = parentOf(child, key)
    if (found !== null) return found
  }
  return null
}

/** A group with other children; with the same ones it stays the same. */
function withChildren(group: BuilderGroup, children: readonly BuilderNode[]): BuilderGroup {
  const same = children.length === group.children.length && children.every((child, index) => child === group.children[index])
  return same ? group : { ...group, children }
}
