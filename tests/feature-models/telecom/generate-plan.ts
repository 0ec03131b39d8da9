import type { Facts } from '../../../engine/model/fact.js'
import type { Term } from '../../../engine/model/offering.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { type Seeded, seeded } from '../../bench/seeded.js'
import { drawRule } from './draw-rule.js'
import { everyConfiguration } from './every-configuration.js'
import {
  keepsRule,
  membersOf,
  type PlannedGroup,
  type PlannedMember,
  type PlannedRule,
  type TelecomPlan,
  valueKey,
} from './telecom-plan.js'

export interface TelecomSize {
  readonly seed: number
  /** How many members there are in all, at least 25. */
  readonly options: number
  readonly rules: number
}

const tiers = ['basic', 'comfort', 'premium', 'family']
const smallTiers = ['basic', 'premium']
const speeds = [100, 300, 500, 1000, 2000]

const limitedSpeed: Term = {
  path: '/',
  characteristic: 'speed',
  operator: 'lessThanInclusive',
  value: { fact: 'place.max-speed' as never },
}

/** What the groups of large bundles repeat: so many of so many, in some quantity, with some characteristics. */
const kinds = [
  { id: 'channels', minimum: 2, maximum: 7, members: 15 },
  { id: 'add-ons', minimum: 0, maximum: 2, members: 8 },
  {
    id: 'devices',
    minimum: 0,
    maximum: 1,
    members: 6,
    characteristics: [characteristic('storage', 128, 256, 512), characteristic('colour', 'black', 'white', 'blue')],
  },
  { id: 'services', minimum: 0, maximum: 10, members: 10 },
  { id: 'apps', minimum: 1, maximum: 3, members: 8 },
  { id: 'cards', minimum: 0, maximum: 2, members: 3, most: 4 },
] as const

/**
 * A fusion bundle as operators sell it: an access of three, a set-top box of two, sub-cards in some number, bundles
 * within the bundle, packs, add-ons and devices; a tier and a speed that much depends on, and a speed limited by the
 * address. Some valid
 * configurations are drawn first and every rule is drawn until they all keep it: so there are always these, and much stays
 * open. The first is the witness of the plan.
 */
export function generatePlan({ seed, options, rules: count }: TelecomSize): TelecomPlan {
  const dice = seeded(seed)
  const groups = [...firstGroups, ...moreGroups(options - membersOf(firstGroups).length)]
  const characteristics = [characteristic('tier', ...tiers), characteristic('speed', ...speeds), characteristic('contract', 12, 24, 36)]
  const limit = dice.pick(speeds.slice(1))
  const facts = { 'place.max-speed': limit, 'place.fibre': dice.below(2) === 0 } as Facts
  const draw = () => drawWitness(dice, groups, [...characteristics, characteristic('speed', ...speeds.filter((speed) => speed <= limit))])
  const witnesses = [draw(), ...Array.from({ length: 7 }, draw)] as const
  const rules: PlannedRule[] = [{ id: 'speed-of-place', kind: 'requires', then: [limitedSpeed] }]
  const members = membersOf(groups)
  while (rules.length < count) {
    const rule = drawRule(dice, `r${rules.length}`, members, { tiers, speeds })
    if (witnesses.every((witness) => keepsRule({ witness, facts }, rule))) rules.push(rule)
  }
  const [witness] = witnesses
  return { characteristics, groups, rules: rules.slice(0, count), facts, witness }
}

/** A bundle so small that all its configurations can be listed, with rules that always apply. */
export function generateSmallPlan(seed: number): TelecomPlan {
  const dice = seeded(seed)
  const groups = [
    group('access', 1, 1, ['fibre', 'cable']),
    group('channels', 1, 2, ['films', 'sports', 'kids']),
    dice.below(2) === 0 ? group('add-ons', 0, 2, ['cloud', 'guard']) : { ...group('cards', 0, 1, []), members: [plainMember('card', 2)] },
    ...(dice.below(3) === 0 ? [nestedGroup('care', 0, 1, 'care-pack', group('kinds', 1, 1, ['phone', 'home']))] : []),
  ]
  const characteristics = [characteristic('tier', ...smallTiers)]
  const witness = drawWitness(dice, groups, characteristics)
  const rules: PlannedRule[] = []
  const wanted = dice.between(1, 5)
  for (let tries = 0; rules.length < wanted && tries < 50; tries++) {
    const rule = drawRule(dice, `r${rules.length}`, membersOf(groups), { tiers: smallTiers, speeds: [] })
    if (keepsRule({ witness, facts: {} }, rule)) rules.push(rule)
  }
  return { characteristics, groups, rules: rules.map(({ when: _always, ...rule }) => rule), facts: {}, witness }
}

/** How many configurations the tree of a listed plan may have, before any rule. */
const mostListed = 4_000

/**
 * A bundle of 5 to 24 options whose configurations can still be listed: groups of all shapes, among them bundles within the
 * bundle, quantities and devices with characteristics; rules that ask for facts, too. Its witness is a valid configuration.
 */
