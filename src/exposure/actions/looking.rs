//! What a network may know of exposure.

use std::collections::HashMap;

use super::super::model::{Decision, Figures, Peripheral, Seen, figures};
use super::super::store;
use crate::accounts::{Caller, NetworkId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::matching::Current;
use crate::matching::engine::{Facts, SizeClass};
use crate::networks::actions::records;

/// The last count, and what the network decided.
#[derive(Debug, Clone)]
pub struct Exposure {
    pub network: String,
    pub decision: Decision,
    counted: Option<Counted>,
}

#[derive(Debug, Clone)]
struct Counted {
    revision: i64,
    at: Option<Instant>,
    seekers: i32,
    costs: [f64; 3],
    shown: HashMap<String, [u32; 3]>,
}

/// Reads the last count for one of the network's people, or an administrator.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for strangers.
pub fn exposure(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<Exposure> {
    let name = records::network(conn, caller, network)?.name;
    let counted = match store::last(conn)? {
        None => None,
        Some(last) => Some(Counted {
            shown: store::shown(conn, last.revision)?,
            revision: last.revision,
            at: last.counted_at,
            seekers: last.seekers,
            costs: [0.0, last.usual_cost, last.strong_cost],
        }),
    };
    Ok(Exposure { network: name, decision: store::decision(conn, network)?, counted })
}

/// The words by which companies are told apart.
pub const SIZES: [&str; 5] = ["micro", "small", "medium", "larger", "unknown"];
pub const REGIONS: [&str; 3] = ["central", "peripheral", "unknown"];

impl Exposure {
    /// Which count; nothing before the first.
    pub fn revision(&self) -> Option<i64> {
        self.counted.as_ref().map(|counted| counted.revision)
    }

    pub fn counted_at(&self) -> Option<Instant> {
        self.counted.as_ref().and_then(|counted| counted.at)
    }

    /// Lists that were counted.
    pub fn seekers(&self) -> i32 {
        self.counted.as_ref().map_or(0, |counted| counted.seekers)
    }

    /// How much lower the mean total of a place is under each setting, of a whole.
    pub fn costs(&self) -> [f64; 3] {
        self.counted.as_ref().map_or([0.0; 3], |counted| counted.costs)
    }

    /// The figures of everybody who may be listed now; nothing before the first count.
    pub fn figures(&self, current: &Current) -> Option<Figures> {
        let counted = self.counted.as_ref()?;
        let listed = current.snapshot.all().filter(|facts| !facts.paused);
        let seen = |facts: &Facts| Seen {
            shown: counted.shown.get(&facts.id).copied().unwrap_or_default(),
            size: size(facts),
            region: region(facts, &self.decision.peripheral),
        };
        Some(figures(&listed.map(seen).collect::<Vec<_>>(), &SIZES, &REGIONS))
    }
}

fn size(facts: &Facts) -> &'static str {
    match facts.size {
        Some(SizeClass::Micro) => "micro",
        Some(SizeClass::Small) => "small",
        Some(SizeClass::Medium) => "medium",
        Some(SizeClass::MidCap | SizeClass::Large) => "larger",
        None => "unknown",
    }
}

fn region(facts: &Facts, peripheral: &Peripheral) -> &'static str {
    match facts.region.as_deref().and_then(|region| peripheral.counts(region)) {
        Some(true) => "peripheral",
        Some(false) => "central",
        None => "unknown",
    }
}
