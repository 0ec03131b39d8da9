import type { Diagnostic } from '../engine/explain/diagnostic.js'
import { type DocumentRef, refText } from '../engine/values/ids.js'
import type { Instant } from '../engine/values/instant.js'
import { type LocalizedText, text } from '../engine/values/localized-text.js'

/**
 * Something the catalog refuses to do, with what is wrong and how to go on, in both languages. Nothing was changed when
 * one is thrown. Bugs are plain `Error`s.
 */
export abstract class CatalogError extends Error {
  abstract readonly code: `catalog/${string}`
  readonly what: LocalizedText
  readonly fix: LocalizedText

  constructor(what: LocalizedText, fix: LocalizedText) {
    super(`${what.en} ${fix.en}`)
    this.what = what
    this.fix = fix
    this.name = new.target.name
  }
}

/** Somebody else changed what the caller was looking at: nobody's work is overwritten unseen. */
export class RevisionConflict extends CatalogError {
  readonly code = 'catalog/revision-conflict'
  readonly expected: number
  readonly found: number

  constructor(changeSet: string, expected: number, found: number) {
    super(
      text(
        `变更集“${changeSet}”已被他人修改：您基于修订版 ${expected} 编辑，目录中现为修订版 ${found}。`,
        `Change set "${changeSet}" was changed by someone else: you worked on revision ${expected}, the catalog holds revision ${found}.`,
      ),
      text('请重新载入变更集，再次提交您的修改。', 'Reload the change set and apply your change again.'),
    )
    this.expected = expected
    this.found = found
  }
}

/** The database was locked by other writers for longer than a caller should wait. */
export class CatalogBusy extends CatalogError {
  readonly code = 'catalog/busy'

  constructor() {
    super(
      text('其他写入操作持续占用目录，本次操作未执行。', 'Other writers kept the catalog busy, so this operation was not carried out.'),
      text('请稍后重试。', 'Try again in a moment.'),
    )
  }
}

/** The database was written by a later version of the program. */
export class DatabaseNewer extends CatalogError {
  readonly code = 'catalog/database-newer'

  constructor(migration: string) {
    super(
      text(
        `数据库已升级到本程序不认识的版本（${migration}）。`,
        `The database has been upgraded by a later version of the program (${migration}).`,
      ),
      text('请使用与该数据库同版本或更新的程序打开。', 'Open it with that version of the program or a later one.'),
    )
  }
}

/** Something is named that the catalog does not hold. */
export class NotFound extends CatalogError {
  readonly code = 'catalog/not-found'
  readonly kind: 'changeSet' | 'release' | 'account' | 'offering'
  readonly id: string

  constructor(kind: NotFound['kind'], id: string) {
    const name = {
      changeSet: text('变更集', 'change set'),
      release: text('发布版本', 'release'),
      account: text('账号', 'account'),
      offering: text('销售品', 'offering'),
    }[kind]
    super(
      text(`目录中没有${name['zh-CN']}“${id}”。`, `The catalog has no ${name.en} "${id}".`),
      text('请核对标识是否正确。', 'Check that the id is spelled as the catalog lists it.'),
    )
    this.kind = kind
    this.id = id
  }
}

/** A new thing is given an id that is taken. */
export class AlreadyExists extends CatalogError {
  readonly code = 'catalog/already-exists'
  readonly id: string

  constructor(kind: 'changeSet' | 'account', id: string) {
    const name = { changeSet: text('变更集', 'change set'), account: text('账号', 'account') }[kind]
    super(
      text(`${name['zh-CN']}标识“${id}”已被使用。`, `The ${name.en} id "${id}" is taken.`),
      text('请换一个标识。', 'Choose another id.'),
    )
    this.id = id
  }
}

/** A text that names something cannot be kept. */
export class NameRefused extends CatalogError {
  readonly code = 'catalog/name-refused'

  constructor(what: LocalizedText) {
    super(what, text('请使用 1 至 200 个字符，不含控制字符。', 'Use 1 to 200 characters without control characters.'))
  }
}

/** A document cannot be kept under its kind and id. */
export class DocumentRefused extends CatalogError {
  readonly code = 'catalog/document-refused'
  readonly document: { readonly kind: string; readonly id: string }

  constructor(document: { readonly kind: string; readonly id: string }, what: LocalizedText, fix: LocalizedText) {
    super(what, fix)
    this.document = document
  }
}

