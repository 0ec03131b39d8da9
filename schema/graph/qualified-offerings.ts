import type { InvalidRequest, OfferingVerdict } from '../../engine/ask/answer.js'
import { type VerdictsOfAll, verdictsOfAll, withReason } from '../../engine/ask/qualify-all.js'
import { readAsked } from '../../engine/ask/read-question.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { QualificationKind } from '../../engine/model/request.js'
import { nameOf } from '../../engine/rules/compile-rules.js'
import type { QualificationRequest } from '../../engine/rules/qualify-offering.js'
import { type RefusalGround, refusalGrounds } from '../../engine/rules/refusal-grounds.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import type { JsonValue } from '../../engine/values/json.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { LocalizedTextType } from './localized-text.js'
import { pageOf } from './page-of.js'
import { audienceArgs, withFacts } from './question.js'
import { ReasonLineType } from './reason-line.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

/** What became of all offerings, with what is needed to say why when somebody asks. */
interface AllOfferings extends VerdictsOfAll {
  readonly kind: 'offerings'
  readonly catalog: CompiledCatalog
  readonly request: QualificationRequest
}

/** One of them. */
interface OneOffering extends OfferingVerdict {
  readonly catalog: CompiledCatalog
  readonly request: QualificationRequest
  /** The verdict with its reason, found when somebody asks for it. */
  readonly explained: () => OfferingVerdict
}

function oneOffering({ catalog, request }: AllOfferings, verdict: OfferingVerdict): OneOffering {
  let known: OfferingVerdict | null = null
  const explained = () => {
    known ??= withReason(catalog, verdict.offering, request)
    return known
  }
  return { ...verdict, catalog, request, explained }
}

const RefusalGroundType = builder.objectRef<RefusalGround>('RefusalGround').implement({
  description: 'Something that by itself refuses an offering, whatever else were different.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: '"facts", "saleWindow", or "offering" for what no fact has a say in.' }),
    facts: t.idList({ resolve: (ground) => (ground.kind === 'facts' ? ground.facts : []) }),
  }),
})

export const QualificationKindType = builder.enumType('QualificationKind', {
  values: ['qualified', 'refused', 'undetermined'] as const satisfies readonly QualificationKind[],
})

const OfferingVerdictType = builder.objectRef<OneOffering>('OfferingVerdict').implement({
  description: 'What became of one offering. Reasons cost more than verdicts; ask for those that are shown.',
  fields: (t) => ({
    offering: t.exposeID('offering'),
    name: t.field({
      type: LocalizedTextType,
      resolve: ({ catalog, offering }) => nameOf(catalog.rules, { kind: 'productOffering', id: offering }),
    }),
    verdict: t.expose('verdict', { type: QualificationKindType }),
    refusedBy: t.field({
      type: [RefusalGroundType],
      description: 'Of a refused one: everything that by itself refuses it.',
      resolve: ({ catalog, request, explained }) => refusalGrounds(catalog.rules, explained().reason!, request.facts),
    }),
    missing: t.idList({ description: 'Facts without which nobody can say.', resolve: ({ explained }) => explained().missing ?? [] }),
    reason: t.field({ type: 'JSON', resolve: ({ explained }) => explained().reason as unknown as JsonValue }),
    lines: t.field({ type: [ReasonLineType], resolve: ({ catalog, explained }) => reasonLines(catalog.rules, explained().reason!) }),
  }),
})

const CountsType = builder.objectRef<AllOfferings['counts']>('QualificationCounts').implement({
  description: 'How many offerings of the whole catalog came out each way.',
  fields: (t) => ({
    qualified: t.exposeInt('qualified'),
    refused: t.exposeInt('refused'),
    undetermined: t.exposeInt('undetermined'),
  }),
})

const QualifiedOfferingsType = builder.objectRef<Given<AllOfferings>>('QualifiedOfferings').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    counts: t.expose('counts', { type: CountsType }),
    offerings: t.connection({
      type: OfferingVerdictType,
      description: 'By id; without "show", those that are qualified or undetermined.',
      args: { show: t.arg({ type: [QualificationKindType] }) },
      resolve: (all, { show, ...page }) => {
        const shown = show ?? ['qualified', 'undetermined']
        const listed = all.verdicts.filter(({ verdict }) => shown.includes(verdict))
        return pageOf(
          page,
          { maxSize: 1_000, defaultSize: 100 },
          listed.map((one) => oneOffering(all, one)),
        )
      },
    }),
  }),
})

const graphType = {
  offerings: QualifiedOfferingsType,
  'invalid-request': refusalTypes['invalid-request'],
  'no-release': refusalTypes['no-release'],
  'unknown-change-set': refusalTypes['unknown-change-set'],
  rejected: refusalTypes.rejected,
} satisfies Record<'offerings' | Exclude<CommonRefusal['kind'], 'unknown-offering'>, unknown>

const QualifiedOfferingsAnswer = builder.unionType('QualifiedOfferingsAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('qualifiedOfferings', (t) =>
  t.field({
    type: QualifiedOfferingsAnswer,
    description: 'Which offerings of the whole catalog may this customer have?',
    args: audienceArgs,
    resolve: (_root, { facts, at, changeSet }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) => withFacts(facts, (facts) => all(catalog, { facts, at: moment }))),
  }),
)

function all(catalog: CompiledCatalog, question: unknown): AllOfferings | InvalidRequest {
  const read = readAsked(catalog, 'qualifyAll', question)
  if (read.kind !== 'question') return read
  return { kind: 'offerings', ...verdictsOfAll(catalog, read), catalog, request: read }
}
