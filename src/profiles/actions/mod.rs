//! What can be done with profiles and opportunities. Each runs in one transaction.

mod leak_check;
mod listing;
mod matching;
mod opportunities;
mod own;
mod publishing;
mod reading;
mod review;
mod take_over;
mod validity;

pub use leak_check::{LeakReport, leak_check, secrets};
pub use listing::{Facets, OpportunityFilter, OpportunityPage, list_opportunities};
pub use matching::{Published, published_for_matching};
pub use opportunities::*;
pub use own::{Desk, completeness_of, desk, own, propose, refuse_certain_leaks, write_texts};
pub use publishing::{Check, Submission, check, confirm_by_link, link_target, still_valid, submit, withdraw};
pub use reading::*;
pub use review::{Decision, Review, WaitingAt, decide, review, reviews};
pub use take_over::{TakeOver, Taken, adopt, adopt_opportunity, take_over};
pub use validity::{CalendarRun, REMIND_BEFORE_DAYS, run_calendar};

use super::model::Profile;
use crate::accounts::{Caller, OrganisationId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// Writes to the audit log what somebody (`None`: the service itself, or the holder of a mailed link) did with a profile.
fn note(
    conn: &mut DbConnection,
    by: Option<&Caller>,
    acting_for: Option<&OrganisationId>,
    action: &'static str,
    profile: &Profile,
    detail: impl Into<String>,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by: by.map(|caller| &caller.account_id),
        acting_for,
        action,
        object_kind: "profile",
        object_id: profile.id.as_str(),
        detail: detail.into(),
    };
    audit::record(conn, &entry, now)
}
