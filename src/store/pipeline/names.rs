//! What the states are called, as the file tells those who read it with other programs.

use super::PipelineDb;
use crate::pipeline::{Profile, State};
use crate::store::error::StoreError;
use std::collections::BTreeSet;

impl PipelineDb {
    /// What the states are called, for those who read the file with other programs. Writes only where a
    /// name is new.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn name_states(&self, profiles: &[&Profile]) -> Result<(), StoreError> {
        let known = self.read(BTreeSet::new(), |conn, _| {
            let mut statement = conn.prepare("SELECT profile, id, zh, en FROM state_name")?;
            let rows = statement
                .query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]))?;
            rows.collect::<rusqlite::Result<BTreeSet<[String; 4]>>>()
        })?;
        let all = profiles.iter().flat_map(|profile| {
            let name = |s: &State| {
                [profile.id.clone(), s.id.clone(), s.name_zh.clone(), s.name_en.clone()]
            };
            profile.states.iter().map(name)
        });
        let new: Vec<[String; 4]> = all.filter(|name| !known.contains(name)).collect();
        if new.is_empty() {
            return Ok(());
        }
        self.write(|tx| {
            for name in &new {
                tx.execute(
                    "INSERT OR REPLACE INTO state_name VALUES (?1, ?2, ?3, ?4)",
                    name.each_ref(),
                )
                .map_err(|e| self.error(&e))?;
            }
            Ok(())
        })
    }
}
