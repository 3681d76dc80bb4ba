//! The words of an instance file, format `b2b-sched/1`; [`super::Problem`] checks what they mean.

use serde::{Deserialize, Serialize};

/// An instance as its file says it. All indices count from 0; slots are in the order of time.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Instance {
    pub name: String,
    pub slots: Vec<Slot>,
    /// Shared tables are `0..n_tables`; booths are numbered from there on.
    pub n_tables: u32,
    pub participants: Vec<Participant>,
    pub meetings: Vec<Wish>,
    #[serde(default)]
    pub coverage: Option<Coverage>,
    /// Pairs of meetings, the first strictly before the second.
    #[serde(default)]
    pub precedences: Vec<[usize; 2]>,
    #[serde(default)]
    pub gap_scope: GapScope,
    /// Whether a gap made only of slots in which the participant is absent is a break.
    #[serde(default = "yes")]
    pub gap_counts_unavailable: bool,
    /// Most breaks of anybody minus fewest breaks of anybody.
    #[serde(default)]
    pub max_break_diff: Option<u32>,
}

/// A stretch of time in which everybody has at most one meeting.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Slot {
    /// Slots of one session follow each other; between two sessions everybody pauses anyway.
    pub session: i64,
    /// Shared tables `0..tables` are open.
    pub tables: u32,
}

/// Somebody who meets others.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Participant {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unavailable: Vec<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_meetings: Option<u32>,
    /// A table of his own, where all his meetings are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booth: Option<u32>,
}

/// A meeting that was asked for.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Wish {
    pub a: usize,
    pub b: usize,
    pub w: u64,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mandatory: bool,
    /// The only slots allowed; nothing: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<Vec<usize>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
}

/// Where a meeting must stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Lock {
    pub slot: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<u32>,
}

/// Points for each of a participant's first meetings.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub struct Coverage {
    pub target: u32,
    pub bonus: u64,
}

/// Within what breaks are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GapScope {
    Session,
    #[default]
    Event,
}

fn yes() -> bool {
    true
}
