-- The record, version 1.  Three kinds of tables are kept apart:
--   what the machine made      source, document, run, coding, claim, report, context, copy, drift, incident, joined, issued
--   what people decided        decision, bearing (append-only: triggers refuse change and deletion)
--   what follows from the two  entry and its indexes, member, block, band, stale, described, found (can all be made anew)
-- JSON columns hold what records/json.py writes.

create table meta (
  one integer primary key check (one = 1),
  mark integer not null               -- counts changes to what stands; see stale
) strict;
insert into meta values (1, 0);

create table source (
  sha256 text primary key,            -- of the bytes as read
  size integer not null,              -- their number
  packed blob not null                -- the bytes, compressed (zlib)
) strict, without rowid;

create table document (
  number integer primary key,
  id text not null unique,            -- "d" and 12 hex digits, made of what it is (keys.py)
  source text not null references source,
  title text,
  outlet text,
  url text,
  published text,                     -- ISO 8601 day
  story text not null,                -- JSON: where the bytes came from
  json text not null,                 -- the document but for its text
  facts_sha256 text not null,         -- of story and json
  text_sha256 text not null,
  text text not null
) strict;
create index document_source on document (source);

create table run (
  number integer primary key,
  stamp text not null unique,         -- JSON: the coder's version and models
  version text not null
) strict;

create table coding (
  number integer primary key,
  document integer not null references document,
  run integer not null references run,
  in_force integer not null check (in_force in (0, 1)),
  warnings text not null,             -- JSON
  sha256 text not null,               -- of the warnings and of all its claims, reports and rows of context
  unique (document, run)
) strict;
create unique index coding_in_force on coding (document) where in_force = 1;

create table claim (
  coding integer not null references coding,
  place integer not null,             -- in the order of the text, from 0
  id text not null,
  json text not null,
  primary key (coding, place)
) strict;

create table report (
  number integer primary key,
  coding integer not null references coding,
  place integer not null,
  key text not null,                  -- names the report across codings (keys.py)
  json text not null,
  unique (coding, place)
) strict;
create index report_key on report (key, coding);

create table context (
  coding integer not null references coding,
  place integer not null,
  kind text not null check (kind in ('agreements', 'bodies', 'forces', 'control')),
  json text not null,
  primary key (coding, kind, place)
) strict;

create table copy (
  document integer primary key references document,
  origin integer not null references document,
  kind text not null,
  likeness real not null,
  why text not null                   -- JSON
) strict;
create index copy_origin on copy (origin);

create table drift (
  number integer primary key,
  copy integer not null references document,
  origin integer not null references document,
  json text not null
) strict;
create index drift_copy on drift (copy);

create table incident (
  number integer primary key,         -- the order in which the ids were given out
  id text not null unique,            -- "i" and 12 hex digits (keys.py); never given out again
  founder text not null,              -- the key of the entry that it is called after
  living integer not null check (living in (0, 1)),
  into_id text references incident (id),  -- of a withdrawn one: where most of its reports went
  last text                           -- of a withdrawn one: JSON, the keys that it had last
) strict;
create index incident_into on incident (into_id);

create table joined (
  incident integer not null references incident,
  place integer not null,
  entry text not null,                -- keys of entries, as in a Join
  other text not null,
  score real not null,
  why text not null,                  -- JSON
  decision integer references decision,
  primary key (incident, place)
) strict;

create table issued (
  series text not null,
  number integer not null,
  item text not null,
  primary key (series, number),
  unique (series, item)
) strict;

create table decision (
  number integer primary key,
  at text not null,
  by_whom text not null,
  verb text not null,
  about text not null,                -- JSON
  field text,
  value text,                         -- JSON
  was text,                           -- JSON
  reason text,
  root integer references decision,   -- of UNDO: the decision at the start of the chain of what it takes back
  coding integer references coding,   -- that of the report which the person saw
  chain text not null                 -- sha256 of the chain before and of this decision: none can be changed unseen
) strict;
create index decision_root on decision (root) where root is not null;
create index decision_tie on decision (number) where verb in ('same', 'apart');

create table bearing (
  about text not null,                -- a key of a report, the id of an incident or document
  decision integer not null references decision,
  primary key (about, decision)
) strict, without rowid;
create index bearing_decision on bearing (decision);

create trigger decision_stays before update on decision begin select raise(abort, 'decisions are never changed'); end;
create trigger decision_lasts before delete on decision begin select raise(abort, 'decisions are never deleted'); end;
create trigger decision_counts before insert on decision
when new.number is not (select coalesce(max(number), 0) + 1 from decision)
begin select raise(abort, 'decisions are numbered without a gap'); end;
create trigger bearing_stays before update on bearing begin select raise(abort, 'decisions are never changed'); end;
create trigger bearing_lasts before delete on bearing begin select raise(abort, 'decisions are never deleted'); end;

create table entry (
  number integer primary key,
  key text not null unique,
  document integer not null references document,
  report integer not null references report,
  json text,                          -- the report as decided, where a person changed it
  verdict text,
  decided text not null,              -- JSON: the fields that a person set
  type text not null,
  mode text,
  earliest text,
  latest text,
  reality text not null,
  newness text not null
) strict;
create index entry_document on entry (document);
create index entry_day on entry (earliest, latest);
create index entry_type on entry (type);
create index entry_decided on entry (number) where decided <> '[]' or verdict is not null;

create table entry_actor (
  entry integer not null references entry on delete cascade,
  role text not null check (role in ('actor', 'recipient')),
  id text,
  country text
) strict;
create index entry_actor_entry on entry_actor (entry);
create index entry_actor_id on entry_actor (id);
create index entry_actor_country on entry_actor (country);

create table entry_place (
  entry integer not null references entry on delete cascade,
  id text,
  country text,
  lat real,
  lon real
) strict;
create index entry_place_entry on entry_place (entry);
create index entry_place_country on entry_place (country);

create table member (
  entry integer primary key references entry on delete cascade,
  incident integer not null references incident
) strict;
create index member_incident on member (incident);

create table described (
  incident integer primary key references incident,
  json text not null                  -- an Incident as it was last described; gone when anything that bears on it changes
) strict;

create table block (
  key text not null,
  entry integer not null references entry on delete cascade,
  primary key (key, entry)
) strict, without rowid;
create index block_entry on block (entry);

create table band (
  key text not null,
  document integer not null references document,
  primary key (key, document)
) strict, without rowid;
create index band_document on band (document);

create table stale_entry (
  entry integer primary key references entry on delete cascade,
  mark integer not null
) strict;

create table stale_document (
  document integer primary key references document,
  mark integer not null
) strict;

-- Filled where a document is: SQLite lets no trigger of a file that it does not trust do that.
create virtual table found using fts5 (
  title, text, content = 'document', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
create trigger document_stays before update of id, source, title, text, text_sha256 on document begin
  select raise(abort, 'the text of a document is never changed');
end;
create trigger document_lasts before delete on document begin
  select raise(abort, 'documents are never deleted');
end;
