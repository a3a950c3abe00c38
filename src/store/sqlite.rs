//! Opening SQLite files: pragmas, application ids, numbered migrations.

use super::error::StoreError;
use super::seal;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

/// How long a writer waits for another one.
pub(super) const BUSY_MAX: Duration = Duration::from_secs(5);

/// The length of a page in both files; the seal is laid out by it.
pub(super) const PAGE_BYTES: usize = 4096;

/// One of the two kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Schema {
    /// The name in errors.
    pub(super) name: &'static str,
    /// `application_id` in the header.
    pub(super) application_id: i32,
    /// How changes reach the file.
    pub(super) journal_mode: &'static str,
    /// What the seal in the file begins with.
    pub(super) magic: [u8; 16],
    /// Migrations, each written once and never changed.
    pub(super) migrations: &'static [&'static str],
}

/// The journal. `0x79695A01` reads `yiZ` and 1.
pub(super) const JOURNAL: Schema = Schema {
    name: "journal",
    application_id: 0x7969_5A01,
    journal_mode: "WAL",
    magic: *b"\x8e\x17\xc3\x5a\xf0\x2d\x91\xb6\x4c\xe8\x73\x0b\xd5\xa9\x1f\x62",
    migrations: &[
        include_str!("migrations/journal_1.sql"),
        include_str!("migrations/journal_2.sql"),
        include_str!("migrations/journal_3.sql"),
    ],
};

/// The pipeline. One file and no companions, so that it can be copied and read by other programs.
pub(super) const PIPELINE: Schema = Schema {
    name: "pipeline",
    application_id: 0x7969_5A02,
    journal_mode: "DELETE",
    magic: *b"\xb9\x04\x6e\xd2\x38\xfb\x85\x1c\xa7\x50\xe3\x9d\x16\xca\x72\x4f",
    migrations: &[
        include_str!("migrations/pipeline_1.sql"),
        include_str!("migrations/pipeline_2.sql"),
        include_str!("migrations/pipeline_3.sql"),
        include_str!("migrations/pipeline_4.sql"),
    ],
};

impl Schema {
    /// The version of a file that has all migrations.
    pub(super) fn version(&self) -> i64 {
        self.migrations.len() as i64
    }
}

/// Opens for reading and writing; the file must exist.
pub(super) fn open_existing(path: &Path) -> rusqlite::Result<Connection> {
    let conn = open_bare(path)?;
    prepare(&conn)?;
    Ok(conn)
}

/// Opens for reading and writing without a single pragma.
pub(super) fn open_bare(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
}

/// Opens for reading; changes and creates nothing where the file has no write-ahead log.
pub(super) fn open_readonly(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(BUSY_MAX)?;
    conn.pragma_update(None, "trusted_schema", "OFF")?;
    Ok(conn)
}

/// How long to wait, how safely to write, what to enforce.
pub(super) fn prepare(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(BUSY_MAX)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", "ON")?;
    // What is replaced is overwritten, so that no second copy of the seal stays behind.
    conn.pragma_update(None, "secure_delete", "ON")?;
    conn.pragma_update(None, "recursive_triggers", "ON")?;
    conn.pragma_update(None, "trusted_schema", "OFF")?;
    // The main file changes only when we say so; see `settle`.
    conn.pragma_update(None, "wal_autocheckpoint", 0)?;
    Ok(())
}

/// Makes a new file, complete before it is used: the schema goes in under a rollback journal, and
/// only then is the mode of the file changed, so that a power cut leaves either nothing or all.
pub(super) fn create(path: &Path, schema: &Schema) -> Result<(), StoreError> {
    make_private(path)?;
    let make = || {
        let conn = open_existing(path)?;
        conn.pragma_update(None, "page_size", PAGE_BYTES as i64)?;
        conn.pragma_update(None, "auto_vacuum", "NONE")?;
        let transaction = Transaction::new_unchecked(&conn, TransactionBehavior::Immediate)?;
        migrate(&transaction, schema)?;
        transaction.commit()?;
        let set = format!("PRAGMA journal_mode = {}", schema.journal_mode);
        conn.query_row(&set, [], |_| Ok(()))?;
        conn.close().map_err(|(_, e)| e)
    };
    make().map_err(|e| StoreError::database(path, &e))
}

/// Creates an empty file that only its owner can read; people's names will stand in it.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|e| StoreError::io(path, e))
}

/// Brings the file to the latest version; also makes the tables of an empty one.
pub(super) fn migrate(conn: &Connection, schema: &Schema) -> rusqlite::Result<()> {
    migrate_to(conn, schema, schema.version())
}

/// Brings the file to a version, never back.
pub(super) fn migrate_to(conn: &Connection, schema: &Schema, wanted: i64) -> rusqlite::Result<()> {
    let version = user_version(conn)?;
    let missing = (1..).zip(schema.migrations).filter(|(n, _)| (version + 1..=wanted).contains(n));
    for (number, sql) in missing {
        conn.execute_batch(sql)?;
        conn.pragma_update(None, "user_version", number)?;
    }
    if version == 0 {
        conn.pragma_update(None, "application_id", schema.application_id)?;
        let blank = seal::blank(schema);
        conn.execute("INSERT INTO seal (id, blob) VALUES (1, ?1)", [&blank[..]])?;
    }
    Ok(())
}

/// A copy in memory with all migrations: so a file of an earlier version is read without a change to it.
pub(super) fn upgraded(conn: &Connection, schema: &Schema) -> rusqlite::Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    rusqlite::backup::Backup::new(conn, &mut copy)?.run_to_completion(
        1024,
        Duration::ZERO,
        None,
    )?;
    migrate(&copy, schema)?;
    Ok(copy)
}

/// Refuses files of another kind and from later versions.
pub(super) fn check_kind(
    conn: &Connection,
    path: &Path,
    schema: &Schema,
) -> Result<i64, StoreError> {
    let id = conn.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0));
    let id = id.map_err(|e| StoreError::opening(path, schema, &e))?;
    if id != i64::from(schema.application_id) {
        return Err(StoreError::WrongFile { path: path.to_owned(), wanted: schema.name });
    }
    let found = user_version(conn).map_err(|e| StoreError::database(path, &e))?;
    if found > schema.version() {
        let known = schema.version();
        return Err(StoreError::Newer { path: path.to_owned(), found, known });
    }
    Ok(found)
}

/// The version of the file's tables.
pub(super) fn user_version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The file next to `path` that SQLite names with this suffix.
pub(super) fn beside(path: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Whether a file is there and has anything in it.
pub(super) fn has_content(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|m| m.len() > 0)
}
