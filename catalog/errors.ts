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

/** The file of the database cannot be used as one. */
export class DatabaseUnusable extends CatalogError {
  readonly code = 'catalog/database-unusable'

  constructor(file: string, why: string) {
    super(
      text(`数据库文件“${file}”无法使用（${why}）。`, `The database file "${file}" cannot be used (${why}).`),
      text(
        '请检查该路径、读写权限和文件内容，或换一个数据文件夹。',
        'Check the path, its permissions and what the file holds, or name another data folder.',
      ),
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

/** A name, an id or a remark cannot be kept. */
export class NameRefused extends CatalogError {
  readonly code = 'catalog/name-refused'

  constructor(what: LocalizedText) {
    super(
      what,
      text(
        '名称请使用 1 至 200 个字符且不含控制字符；说明不超过 2000 个字符。',
        'Use 1 to 200 characters without control characters for a name, and at most 2,000 for a remark.',
      ),
    )
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

/** A snapshot that was altered, cut short, or does not follow the copy it is applied to. */
export class SnapshotRefused extends CatalogError {
  readonly code = 'catalog/snapshot-refused'

  constructor(what: LocalizedText) {
    super(what, text('请重新获取完整的快照。', 'Fetch the whole snapshot again.'))
  }
}

/** An account cannot be called so, because its token could not travel in a header. */
export class AccountIdRefused extends CatalogError {
  readonly code = 'catalog/account-id-refused'

  constructor(id: string) {
    super(
      text(`账号标识“${id}”不可用。`, `An account cannot have the id "${id}".`),
      text(
        '请使用 1 至 100 个字母、数字、点、横线或下划线，以字母或数字开头。',
        'Use 1 to 100 letters, digits, dots, dashes and underscores, beginning with a letter or digit.',
      ),
    )
  }
}