/** A change set is edited, approved or scheduled in a state that does not allow it. */
export class ChangeSetState extends CatalogError {
  readonly code = 'catalog/change-set-state'
  readonly state: string

  constructor(changeSet: string, state: keyof typeof stateNames, fix: LocalizedText) {
    const name = stateNames[state]
    super(text(`变更集“${changeSet}”${name['zh-CN']}。`, `Change set "${changeSet}" ${name.en}.`), fix)
    this.state = state
  }
}

const stateNames = {
  design: text('处于设计阶段', 'is in design'),
  rehearsal: text('已冻结，正在预演', 'is frozen for rehearsal'),
  launch: text('已纳入发布版本', 'is part of a release'),
  abandoned: text('已放弃', 'has been abandoned'),
} as const

export class NothingToUndo extends CatalogError {
  readonly code = 'catalog/nothing-to-undo'

  constructor(changeSet: string) {
    super(
      text(`变更集“${changeSet}”中没有可撤销的编辑。`, `Change set "${changeSet}" has no edit left to undo.`),
      text('无需操作：变更集与其基准一致。', 'There is nothing to do: the change set is as its base.'),
    )
  }
}

export class NothingToLaunch extends CatalogError {
  readonly code = 'catalog/nothing-to-launch'

  constructor(changeSet: string) {
    super(
      text(`变更集“${changeSet}”与其基准没有差异。`, `Change set "${changeSet}" changes nothing of its base.`),
      text('请先编辑文档，再提交。', 'Edit a document first.'),
    )
  }
}

/** Another release was scheduled since the change set was begun or last brought up to date. */
export class BaseMoved extends CatalogError {
  readonly code = 'catalog/base-moved'

  constructor(changeSet: string, head: string) {
    super(
      text(`在变更集“${changeSet}”之后又有新的发布版本“${head}”。`, `Release "${head}" came after the base of change set "${changeSet}".`),
      text(
        '请将变更集更新到最新发布版本，重新预演并审批。',
        'Bring the change set up to date with that release, then rehearse and approve it again.',
      ),
    )
  }
}

/** Both the change set and a later release changed the same fields; nobody's change wins silently. */
export class UpstreamConflict extends CatalogError {
  readonly code = 'catalog/upstream-conflict'
  readonly conflicts: readonly { readonly document: DocumentRef; readonly pointer: string }[]

  constructor(changeSet: string, conflicts: UpstreamConflict['conflicts']) {
    const list = conflicts.map(({ document, pointer }) => `${refText(document)}${pointer === '' ? '' : `#${pointer}`}`)
    super(
      text(
        `变更集“${changeSet}”与更新的发布版本修改了相同内容：${list.join('、')}。`,
        `Change set "${changeSet}" and a later release changed the same things: ${list.join(', ')}.`,
      ),
      text(
        '请为每一处指明保留变更集的内容还是发布版本的内容。',
        'Say for each of them whether the change set or the release is to be kept.',
      ),
    )
    this.conflicts = conflicts
  }
}

/** The account does not hold the role that the step needs. */
export class RoleMissing extends CatalogError {
  readonly code = 'catalog/role-missing'
  readonly role: string

  constructor(account: string, role: string, layer: string) {
    super(
      text(
        `账号“${account}”在“${layer}”层没有“${role}”角色。`,
        `Account "${account}" does not hold the role "${role}" in layer "${layer}".`,
      ),
      text('请由具备该角色的人员操作，或请管理员授予该角色。', 'Ask someone who holds it, or have an administrator grant it.'),
    )
    this.role = role
  }
}

/** What was seen, rehearsed or approved is not what the change set holds now. */
export class StaleFingerprint extends CatalogError {
  readonly code = 'catalog/stale-fingerprint'
  readonly expected: string
  readonly found: string

  constructor(changeSet: string, expected: string, found: string) {
    super(
      text(
        `变更集“${changeSet}”的内容已不是指纹 ${expected.slice(0, 12)} 所代表的内容，现为 ${found.slice(0, 12)}。`,
        `Change set "${changeSet}" is no longer what fingerprint ${expected.slice(0, 12)} stands for; it is now ${found.slice(0, 12)}.`,
      ),
      text('请查看当前内容及其预演结果后再操作。', 'Look at the present content and its rehearsal, then decide again.'),
    )
    this.expected = expected
    this.found = found
  }
}

/** A release may not take effect when it was asked to. */
export class EffectiveInstantRefused extends CatalogError {
  readonly code = 'catalog/effective-instant-refused'

