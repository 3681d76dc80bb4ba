//! Rows of profiles and opportunities, and what is read of organisations beside them.

mod counts;
mod due;
mod opportunities;
mod people;
mod profiles;
mod reviews;
mod texts;
mod visible;

pub(super) use counts::{Place, counts_around, custom_labels};
pub(super) use due::{due_for_expiry, due_for_reminder, expire_opportunities, mark_reminded};
pub(super) use opportunities::*;
pub(super) use people::{names_of_people, owners, responsible_adviser};
pub(super) use profiles::*;
pub(super) use reviews::{reviewing_network, waiting};
pub(super) use texts::{publish_draft, replace_texts, texts, texts_of};
pub(super) use visible::*;
