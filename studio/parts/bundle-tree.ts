import type { CatalogDraft } from '../../engine/model/draft.js'
import type { BundleGroup, BundleMember, ProductOffering } from '../../engine/model/offering.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../language/phrase.js'

/** One node of an offering's tree, in the order in which it is drawn. */
export interface TreeNode {
  /** `/` for the offering, `/group`, `/group/member`, and so on below. */
  readonly path: string
  readonly kind: 'root' | 'group' | 'member'
  readonly level: number
  readonly parent: string | null
  readonly position: number
  readonly siblings: number
  readonly children: number
  readonly name: LocalizedText
  readonly cardinality: { readonly minimum: number; readonly maximum: number } | null
  /** How many pieces a group's members make together; `null` where nothing bounds them. */
  readonly pieces: NonNullable<BundleGroup['quantity']> | null
  /** The number that a member's quantity always is, by its absolute path; `null` where it is chosen. */
  readonly quantityFrom: NonNullable<BundleMember['quantityFrom']> | null
  /** `null` for groups, and for members whose offering does not exist. */
  readonly offering: ProductOffering | null
}

const deepest = 24

/** The offering with its groups and members, down through nested bundles; a bundle that contains itself ends where it returns. */
export function bundleTree(documents: CatalogDraft, id: string): readonly TreeNode[] {
  const offering = documents.find('productOffering', id) ?? null
  const place = { path: '/', kind: 'root' as const, level: 1, parent: null, position: 1, siblings: 1 }
  const groups = groupsOf(offering)
  const root: TreeNode = {
    ...place,
    children: groups.length,
    name: nameOf(offering, id),
    cardinality: null,
    pieces: null,
    quantityFrom: null,
    offering,
  }
  return [root, ...groupNodes(documents, root, [id])]
}

function groupNodes(documents: CatalogDraft, owner: TreeNode, above: readonly string[]): readonly TreeNode[] {
  if (owner.level > deepest) return []
  const groups = groupsOf(owner.offering)
  return groups.flatMap((group, index) => {
    const node: TreeNode = {
      path: owner.path === '/' ? `/${group.id}` : `${owner.path}/${group.id}`,
      kind: 'group',
      level: owner.level + 1,
      parent: owner.path,
      position: index + 1,
      siblings: groups.length,
      children: group.members.length,
      name: group.name,
      cardinality: group,
      pieces: group.quantity ?? null,
      quantityFrom: null,
      offering: null,
    }
    return [node, ...group.members.flatMap((member, at) => memberNodes(documents, node, member, at, above, owner.path))]
  })
}

function memberNodes(
  documents: CatalogDraft,
  group: TreeNode,
  member: BundleMember,
  at: number,
  above: readonly string[],
  bundle: string,
): readonly TreeNode[] {
  const offering = documents.find('productOffering', member.offering) ?? null
  const returns = above.includes(member.offering)
  const node: TreeNode = {
    path: `${group.path}/${member.id}`,
    kind: 'member',
    level: group.level + 1,
    parent: group.path,
    position: at + 1,
    siblings: group.children,
    children: returns ? 0 : groupsOf(offering).length,
    name: nameOf(offering, member.offering),
    cardinality: member,
    pieces: null,
    quantityFrom: member.quantityFrom === undefined ? null : { ...member.quantityFrom, path: below(bundle, member.quantityFrom.path) },
    offering,
  }
  return returns ? [node] : [node, ...groupNodes(documents, node, [...above, member.offering])]
}

/** How many pieces a group's members make together, in words. */
export function piecesPhrase({ minimum, maximum }: NonNullable<TreeNode['pieces']>): Phrase {
  if (minimum === undefined) return phrase('offer.piecesAtMost', { maximum: maximum ?? '' })
  return maximum === undefined ? phrase('offer.piecesAtLeast', { minimum }) : phrase('offer.pieces', { minimum, maximum })
}

/** A path that is written within a bundle, from the outermost one. */
function below(bundle: string, path: string): string {
  if (bundle === '/') return path
  return path === '/' ? bundle : `${bundle}${path}`
}

function groupsOf(offering: ProductOffering | null) {
  return offering?.content.kind === 'bundle' ? offering.content.groups : []
}

function nameOf(offering: ProductOffering | null, id: string): LocalizedText {
  return offering?.name ?? { 'zh-CN': id, en: id }
}

/** The nodes that are seen while the given ones are closed. */
export function openNodes(nodes: readonly TreeNode[], closed: ReadonlySet<string>): readonly TreeNode[] {
  const hidden = new Set<string>()
  return nodes.filter(({ path, parent }) => {
    if (parent === null || (!closed.has(parent) && !hidden.has(parent))) return true
    hidden.add(path)
    return false
  })
}

export interface TreeMove {
  readonly focus: string
  readonly closed: ReadonlySet<string>
}

/**
 * What a key does in the tree, as every tree on every system does it: up and down among what is seen, right opens and
 * then enters, left closes and then leaves, a letter goes to the next name that begins with it, `*` opens all siblings.
 * `null` when the key means nothing here.
 */
export function moveInTree(
  nodes: readonly TreeNode[],
  closed: ReadonlySet<string>,
  focus: string,
  key: string,
  language: keyof LocalizedText,
): TreeMove | null {
  const seen = openNodes(nodes, closed)
  const at = seen.findIndex(({ path }) => path === focus)
  const node = seen[at]
  if (node === undefined) return null
  const to = (index: number): TreeMove => ({ focus: seen[Math.min(seen.length - 1, Math.max(0, index))]!.path, closed })
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(seen.length - 1)
    case 'ArrowRight':
      if (node.children === 0) return null
      return closed.has(focus) ? { focus, closed: without(closed, [focus]) } : to(at + 1)
    case 'ArrowLeft':
      if (node.children > 0 && !closed.has(focus)) return { focus, closed: new Set([...closed, focus]) }
      return node.parent === null ? null : { focus: node.parent, closed }
    case '*':
      return {
        focus,
        closed: without(
          closed,
          nodes.filter(({ parent }) => parent === node.parent).map(({ path }) => path),
        ),
      }
    default:
      return byFirstLetter(seen, at, key, language, closed)
  }
}

function byFirstLetter(
  seen: readonly TreeNode[],
  at: number,
  key: string,
  language: keyof LocalizedText,
  closed: ReadonlySet<string>,
): TreeMove | null {
  if (Array.from(key).length !== 1 || key === ' ') return null
  const letter = key.toLowerCase()
  const found = [...seen.slice(at + 1), ...seen.slice(0, at)].find(({ name }) => name[language].toLowerCase().startsWith(letter))
  return found === undefined ? null : { focus: found.path, closed }
}

function without(closed: ReadonlySet<string>, opened: readonly string[]): ReadonlySet<string> {
  return new Set([...closed].filter((path) => !opened.includes(path)))
}