  constructor(effectiveFrom: Instant, earliest: Instant, why: 'past' | 'beforeScheduled') {
    super(
      why === 'past'
        ? text(`生效时间 ${effectiveFrom} 已经过去。`, `The effective instant ${effectiveFrom} has passed.`)
        : text(
            `已有发布版本定于 ${earliest} 生效，不能在其之前（${effectiveFrom}）插入新的发布版本。`,
            `A release is already due at ${earliest}, and a new one cannot take effect before it, at ${effectiveFrom}.`,
          ),
      text(
        `请选择不早于 ${earliest} 的时间${why === 'past' ? '' : '，或先撤回该发布版本'}。`,
        `Choose ${earliest} or later${why === 'past' ? '' : ', or withdraw that release first'}.`,
      ),
    )
  }
}

/** Only the newest release can be withdrawn, and only before its instant. */
export class WithdrawalRefused extends CatalogError {
  readonly code = 'catalog/withdrawal-refused'

  constructor(release: string, why: 'inEffect' | 'builtUpon' | 'withdrawn') {
    const what = {
      inEffect: text(`发布版本“${release}”已经生效。`, `Release "${release}" is in effect.`),
      builtUpon: text(`发布版本“${release}”之后已有基于它的发布版本。`, `A later release builds on release "${release}".`),
      withdrawn: text(`发布版本“${release}”此前已撤回。`, `Release "${release}" has been withdrawn before.`),
    }
    const fix = {
      inEffect: text('请以新的发布版本更正，并指明所更正的版本。', 'Correct it by a new release that names it.'),
      builtUpon: text('请先撤回较新的发布版本。', 'Withdraw the later release first.'),
      withdrawn: text('无需操作。', 'There is nothing to do.'),
    }
    super(what[why], fix[why])
  }
}

/** An offering is worked on in another change set, and two successors of one offering cannot both follow it. */
export class OfferingTaken extends CatalogError {
  readonly code = 'catalog/offering-taken'
  readonly offering: string
  readonly changeSet: string

  constructor(offering: string, changeSet: string) {
    super(
      text(`销售品“${offering}”正在变更集“${changeSet}”中修改。`, `Offering "${offering}" is being modified in change set "${changeSet}".`),
      text('请在该变更集中一并修改，或先放弃它。', 'Make the change there, or abandon that change set first.'),
    )
    this.offering = offering
    this.changeSet = changeSet
  }
}

/** The lifecycle does not allow the step now; `lacking` says what would. */
export class StepRefused extends CatalogError {
  readonly code = 'catalog/step-refused'
  readonly subject: string
  readonly step: string
  readonly lacking: readonly { readonly code: string; readonly what: LocalizedText }[]

  constructor(subject: string, step: string, lacking: StepRefused['lacking']) {
    super(
      text(
        `“${subject}”现在不能执行“${step}”：${lacking.map(({ what }) => what['zh-CN']).join('')}`,
        `"${subject}" cannot ${step} now. ${lacking.map(({ what }) => what.en).join(' ')}`.trim(),
      ),
      text('请先满足所列条件。', 'Bring about what is missing first.'),
    )
    this.subject = subject
    this.step = step
    this.lacking = lacking
  }
}

/** Documents that must be sound for the step are not; the diagnostics say where. */
export class DraftUnsound extends CatalogError {
  readonly code = 'catalog/draft-unsound'
  readonly diagnostics: readonly Diagnostic[]

  constructor(changeSet: string, diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length
    super(
      text(`变更集“${changeSet}”有 ${errors} 处错误。`, `Change set "${changeSet}" has ${errors} ${errors === 1 ? 'error' : 'errors'}.`),
      text('请按诊断信息逐一修正。', 'Mend what the diagnostics point at.'),
    )
    this.diagnostics = diagnostics
  }
}

/** A snapshot that was altered, cut short, or does not follow the copy it is applied to. */
export class SnapshotRefused extends CatalogError {
  readonly code = 'catalog/snapshot-refused'

  constructor(what: LocalizedText) {
    super(what, text('请重新获取完整的快照。', 'Fetch the whole snapshot again.'))
  }
}