export function generateListedPlan(seed: number): TelecomPlan {
  const dice = seeded(seed)
  const hasSpeed = dice.below(2) === 0
  const levels = { tiers: dice.below(2) === 0 ? tiers : smallTiers, speeds: hasSpeed ? [100, 500, 1000] : [] }
  const characteristics = [characteristic('tier', ...levels.tiers), ...(hasSpeed ? [characteristic('speed', ...levels.speeds)] : [])]
  const facts = { 'place.max-speed': dice.pick([500, 1000]), 'place.fibre': dice.below(2) === 0 } as Facts
  const groups = drawGroups(dice, everyConfiguration({ groups: [], characteristics }).length)
  const sold = levels.speeds.filter((speed) => speed <= (facts['place.max-speed' as never] as number))
  const draw = () => drawWitness(dice, groups, [characteristics[0]!, ...(hasSpeed ? [characteristic('speed', ...sold)] : [])])
  const witnesses = [draw(), draw()] as const
  const rules: PlannedRule[] = hasSpeed ? [{ id: 'speed-of-place', kind: 'requires', then: [limitedSpeed] }] : []
  const members = membersOf(groups)
  const wanted = dice.between(2, members.length)
  for (let tries = 0; rules.length < wanted && tries < 200; tries++) {
    const rule = drawRule(dice, `r${rules.length}`, members, levels)
    if (witnesses.every((witness) => keepsRule({ witness, facts }, rule))) rules.push(rule)
  }
  return { characteristics, groups, rules, facts, witness: witnesses[0] }
}

/** Groups of 5 options or more, mostly of few, and on up to where the next one would leave too much to be listed. */
function drawGroups(dice: Seeded, before: number): readonly PlannedGroup[] {
  const groups: PlannedGroup[] = []
  const wanted = Math.min(dice.between(5, 21), dice.between(5, 21))
  for (let ways = before; membersOf(groups).length < wanted; ) {
    const next = drawGroup(dice, `g${groups.length}`)
    ways *= everyConfiguration({ groups: [next], characteristics: [] }).length
    if (ways > mostListed && membersOf(groups).length >= 5) break
    groups.push(next)
  }
  return groups
}

function drawGroup(dice: Seeded, id: string): PlannedGroup {
  const members = Array.from({ length: dice.between(2, 4) }, (_, index) => `${id}-m${index}`)
  const [first] = members as [string]
  const storage = [characteristic('storage', 128, 256)]
  switch (dice.below(8)) {
    case 0:
    case 1:
    case 2:
      return group(id, 1, 1, members)
    case 3:
      return group(id, 1, dice.between(1, members.length), members)
    case 4:
      return group(id, 0, dice.between(1, 2), members)
    case 5:
      return { id, minimum: dice.below(2), maximum: 1, members: [plainMember(first, dice.between(2, 4))] }
    case 6:
      return nestedGroup(id, 0, 1, first, group('kinds', 1, 1, members.slice(1)))
    default:
      return { id, minimum: 0, maximum: 1, members: members.slice(0, 2).map((one) => plainMember(one, 1, { characteristics: storage })) }
  }
}

function characteristic<Value extends string | number>(id: string, ...values: readonly Value[]) {
  return { id, values: values as readonly string[] | readonly number[] }
}

function plainMember(id: string, most = 1, more: Partial<PlannedMember> = {}): PlannedMember {
  return { id, minimum: 1, maximum: most, characteristics: [], groups: [], ...more }
}

function group(id: string, minimum: number, maximum: number, members: readonly string[]): PlannedGroup {
  return { id, minimum, maximum, members: members.map((member) => plainMember(member)) }
}

function nestedGroup(id: string, minimum: number, maximum: number, member: string, inner: PlannedGroup): PlannedGroup {
  return { id, minimum, maximum, members: [plainMember(member, 1, { groups: [inner] })] }
}

const firstGroups: readonly PlannedGroup[] = [
  group('access', 1, 1, ['fibre', 'cable', 'dsl']),
  group('boxes', 1, 1, ['standard', 'recorder']),
  { id: 'sub-cards', minimum: 0, maximum: 1, members: [plainMember('sub-card', 5)] },
  nestedGroup('care', 0, 1, 'care-pack', group('kinds', 1, 2, ['phone', 'home', 'travel', 'devices'])),
  nestedGroup('security', 0, 1, 'security-pack', group('kinds', 1, 3, ['virus', 'children', 'passwords', 'backup', 'network'])),
]

function moreGroups(options: number): readonly PlannedGroup[] {
  const groups: PlannedGroup[] = []
  for (let left = options; left > 0; ) {
    const kind = kinds[groups.length % kinds.length]!
    const size = Math.min(kind.members, left)
    const most = 'most' in kind ? kind.most : 1
    const characteristics = 'characteristics' in kind ? kind.characteristics : []
    const members = Array.from({ length: size }, (_, index) => plainMember(`${kind.id}-${index + 1}`, most, { characteristics }))
    groups.push({
      id: `${kind.id}-${groups.length + 1}`,
      minimum: Math.min(kind.minimum, size),
      maximum: Math.min(kind.maximum, size),
      members,
    })
    left -= size
  }
  return groups
}

function drawWitness(
  dice: Seeded,
  groups: readonly PlannedGroup[],
  characteristics: TelecomPlan['characteristics'],
): TelecomPlan['witness'] {
  const witness = new Map<string, FactValue>()
  for (const { id, values } of characteristics) witness.set(valueKey('/', id), dice.pick<FactValue>(values))
  drawGroups(groups, '')
  return witness

  function drawGroups(some: readonly PlannedGroup[], base: string): void {
    for (const { id, minimum, maximum, members } of some) {
      const rest = [...members]
      for (let taken = dice.between(minimum, maximum); taken > 0; taken--) {
        const [member] = rest.splice(dice.below(rest.length), 1) as [PlannedMember]
        const path = `${base}/${id}/${member.id}`
        witness.set(path, dice.between(member.minimum, member.maximum))
        for (const own of member.characteristics) witness.set(valueKey(path, own.id), dice.pick<FactValue>(own.values))
        drawGroups(member.groups, path)
      }
    }
  }
}
