import initSqlite, {
  type Database,
  type PreparedStatement,
  type Sqlite3Static,
  type SqlValue,
} from '@sqlite.org/sqlite-wasm';

export type { Database, PreparedStatement, Sqlite3Static, SqlValue };

let loading: Promise<Sqlite3Static> | undefined;
let storageError: Error | undefined;

/** The last error that the file system gave SQLite, which itself only tells of an input/output error. */
export function lastStorageError(): Error | undefined {
  return storageError;
}

/** SQLite itself: loaded once a thread. Its notices go nowhere: what matters comes back as a result or is thrown. */
export function loadSqlite(): Promise<Sqlite3Static> {
  const quiet = { debug: () => {}, log: () => {}, warn: () => {}, error: keepStorageError };
  // The other ways to the origin-private file system start a worker of their own, which nobody needs here.
  const disable = { vfs: { opfs: true, 'opfs-wl': true, 'opfs-vfs': true, kvvfs: true } };
  Object.assign(globalThis, { sqlite3ApiConfig: { ...quiet, disable } });
  // The published type has no parameter, though the module takes Emscripten's options.
  const init = initSqlite as (options: object) => Promise<Sqlite3Static>;
  loading ??= init({ print: () => {}, printErr: () => {} });
  return loading;
}

function keepStorageError(...notice: unknown[]): void {
  storageError = notice.find((part): part is Error => part instanceof Error) ?? storageError;
}

/** A database with its prepared statements: each SQL text is prepared once. */
export class Connection {
  readonly db: Database;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(db: Database) {
    this.db = db;
  }

  /** All rows, as lists of column values. */
  rows(sql: string, values: readonly SqlValue[] = []): SqlValue[][] {
    const statement = this.#bound(sql, values);
    try {
      return allOf(statement);
    } finally {
      statement.reset(true);
    }
  }

  /** As rows(), of a text that may never come again: nothing of it is kept. */
  rowsOnce(sql: string, values: readonly SqlValue[]): SqlValue[][] {
    const statement = this.db.prepare(sql);
    try {
      return allOf(statement.bind([...values]));
    } finally {
      statement.finalize();
    }
  }

  row(sql: string, values: readonly SqlValue[] = []): SqlValue[] | undefined {
    const statement = this.#bound(sql, values);
    try {
      return statement.step() ? (statement.get([]) as SqlValue[]) : undefined;
    } finally {
      statement.reset(true);
    }
  }

  /** The first column of the first row as a number; 0 where there is none. */
  number(sql: string, values: readonly SqlValue[] = []): number {
    return Number(this.row(sql, values)?.[0] ?? 0);
  }

  run(sql: string, values: readonly SqlValue[] = []): void {
    const statement = this.#bound(sql, values);
    try {
      statement.step();
    } finally {
      statement.reset(true);
    }
  }

  /** All or nothing: what `work` wrote is undone when it throws. */
  transaction<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.db.close();
  }

  #rollBack(): void {
    try {
      this.db.exec('ROLLBACK');
    } catch {
      // A full disk ends the transaction by itself: there is nothing left to undo.
    }
  }

  #bound(sql: string, values: readonly SqlValue[]): PreparedStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    if (values.length > 0) statement.bind([...values]);
    return statement;
  }
}

function allOf(statement: PreparedStatement): SqlValue[][] {
  const rows: SqlValue[][] = [];
  while (statement.step()) rows.push(statement.get([]) as SqlValue[]);
  return rows;
}
