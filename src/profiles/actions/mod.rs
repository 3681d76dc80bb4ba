//! What can be done with profiles and opportunities. Each runs in one transaction.

mod leak_check;
mod listing;
mod merging;
mod opportunities;
mod own;
mod publishing;
mod reading;
mod review;
mod take_over;
mod validity;

pub use leak_check::{LeakReport, leak_check, secrets};
pub use listing::{Facets, OpportunityFilter, OpportunityPage, list_opportunities};
pub use merging::{merge, two_profiles};
pub use opportunities::*;
pub use own::{
    Desk, Typed, completeness_of, desk, own, points_of, propose, refuse_certain_leaks, write_texts,
};
pub use publishing::{
    Check, Submission, check, confirm_by_link, link_target, review_by, still_valid, submit, withdraw,
};
pub use reading::*;
pub use review::{Decision, Review, WaitingAt, count_waiting, decide, review, reviews};
pub use take_over::{TakeOver, Taken, take_over};
pub use validity::{CalendarRun, REMIND_BEFORE_DAYS, run_calendar};

use super::model::Profile;
use crate::accounts::{AccountId, OrganisationId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// Writes to the audit log what somebody (`None`: the service itself, or the holder of a mailed link) did with a profile.
fn note(
    conn: &mut DbConnection,
    by: Option<&AccountId>,
    acting_for: Option<&OrganisationId>,
    action: &'static str,
    profile: &Profile,
    detail: impl Into<String>,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by,
        acting_for,
        action,
        object_kind: "profile",
        object_id: profile.id.as_str(),
        detail: detail.into(),
    };
    audit::record(conn, &entry, now)
}
