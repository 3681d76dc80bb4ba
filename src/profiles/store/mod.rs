//! Rows of profiles and opportunities, and what is read of organisations beside them.

mod counts;
mod due;
mod leaks;
mod links;
mod merging;
mod opportunities;
mod people;
mod profiles;
mod reviews;
mod texts;
mod visible;

pub(super) use counts::{Place, counts_around, custom_labels};
pub(super) use due::{due_for_expiry, due_for_reminder, expire_opportunities, mark_reminded};
pub(super) use leaks::{settle, settled};
pub(super) use links::{confirm_link, end_confirm_links, insert_confirm_link};
pub(super) use merging::{delete_profile, move_opportunities, move_profile, move_settled};
pub(super) use opportunities::*;
pub(super) use people::{Recipient, names_of_people, owners};
pub(super) use profiles::*;
pub(super) use reviews::{count_waiting, waiting};
pub(super) use texts::{publish_draft, replace_texts, texts};
pub(super) use visible::*;
