import type { Connection } from './sqlite.ts';

/** What was worked out of a database's content: made anew for a connection once that has written. Nobody else writes to it. */
export function whileUnchanged<Value>(make: (connection: Connection) => Value) {
  const made = new WeakMap<Connection, { readonly changes: number; readonly value: Value }>();
  return (connection: Connection): Value => {
    const changes = connection.number('SELECT total_changes()');
    const known = made.get(connection);
    if (known?.changes === changes) return known.value;
    const value = make(connection);
    made.set(connection, { changes, value });
    return value;
  };
}
