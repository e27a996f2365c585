export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/**
 * The journal's tables, one step a version (`user_version`). Each step is frozen once released: it must find the
 * tables as the step before left them, in ten years too. A new step is added at the end, and nothing above it changes.
 *
 * Version 1. Rows are only ever added, at the end; the triggers say so to any other program that opens the file. The
 * one on insert is there because REPLACE removes rows without asking the trigger on delete.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'events',
    sql: `
      create table events (
        seq integer primary key,
        at text not null,
        previous text not null,
        hash text not null,
        body text not null
      ) strict;
      create trigger events_never_change before update on events
        begin select raise(abort, 'the journal is append-only'); end;
      create trigger events_never_go before delete on events
        begin select raise(abort, 'the journal is append-only'); end;
      create trigger events_only_at_the_end before insert on events
        when new.seq is not (select coalesce(max(seq), 0) + 1 from events)
        begin select raise(abort, 'the journal is append-only'); end;
    `,
  },
]
